import { cityAreas } from '@huhang/actions/areas'
import type { AreaId, EnterpriseId, PremisesId } from '@huhang/contract'
import type { RegisterEnterprise, Uscc } from '@huhang/contract/enterprises'
import { innerCheckCharacter, usccCheckCharacter } from '@huhang/domain/enterprises'
import { cellOf } from '@huhang/geo/cells'
import { idOf, instant, minute, pick, scatter } from './numbered'
import type { Rows } from './rows'

export const firstMoment = Date.UTC(2024, 0, 1)
export const premisesCount = 3000

const areas = cityAreas()
const middles = new Map(areas.flatMap((area) => (area.place ? [[area.areaId, area.place] as const] : [])))
const towns = areas.filter((area) => area.kind === 'town')

export type PremisesTold = {
  number: number
  premisesId: PremisesId
  enterpriseId: EnterpriseId
  areaId: AreaId
  place: { lat: number; lng: number }
  cell: string
}

/** Where the n-th enterprise stands: in a town, within some ten kilometres of its county's middle. */
export function premisesOf(number: number): PremisesTold {
  const town = pick(towns, number)
  const middle = middles.get(town.parentId ?? town.areaId) ?? { lat: 36.45, lng: 115.98 }
  const place = {
    lat: Number((middle.lat + (scatter(number, 1) - 0.5) * 0.2).toFixed(6)),
    lng: Number((middle.lng + (scatter(number, 2) - 0.5) * 0.24).toFixed(6)),
  }
  return {
    number,
    premisesId: idOf(firstMoment, 2, number),
    enterpriseId: idOf(firstMoment, 1, number),
    areaId: town.areaId,
    place,
    cell: cellOf(place).toString(),
  }
}

// County 371599 does not exist, so nobody holds the code.
function inventedCode(number: number): Uscc {
  const organisation = `DM${String(number).padStart(6, '0')}`
  const first = `91371599${organisation}${innerCheckCharacter(organisation)}`
  return `${first}${usccCheckCharacter(first) ?? ''}` as Uscc
}

export const enterpriseName = (number: number) => `演示企业${number}`

/** The n-th enterprise with its one place, as an inspector registers it. */
export function enterpriseSaid(number: number): RegisterEnterprise {
  const { premisesId, enterpriseId, areaId, place } = premisesOf(number)
  const riskColour = pick(['red', 'orange', 'yellow', 'blue', 'blue'] as const, number)
  return {
    commandId: idOf(firstMoment, 0x10, number),
    occurredAt: instant(firstMoment + minute),
    enterpriseId,
    name: enterpriseName(number),
    uscc: inventedCode(number),
    areaId,
    industry: pick(['C13', 'C26', 'C34', 'F52', 'H61', 'G54'], number),
    family: null,
    riskColour,
    creditGrade: 'B',
    premises: [
      { premisesId, name: '主厂区', address: `演示路${number}号`, areaId, place, riskColour, headcount: number % 300 },
    ],
    contacts: [],
  }
}

/** What registering it writes, but for the log. */
export function enterpriseRows(said: RegisterEnterprise): Rows {
  const { enterpriseId, name, uscc, areaId, industry, family, riskColour, creditGrade, occurredAt } = said
  const digits = name.replace(/\D/g, '')
  const enterprise = {
    id: enterpriseId,
    name,
    nameKey: name,
    pinyin: `yan shi qi ye ${digits}`,
    initials: `ysqy${digits}`,
    uscc,
    areaId,
    industry,
    family,
    riskColour,
    creditGrade,
    createdAt: occurredAt,
  }
  const premises = said.premises.map(({ premisesId, place, ...each }, index) => ({
    id: premisesId,
    enterpriseId,
    ...each,
    ...place,
    cell: cellOf(place).toString(),
    isMain: index === 0,
    createdAt: occurredAt,
  }))
  return { enterprise: [enterprise], premises }
}
