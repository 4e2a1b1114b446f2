import type { AreaId } from '@huhang/contract'
import type { EnterpriseRowView } from '@huhang/contract/enterprises'
import { buildAreaTree } from '@huhang/domain/areas'
import { codePrefixOf, nameKeyOf } from '@huhang/domain/enterprises'
import { metresBetween } from '@huhang/geo'
import type { InputOf } from '../../app/look'
import type { PackEntry } from '../entry'
import type { PackInHand } from '../hand'
import { paged } from './paged'
import type { Readers } from './readers'

/** The same key that the server searches: name, initials and pinyin without its spaces. */
const searchKeyOf = ({ nameKey, initials, pinyin }: PackEntry) => `${nameKey} ${initials} ${pinyin.replaceAll(' ', '')}`

/** An area and all below it; null: everywhere. */
export function areasOf({ parts }: PackInHand, areaId: AreaId | undefined): ReadonlySet<AreaId> | null {
  if (areaId === undefined || parts?.areas == null || areaId === parts.areas.root) return null
  const tree = buildAreaTree(parts.areas.areas.map((area) => ({ ...area, id: area.areaId })))
  return tree.below(areaId)
}

function wanted(pack: PackInHand, question: InputOf<'enterprises.list'>): (entry: PackEntry) => boolean {
  const { search = '', areaId, industry, family, riskColour, creditGrade, status } = question
  const [key, code, areas] = [nameKeyOf(search), codePrefixOf(search), areasOf(pack, areaId)]
  const fits = (row: EnterpriseRowView) =>
    (areas === null || areas.has(row.areaId)) &&
    (industry === undefined || row.industry.startsWith(industry)) &&
    (family === undefined || row.family === family) &&
    (riskColour === undefined || row.riskColour === riskColour) &&
    (creditGrade === undefined || row.creditGrade === creditGrade) &&
    (status === undefined || row.status === status)
  const named = (entry: PackEntry) =>
    key === '' || searchKeyOf(entry).includes(key) || (code !== null && entry.row.uscc.startsWith(code))
  return (entry) => fits(entry.row) && named(entry)
}

const byPinyin = (a: PackEntry, b: PackEntry) =>
  a.pinyin < b.pinyin ? -1 : a.pinyin > b.pinyin ? 1 : a.enterpriseId < b.enterpriseId ? -1 : 1

export const enterpriseReaders: Readers = {
  'enterprises.list': (question, pack) => {
    const found = [...pack.entries.values()].filter(wanted(pack, question)).toSorted(byPinyin)
    const { rows, next } = paged(found, ({ enterpriseId }) => enterpriseId, question)
    return { rows: rows.map(({ row }) => row), next, total: found.length }
  },
  'enterprises.open': ({ enterpriseId }, { entries }) => entries.get(enterpriseId)?.enterprise,
  'enterprises.history': ({ enterpriseId }, { entries }) => {
    const history = entries.get(enterpriseId)?.history
    return history && { rows: history.rows, next: null }
  },
  'enterprises.nearby': ({ place, metres = 3000, limit = 20 }, { entries }) => ({
    rows: [...entries.values()]
      .filter(({ row }) => row.status === 'active')
      .flatMap(({ enterprise }) =>
        enterprise.premises
          .filter(({ closedAt }) => closedAt === null)
          .map((premises) => ({
            ...premises,
            enterpriseId: enterprise.enterpriseId,
            enterpriseName: enterprise.name,
            metres: Math.round(metresBetween(place, premises)),
          })),
      )
      .filter((row) => row.metres <= metres)
      .toSorted((a, b) => a.metres - b.metres)
      .slice(0, limit),
  }),
  'enterprises.findPremises': ({ premisesId }, { entries }) => {
    for (const { enterprise } of entries.values()) {
      const premises = enterprise.premises.find((each) => each.premisesId === premisesId)
      if (premises !== undefined)
        return {
          ...premises,
          enterpriseId: enterprise.enterpriseId,
          enterpriseName: enterprise.name,
          enterpriseStatus: enterprise.status,
        }
    }
    return undefined
  },
  'enterprises.families': (_question, { parts }) => parts?.families ?? undefined,
  'areas.tree': ({ under }, { parts }) => (under === undefined ? (parts?.areas ?? undefined) : undefined),
  'access.listInspectors': ({ on, enterpriseId, search = '', limit = 50 }, { parts, entries }) => {
    if (parts?.inspectors == null) return undefined
    const keepAway = new Set(enterpriseId === undefined ? [] : entries.get(enterpriseId)?.conflicted)
    const rows = parts.inspectors
      .filter(({ name }) => name.includes(search))
      .slice(0, limit)
      .map((inspector) => ({
        ...inspector,
        isValid:
          inspector.certificate !== null &&
          inspector.certificate.validFrom <= on &&
          on <= inspector.certificate.validTo,
        isConflicted: keepAway.has(inspector.personId),
      }))
    return { rows, next: null }
  },
}
