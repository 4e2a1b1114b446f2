export { PackCard } from './PackCard'
export { PinButton } from './PinButton'
export { useFreshPack } from './use-pack'
