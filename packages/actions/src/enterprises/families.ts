import { AskFamilies, FamiliesView } from '@huhang/contract/enterprises'
import { type FamilyRow, familyTable } from '@huhang/domain/enterprises'
import { type City, defineRead } from '../kernel'

/** EN-5: the city's own table when it has one, else the rough map that ships. */
export const familiesOf = (city: City): Promise<readonly FamilyRow[]> =>
  city.setting<readonly FamilyRow[]>('enterprises.families', familyTable)

export const families = defineRead({
  name: 'enterprises.families',
  question: AskFamilies,
  view: FamiliesView,
  answer: async (_question, { city }) => ({
    rows: (await familiesOf(city)).map(({ key, zh, en, divisions, tag }) => ({
      key,
      zh,
      en,
      divisions: [...divisions],
      tag,
    })),
  }),
})
