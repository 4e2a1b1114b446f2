import type { AreaId, Place } from '@huhang/contract'
import type { IncidentCategory, IncidentChannel, IncidentLevel, IncidentView, Need } from '@huhang/contract/dispatch'

export type IncidentDraft = {
  category: IncidentCategory | ''
  title: string
  address: string
  place: Place | null
  areaId: AreaId | ''
  description: string
  level: IncidentLevel
  channel: IncidentChannel
  callerName: string
  callerPhone: string
  needs: Need[]
  isExercise: boolean
}

export const emptyIncident: IncidentDraft = {
  category: '',
  title: '',
  address: '',
  place: null,
  areaId: '',
  description: '',
  level: 'IV',
  channel: 'phone',
  callerName: '',
  callerPhone: '',
  needs: [],
  isExercise: false,
}

/** What is on record; the phone is left out: empty keeps it. */
export const draftOf = (incident: IncidentView): IncidentDraft => ({
  category: incident.category,
  title: incident.title,
  address: incident.address,
  place: incident.place,
  areaId: incident.areaId,
  description: incident.description,
  level: incident.level,
  channel: incident.channel,
  callerName: incident.caller.name ?? '',
  callerPhone: '',
  needs: incident.needs,
  isExercise: incident.isExercise,
})

export type IncidentTrouble = Partial<Record<'category' | 'place' | 'areaId', true>>

/** What must be known before an incident can be recorded; all else may wait. */
export const troubleOf = ({ category, place, areaId }: IncidentDraft): IncidentTrouble => ({
  ...(category === '' ? { category: true } : {}),
  ...(place === null ? { place: true } : {}),
  ...(areaId === '' ? { areaId: true } : {}),
})

/** The command's own fields, or null while something is missing. `words`: a title where none was typed. */
export function fieldsOf(draft: IncidentDraft, words: (category: IncidentCategory) => string) {
  const { category, place, areaId, callerName, callerPhone } = draft
  if (category === '' || place === null || areaId === '') return null
  const address = draft.address.trim()
  const title = draft.title.trim() || [words(category), address].filter(Boolean).join(' · ')
  return {
    category,
    place,
    areaId,
    address,
    title: title.slice(0, 80),
    description: draft.description.trim(),
    level: draft.level,
    needs: draft.needs,
    caller: { name: callerName.trim() || null, phone: callerPhone.trim() || null },
  }
}
