import type { Place } from '@huhang/contract'
import { decodeLine } from '../areas/polyline'
import riverLines from './rivers.json'
import townPoints from './towns.json'

/** A stretch of river or canal; its line is up to 0.8 km off, so it is drawn at zoom 10 and farther out only. */
export type River = { name: string | null; nameEn: string | null; isCanal: boolean; line: Place[] }
export type Town = { name: string; nameEn: string; level: 'city' | 'county' | 'town'; place: Place }

export const riversFinestZoom = 10

export const rivers = (): River[] => riverLines.map(({ line, ...river }) => ({ ...river, line: decodeLine(line) }))
export const towns = (): Town[] => townPoints.map((town) => ({ ...town, level: levelOf(town.level) }))

const levelOf = (level: string): Town['level'] => (level === 'city' || level === 'county' ? level : 'town')
