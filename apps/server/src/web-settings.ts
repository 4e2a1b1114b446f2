import { cityZone } from '@huhang/domain/kernel'
import { demoAccounts } from './demo'
import type { Env } from './env'
import type { WebSettings } from './http/settings-routes'

/** The part of the settings that a page may know. */
export const webSettings = ({ mode, secure, tiles, keepOriginals }: Env): WebSettings => ({
  cityName: '聊城市',
  mode,
  secure,
  zone: cityZone,
  photos: { keepOriginals },
  tiles: tiles.url === undefined ? null : { url: tiles.url, crs: tiles.crs, attribution: tiles.attribution ?? '' },
  pmtiles:
    tiles.pmtilesFile === undefined ? null : { url: '/tiles/city.pmtiles', attribution: tiles.attribution ?? '' },
  demoAccounts: mode === 'demo' ? demoAccounts : [],
})
