import type { Actor } from '@huhang/contract'
import type { ListCodes } from '@huhang/contract/enterprises'
import { type City, look } from '../kernel'
import { listCodes } from './list-codes'

// A third of the program's own code, and no start needs it.
const printer = () => import('@huhang/formats/pdf')

/**
 * Sheets of codes as PDF, each the address `<publicUrl>/p/<place>`; a single place has a page of its own.
 * @throws `auth.not-allowed`, `record.not-found`, `enterprise.too-many-codes`
 */
export async function printCodes(
  city: City,
  actor: Actor,
  question: ListCodes,
  publicUrl: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { rows } = await look(city, listCodes, question, actor)
  const demo = (await city.setting<unknown>('demo.told', null)) !== null
  const { renderPremisesCodes } = await printer()
  const bytes = await renderPremisesCodes({
    codes: rows.map((row) => ({ ...row, url: `${publicUrl}/p/${row.premisesId}` })),
    demo,
  })
  return { name: `场所二维码-${rows.length}.pdf`, bytes }
}
