export { live } from './live'
