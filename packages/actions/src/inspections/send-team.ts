import { fail } from '@huhang/contract'
import { SendTeam, TripView } from '@huhang/contract/inspections'
import { findActivePeople, findCampaigns, insert } from '@huhang/db/stores'
import { judgeRoster, judgeTripDay } from '@huhang/domain/inspections'
import { defineAction } from '../kernel'

/** 出动: one team goes out on one day. Errors: `trip.roster-invalid`, `campaign.day-outside`, `record.not-found`. */
export const sendTeam = defineAction({
  name: 'inspections.sendTeam',
  command: SendTeam,
  view: TripView,
  subjects: (command) => [command.tripId],
  async load(city, commands) {
    const people = await findActivePeople(
      city.db,
      commands.flatMap((command) => command.memberIds),
    )
    const campaigns = await findCampaigns(
      city.db,
      commands.flatMap((command) => command.campaignId ?? []),
    )
    return (command) => ({
      people,
      campaign: campaigns.get(command.campaignId ?? '') ?? null,
    })
  },
  reach: (_loaded, command) => ({ areaId: command.areaId }),
  decide({ people, campaign }, command) {
    if (command.campaignId !== null && campaign === null) fail('record.not-found', { subject: 'campaign' })
    judgeRoster(command.memberIds, people)
    judgeTripDay(command.day, campaign)
    const { tripId, campaignId, areaId, day, name, memberIds } = command
    return {
      view: { tripId, members: memberIds.length },
      writes: [
        insert('team_trip', { id: tripId, campaignId, areaId, day, name }),
        ...memberIds.map((personId) => insert('trip_member', { tripId, personId })),
      ],
      events: [
        {
          type: 'trip.sent',
          subjectKind: 'trip',
          subjectId: tripId,
          areaId,
          payload: { campaignId, day, members: memberIds.length },
        },
      ],
    }
  },
})
