import type { AreaId, Place } from '@huhang/contract'
import type { PremisesView, RiskColour } from '@huhang/contract/enterprises'

/** What is typed about a place, before it is whole. */
export type PremisesForm = {
  name: string
  address: string
  areaId: AreaId | ''
  place: Place | null
  riskColour: RiskColour
  headcount: number | null
}

export const emptyPremises = (name: string): PremisesForm => ({
  name,
  address: '',
  areaId: '',
  place: null,
  riskColour: 'blue',
  headcount: null,
})

export const premisesFormOf = ({
  name,
  address,
  areaId,
  lat,
  lng,
  riskColour,
  headcount,
}: PremisesView): PremisesForm => ({
  name,
  address,
  areaId,
  place: { lat, lng },
  riskColour,
  headcount,
})

export type PremisesTrouble = Partial<
  Record<
    'name' | 'address' | 'areaId' | 'place',
    'premises.nameMissing' | 'premises.addressMissing' | 'form.areaMissing' | 'premises.placeMissing'
  >
>

/** What is missing, by field. */
export function premisesTrouble(form: PremisesForm): PremisesTrouble {
  return {
    ...(form.name.trim() === '' ? { name: 'premises.nameMissing' as const } : {}),
    ...(form.address.trim() === '' ? { address: 'premises.addressMissing' as const } : {}),
    ...(form.areaId === '' ? { areaId: 'form.areaMissing' as const } : {}),
    ...(form.place === null ? { place: 'premises.placeMissing' as const } : {}),
  }
}

/** The form as the contract takes it; null while something is missing. */
export function wholePremises(form: PremisesForm) {
  const { areaId, place } = form
  if (areaId === '' || place === null || Object.keys(premisesTrouble(form)).length > 0) return null
  return { ...form, areaId, place }
}
