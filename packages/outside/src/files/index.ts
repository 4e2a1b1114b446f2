export { diskFiles } from './disk-files'
