import { enterprisesActions } from '@huhang/actions/enterprises'
import type { AreaId, EnterpriseId, Place, PremisesId } from '@huhang/contract'
import type { Row } from '@huhang/db/stores'
import { areaAt } from '@huhang/geo/areas'
import { companyNames, creditCodes, drawTrade } from './names'
import { beginning, newPerson, type Person, registered } from './people'
import { clock, personActor, type Story, seedActor } from './story'

export type Company = {
  enterpriseId: EnterpriseId
  premisesId: PremisesId
  name: string
  premisesName: string
  areaId: AreaId
  countyId: AreaId
  place: Place
  risk: string
  contact: Person
}

const risks = [
  'red',
  'orange',
  'orange',
  'yellow',
  'yellow',
  'yellow',
  'yellow',
  'blue',
  'blue',
  'blue',
  'blue',
  'blue',
  'blue',
]
const grades = ['A', 'A', 'B', 'B', 'B', 'B', 'C', 'C', 'D', 'none']

export type Town = { id: AreaId; name: string; countyId: AreaId; centre: Place }

/** Towns with their county's middle: the shipped data place counties, not towns. */
export function townsOf(areas: readonly Row<'area'>[]): Town[] {
  const centres = new Map(
    areas.flatMap(({ id, lat, lng }) => (lat === null || lng === null ? [] : [[id, { lat, lng }] as const])),
  )
  return areas.flatMap(({ id, kind, name, parentId }) => {
    const centre = parentId === null ? undefined : centres.get(parentId)
    return kind === 'town' && centre !== undefined
      ? [{ id: id as AreaId, name, countyId: parentId as AreaId, centre }]
      : []
  })
}

const degrees = (value: number) => Number(value.toFixed(6))

/** Somewhere in the county, thicker towards its seat. */
export function placeIn(story: Story, { countyId, centre }: Town): Place {
  const { chance } = story
  for (;;) {
    const reach = chance.often(0.4) ? 0.08 : 0.32
    const place = {
      lat: degrees(centre.lat + (chance.next() + chance.next() - 1) * reach),
      lng: degrees(centre.lng + (chance.next() + chance.next() - 1) * reach),
    }
    if (areaAt(place) === countyId) return place
  }
}

/** About three thousand enterprises, one in twelve with a second premises; each has a contact who can sign in. */
export async function tellEnterprises(
  story: Story,
  towns: readonly Town[],
  phone: () => string,
  count: number,
): Promise<Company[]> {
  const { chance } = story
  const at = clock(beginning, 10)
  const nameOf = companyNames(chance)
  const code = creditCodes()
  const companies = Array.from({ length: count }, () => {
    const town = chance.oneOf(towns)
    const trade = drawTrade(chance)
    const enterpriseId = story.id<EnterpriseId>(at)
    const name = nameOf(trade)
    const contact = newPerson(story, at, 'company-contact', town.id)
    const company: Company = {
      enterpriseId,
      premisesId: story.id<PremisesId>(at),
      name,
      premisesName: '主厂区',
      areaId: town.id,
      countyId: town.countyId,
      place: placeIn(story, town),
      risk: chance.oneOf(risks),
      contact: { ...contact, actor: personActor(contact.personId, contact.actor.grants, [enterpriseId]) },
    }
    const premises = (premisesId: string, premisesName: string, place: Place, address: string) => ({
      premisesId,
      name: premisesName,
      address,
      areaId: town.id,
      place,
      riskColour: company.risk,
      headcount: chance.between(4, 600),
    })
    const main = premises(
      company.premisesId,
      company.premisesName,
      company.place,
      `${town.name}演示路${chance.between(1, 299)}号`,
    )
    const second = chance.often(1 / 12)
      ? [premises(story.id(at), '二号厂区', placeIn(story, town), `${town.name}演示园区${chance.between(1, 40)}号`)]
      : []
    const phoneNumber = phone()
    return {
      company,
      person: registered(story, at, company.contact, phoneNumber),
      told: story.said(enterprisesActions.register, at, {
        enterpriseId,
        name,
        uscc: code(),
        areaId: town.id,
        industry: trade.industry,
        family: trade.family,
        riskColour: company.risk,
        creditGrade: chance.oneOf(grades),
        premises: [main, ...second],
        contacts: [
          {
            contactId: story.id(at),
            name: contact.name,
            title: '安全管理员',
            phone: phoneNumber,
            personId: contact.personId,
          },
        ],
      }),
    }
  })
  await story.tell(
    seedActor,
    companies.map(({ person }) => person),
  )
  await story.tell(
    seedActor,
    companies.map(({ told }) => told),
  )
  return companies.map(({ company }) => company)
}
