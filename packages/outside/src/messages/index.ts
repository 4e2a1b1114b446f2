export { fileMessages } from './file-messages'
