export { push } from './push'
