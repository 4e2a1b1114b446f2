import './generate'

const { serveCity } = await import('./main')
await serveCity()
