import { serveCity } from './main'

await serveCity()
