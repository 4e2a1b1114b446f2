import { dispatchActions } from '@huhang/actions/dispatch'
import { volunteersActions } from '@huhang/actions/volunteers'
import type { Instant, Place } from '@huhang/contract'
import { metresBetween } from '@huhang/geo/distance'
import type { Town } from './enterprises'
import { calledOut, drawSortie, minutesAfter, reported, type Sortie } from './missions'
import type { Person } from './people'
import type { Story, Told } from './story'
import type { Volunteer } from './volunteers'

export type Live = { called: Volunteer; leading: Volunteer }

/** As a dispatcher calls: those who live nearest. */
const nearestFirst = (place: Place, people: readonly Volunteer[]): Volunteer[] =>
  people.toSorted((a, b) => metresBetween(a.place, place) - metresBetween(b.place, place))

const opened = (story: Story, sortie: Sortie, minutes: number): Told[] => {
  const { incidentId, missionId, at, people } = sortie
  return [
    reported(story, sortie),
    story.said(dispatchActions.acceptIncident, minutesAfter(at, 2), { incidentId }),
    story.said(dispatchActions.openMission, minutesAfter(at, 4), {
      incidentId,
      missionId,
      teamId: people[0]?.teamId ?? null,
      leaderId: null,
    }),
    calledOut(story, sortie, minutesAfter(at, minutes)),
  ]
}

/** What is going on as the doors open: one call just in, one being answered, one crew on scene. */
export async function tellNow(
  story: Story,
  dispatcher: Person,
  volunteers: readonly Volunteer[],
  towns: readonly Town[],
  now: Instant,
): Promise<Live> {
  const offDuty = volunteers.filter(({ onDuty, role }) => !onDuty && role === 'volunteer')
  await story.tell(
    dispatcher.actor,
    offDuty.map(({ personId }) =>
      story.said(volunteersActions.setAvailability, minutesAfter(now, -300), {
        personId,
        availability: 'off-duty',
        availableFrom: null,
      }),
    ),
  )
  const able = volunteers.filter(({ onDuty, insured }) => onDuty && insured)
  const search = drawSortie(story, minutesAfter(now, -190), 'III', [], towns)
  const nearSearch = nearestFirst(search.place, able)
  const lead = nearSearch.find(({ role }) => role === 'team-lead')
  const crew = [...(lead ? [lead] : []), ...nearSearch.filter((one) => one !== lead).slice(0, 5)]
  const operating: Sortie = {
    ...search,
    people: crew,
    category: 'missing',
    title: '老人走失夜间搜寻',
    needs: [{ skill: 'uav', count: 1 }],
  }
  const drowning = drawSortie(story, minutesAfter(now, -22), 'III', [], towns)
  const rest = nearestFirst(drowning.place, able).filter((one) => !crew.includes(one) && one.role === 'volunteer')
  const asked = [
    ...rest.filter(({ skills }) => skills.includes('water')).slice(0, 6),
    ...rest.filter(({ skills }) => !skills.includes('water')).slice(0, 3),
  ]

  const each = (people: readonly Volunteer[], say: (person: Volunteer, index: number) => Told) => people.map(say)
  const about = (person: Volunteer) => ({ missionId: operating.missionId, personId: person.personId })
  await story.tell(dispatcher.actor, [
    ...opened(story, operating, 6),
    ...each(crew, (person, index) =>
      story.said(dispatchActions.answerCall, minutesAfter(operating.at, 8 + index), {
        ...about(person),
        answer: { kind: 'accept', etaAt: minutesAfter(operating.at, 45) },
      }),
    ),
    ...each(crew, (person, index) =>
      story.said(dispatchActions.checkIn, minutesAfter(operating.at, 40 + index), about(person)),
    ),
    ...each(crew.slice(0, 5), (person, index) =>
      story.said(dispatchActions.arriveOnScene, minutesAfter(operating.at, 70 + index), about(person)),
    ),
  ])

  const answering: Sortie = {
    ...drowning,
    people: asked,
    category: 'drowning',
    title: '河道有人落水',
    needs: [
      { skill: 'water', count: 4 },
      { skill: 'medical', count: 1 },
    ],
  }
  const answer = (person: Volunteer, minutes: number, said: object) =>
    story.said(dispatchActions.answerCall, minutesAfter(answering.at, minutes), {
      missionId: answering.missionId,
      personId: person.personId,
      answer: said,
    })
  const [one, two, three, four] = asked
  await story.tell(dispatcher.actor, [
    ...opened(story, answering, 6),
    ...(one ? [answer(one, 8, { kind: 'accept', etaAt: minutesAfter(now, 12) })] : []),
    ...(two ? [answer(two, 9, { kind: 'accept', etaAt: minutesAfter(now, 20) })] : []),
    ...(three ? [answer(three, 10, { kind: 'decline', reason: '在外地' })] : []),
    ...(four ? [answer(four, 12, { kind: 'standby' })] : []),
  ])

  const calling: Sortie = {
    ...drawSortie(story, minutesAfter(now, -3), 'IV', [], towns),
    category: 'trapped',
    title: '儿童被困车内',
    needs: [],
  }
  await story.tell(dispatcher.actor, [reported(story, calling)])
  const called = asked[4]
  if (called === undefined || lead === undefined) throw new Error('nobody to call')
  return { called, leading: lead }
}
