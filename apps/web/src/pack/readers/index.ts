import { enterpriseReaders } from './enterprises'
import { hazardReaders } from './hazards'
import type { Readers } from './readers'

export const offlineReaders: Readers = { ...enterpriseReaders, ...hazardReaders }
