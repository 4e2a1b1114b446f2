import { accessActions } from '@huhang/actions/access'
import { volunteersActions } from '@huhang/actions/volunteers'
import type { AreaId, Instant, LocalDay, PersonId, Place } from '@huhang/contract'
import type { Skill, TeamId } from '@huhang/contract/volunteers'
import { plusDays } from '@huhang/domain/kernel'
import { placeIn, type Town } from './enterprises'
import { cityId, newPerson, type Person } from './people'
import { clock, personActor, type Story, seedActor, type Told } from './story'

export type Volunteer = Person & {
  joinedOn: LocalDay
  skills: Skill[]
  insured: boolean
  onDuty: boolean
  teamId: TeamId
  place: Place
}

/** How many people the register holds. */
const registered = 430
const founders = 70
const teamNames = ['水城救援队', '徒骇河救援队', '运河救援队', '黄河救援队', '凤凰救援队']
const water: Skill[] = ['water', 'swiftwater', 'boat', 'diving', 'ice']
const others: Skill[] = [
  'medical',
  'usar',
  'rope',
  'radio',
  'uav',
  'driving',
  'mountain',
  'psychology',
  'trainer',
  'k9',
  'mapping',
]
const certified: ReadonlySet<Skill> = new Set(['diving', 'medical', 'radio', 'uav', 'boat'])

function drawVolunteer(story: Story, index: number, towns: readonly Town[], teams: readonly TeamId[]): Volunteer {
  const { chance, today } = story
  const joinedOn =
    index < founders
      ? ('2012-01-08' as LocalDay)
      : plusDays('2012-03-01' as LocalDay, Math.floor(((index - founders) / (registered - founders)) * 4_800))
  const town = chance.oneOf(towns)
  const person = newPerson(story, clock(joinedOn, 9), 'volunteer', town.countyId)
  return {
    ...person,
    actor: personActor(person.personId, [{ role: 'volunteer', areaId: town.countyId }]),
    joinedOn: [joinedOn, today].sort()[0] ?? joinedOn,
    skills: [...new Set([...chance.some(water, chance.between(0, 3)), ...chance.some(others, chance.between(1, 3))])],
    // One in fourteen let the insurance run out, one in twelve is off duty now: the board must say so.
    insured: index % 14 !== 5,
    onDuty: index % 12 !== 7,
    teamId: chance.oneOf(teams),
    place: placeIn(story, town),
  }
}

function papersOf(story: Story, volunteer: Volunteer): Told[] {
  const { chance, today } = story
  const at = clock(volunteer.joinedOn, 10)
  const skills = volunteer.skills.map((skill) =>
    story.said(volunteersActions.recordSkill, at, {
      personId: volunteer.personId,
      skill,
      certificate: certified.has(skill)
        ? {
            id: story.id(at),
            number: `演示证${chance.between(100_000, 999_999)}`,
            issuer: '演示培训中心',
            validTo: plusDays(today, chance.often(0.06) ? -20 : chance.between(40, 900)),
          }
        : null,
    }),
  )
  const insurance = story.said(volunteersActions.recordInsurance, at, {
    insuranceId: story.id(at),
    personId: volunteer.personId,
    policy: `演示保单${chance.between(100_000, 999_999)}`,
    insurer: '演示保险公司',
    validFrom: volunteer.joinedOn,
    validTo: plusDays(today, volunteer.insured ? chance.between(30, 360) : -chance.between(30, 60)),
  })
  return [...skills, insurance]
}

/** Five teams and 430 people with skills, papers, homes and insurance; the first of each team leads it. */
export async function tellVolunteers(story: Story, towns: readonly Town[], phone: () => string): Promise<Volunteer[]> {
  const start: Instant = clock('2012-01-08' as LocalDay, 8)
  const teams = teamNames.map((name) => ({
    teamId: story.id<TeamId>(start),
    name,
    place: placeIn(story, story.chance.oneOf(towns)),
  }))
  await story.tell(
    seedActor,
    teams.map((team) => story.said(volunteersActions.registerTeam, start, { ...team, areaId: cityId })),
  )
  const drawn = Array.from({ length: registered }, (_, index) =>
    drawVolunteer(
      story,
      index,
      towns,
      teams.map(({ teamId }) => teamId),
    ),
  )
  await story.tell(
    seedActor,
    drawn.map((volunteer, index) =>
      story.said(volunteersActions.register, clock(volunteer.joinedOn, 9), {
        personId: volunteer.personId,
        // A few have no phone on record: called out, they can't be reached.
        newPerson: { name: volunteer.name, phone: index % 40 === 11 ? null : phone() },
        grantId: story.id(clock(volunteer.joinedOn, 9)),
        bornOn: `${story.chance.between(1968, 1993)}-0${story.chance.between(1, 9)}-${story.chance.between(10, 28)}`,
        joinedOn: volunteer.joinedOn,
        areaId: volunteer.areaId,
        place: volunteer.place,
        teamId: volunteer.teamId,
        rank: index < founders ? 'member' : story.chance.oneOf(['volunteer', 'reserve', 'member']),
      }),
    ),
  )
  await story.tell(
    seedActor,
    drawn.flatMap((volunteer) => papersOf(story, volunteer)),
  )
  const leads = teams.flatMap(({ teamId }) => drawn.find((volunteer) => volunteer.teamId === teamId) ?? [])
  await story.tell(
    seedActor,
    leads.map(({ personId }) =>
      story.said(accessActions.grantRole, start, {
        grantId: story.id(start),
        personId: personId as PersonId,
        role: 'team-lead',
        areaId: cityId as AreaId,
      }),
    ),
  )
  return drawn.map((volunteer) => (leads.includes(volunteer) ? { ...volunteer, role: 'team-lead' } : volunteer))
}
