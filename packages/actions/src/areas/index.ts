import { register } from './register'
import { tree } from './tree'

export { cityAreas } from './city-areas'
export { registerCity } from './register-city'
export const areasActions = { register }
export const areasReads = { tree }
