export { aesSealer, assertKey, keyCheckOf } from './aes-sealer'
export { type KeySource, readKey } from './read-key'
