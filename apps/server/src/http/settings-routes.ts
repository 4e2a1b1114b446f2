import type { FastifyInstance } from 'fastify'

/** `county`: a role held in one county alone; the others are held in the whole city. */
export type DemoAccount = {
  username: string
  password: string
  role: string
  county?: { areaId: string; zh: string; en: string }
}

/** What a page needs to know before anyone signs in. */
export type WebSettings = {
  cityName: string
  mode: 'demo' | 'production'
  /** Served over HTTPS, by itself or behind a proxy. */
  secure: boolean
  tiles: { url: string; crs: 'wgs84' | 'gcj02'; attribution: string } | null
  pmtiles: { url: string; attribution: string } | null
  zone: string
  /** The untouched bytes of a photo are wanted, not a smaller copy. */
  photos: { keepOriginals: boolean }
  /** One account a role, and a county's own, in demo mode only. */
  demoAccounts: readonly DemoAccount[]
}

export function settingsRoutes(app: FastifyInstance, settings: WebSettings): void {
  const { demoAccounts, ...shown } = settings
  app.get('/api/settings.json', async () => shown)
  if (settings.mode === 'demo') app.get('/api/demo.json', async () => demoAccounts)
}
