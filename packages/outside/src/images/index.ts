export { sharpImages } from './sharp-images'
