import type * as zh from './areas.zh-CN'
import type { SameKeys } from './catalogue'

export const areas: SameKeys<typeof zh.areas> = {
  county: 'County or zone',
  town: 'Town or street',
  anyCounty: 'Whole city',
  anyTown: 'All towns and streets',
  noTown: 'No particular town',
  unknown: 'Unknown area {{areaId}}',
}

export const areasErrors: SameKeys<typeof zh.areasErrors> = {
  'area.unknown': 'There is no such area, or it is out of your reach: {{areaId}}. Choose another one.',
  'area.parent-unknown': 'The parent {{parentId}} of area {{areaId}} does not exist yet. Register the parent first.',
  'area.code-mismatch': 'The code {{areaId}} does not fit the kind {{kind}} or the parent.',
}
