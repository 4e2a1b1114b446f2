import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsDark } from '../app/appearance'
import { type Settings, useSettings } from '../app/settings'

/** Which background the server offers; without any, the shipped outlines, rivers and towns are the map. */
export type MapSettings = Pick<Settings, 'tiles' | 'pmtiles'>
export type Background = MapSettings & { dark: boolean; english: boolean }

const none: MapSettings = { tiles: null, pmtiles: null }

/**
 * Another background is another map, so all that draws on one begins anew with it and never draws on one that is gone.
 * Until the server has told its settings, and where it can't be reached, the map stands without a background.
 */
export function onBackground<Props extends object>(OnMap: ComponentType<Props & { background: Background }>) {
  return function OnItsBackground(props: Props) {
    const { tiles, pmtiles } = useSettings() ?? none
    const dark = useIsDark() && pmtiles !== null
    const english = useTranslation().i18n.language === 'en'
    return (
      <OnMap
        key={JSON.stringify([tiles, pmtiles, dark, english])}
        {...props}
        background={{ tiles, pmtiles, dark, english }}
      />
    )
  }
}
