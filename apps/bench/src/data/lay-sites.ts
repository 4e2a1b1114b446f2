import type { Pool } from '@huhang/db/stores'
import { cellOf } from '@huhang/geo/cells'
import { copyRows } from './copy-rows'
import { enterpriseSaid, firstMoment, premisesCount } from './enterprises'
import { idOf, instant, minute } from './numbered'
import type { Row } from './rows'

const morePlaces = ['二厂区', '危化品仓库']
const contacts = [
  ['演示负责人', '厂长'],
  ['演示安全员', '安全员'],
] as const

/** What an enterprise of more than one place has: two more of them, and two people to reach. */
export async function laySites(pool: Pool): Promise<void> {
  const rows: { premises: Row[]; contact: Row[] } = { premises: [], contact: [] }
  for (let number = 0; number < premisesCount; number += 1) {
    const { enterpriseId, areaId, riskColour, premises } = enterpriseSaid(number)
    const [main] = premises
    if (main === undefined) throw new Error('an enterprise without a place')
    for (const [index, name] of morePlaces.entries()) {
      const place = { lat: main.place.lat + (index + 1) * 0.002, lng: main.place.lng }
      rows.premises.push({
        id: idOf(firstMoment, 0x40 + index, number),
        enterpriseId,
        name,
        address: `演示路${number}号${index + 1}院`,
        areaId,
        ...place,
        cell: cellOf(place).toString(),
        riskColour,
        headcount: 12,
        isMain: false,
        createdAt: instant(firstMoment + minute),
      })
    }
    for (const [index, [name, title]] of contacts.entries())
      rows.contact.push({
        id: idOf(firstMoment, 0x42 + index, number),
        enterpriseId,
        name,
        title,
        phoneMask: '199****0000',
      })
  }
  await copyRows(pool, rows)
}
