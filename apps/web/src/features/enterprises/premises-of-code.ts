import { PremisesId } from '@huhang/contract'

/**
 * The place that a scanned text names, null for anyone else's code. Only the id is taken out of it, and looked up in
 * this city's register: an address from a sticker is never opened.
 */
export function premisesOfCode(text: string): PremisesId | null {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  const id = PremisesId.safeParse(/^\/p\/([^/]+)$/.exec(url.pathname)?.[1]?.toLowerCase())
  return id.success ? id.data : null
}
