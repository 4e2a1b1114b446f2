import { storeFile } from '@huhang/actions/inspections'
import type { Actor, FileId, PersonId } from '@huhang/contract'
import sharp from 'sharp'
import { beginning, type Inspector } from './people'
import { clock, type Story, seedActor } from './story'

export type Photos = { before: FileId[]; after: FileId[]; signatures: ReadonlyMap<PersonId, FileId> }

/** 演示 as strokes: no font is needed to draw it. Each stroke is a line on a 20 × 10 grid. */
const mark = [
  'M1 1 L2 2',
  'M0.6 3.6 L1.8 4.4',
  'M0.6 9 L2.4 6.4',
  'M6 0.4 L6.4 1.4',
  'M3.2 3 L3.2 2 L9.2 2 L9.2 3',
  'M4 4 L8.4 4',
  'M4 7.4 L4 5 L8.4 5 L8.4 7.4 L4 7.4',
  'M4 6.2 L8.4 6.2',
  'M6.2 4 L6.2 7.4',
  'M5 8 L3.6 9.4',
  'M7.4 8 L9 9.4',
  'M12.4 1 L18 1',
  'M11 4 L19.4 4',
  'M15.2 4 L15.2 9.4 L14.2 8.6',
  'M13 5.6 L11.2 8.6',
  'M17.4 5.6 L19.2 8.6',
]

const drawing = (
  hue: number,
  fixed: boolean,
  number: number,
) => `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720">
<rect width="960" height="720" fill="hsl(${hue} 18% 82%)"/><rect y="470" width="960" height="250" fill="hsl(${hue} 10% 58%)"/>
${Array.from({ length: 6 }, (_, i) => `<rect x="${40 + i * 155}" y="${150 + ((i * 53 + number * 31) % 90)}" width="120" height="340" rx="8" fill="hsl(${(hue + i * 9) % 360} 22% ${40 + i * 4}%)"/>`).join('')}
${fixed ? '<circle cx="480" cy="400" r="96" fill="#2f8f4e"/><path d="M432 402 l34 36 66 -76" stroke="#fff" stroke-width="18" fill="none"/>' : '<path d="M480 290 L590 490 L370 490 Z" fill="#e0a100"/><path d="M480 350 v70 M480 446 v14" stroke="#fff" stroke-width="20"/>'}
<g transform="translate(640 600) scale(14)" stroke="#fff" stroke-width="0.7" fill="none">${mark.map((d) => `<path d="${d}"/>`).join('')}</g></svg>`

const signature = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200"><rect width="600" height="200" fill="#fff"/><path d="M60 120 C120 20 160 180 210 90 S300 60 330 120 S430 150 540 70" stroke="#123" stroke-width="6" fill="none"/><g transform="translate(500 150) scale(4)" stroke="#888" stroke-width="0.6" fill="none">${mark.map((d) => `<path d="${d}"/>`).join('')}</g></svg>`

/** Pictures drawn by code and marked 演示; the same few stand for all photos of the story. */
export async function drawPhotos(story: Story, inspectors: readonly Inspector[]): Promise<Photos> {
  const at = clock(beginning, 8)
  const city = { ...story.city, now: () => at }
  const draw = async (svg: string) => new Uint8Array(await sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer())
  const keep = async (bytes: Uint8Array, kind: 'photo' | 'signature', actor: Actor): Promise<FileId> => {
    const id = story.id<FileId>(at)
    await storeFile(city, actor, { id, kind, bytes })
    return id
  }
  const before: FileId[] = []
  const after: FileId[] = []
  for (const [number, hue] of [205, 28, 140, 265, 350, 95].entries()) {
    before.push(await keep(await draw(drawing(hue, false, number)), 'photo', seedActor))
    after.push(await keep(await draw(drawing(hue, true, number)), 'photo', seedActor))
  }
  // Whoever records a visit has taken the signature on their own device.
  const signatures = new Map<PersonId, FileId>()
  const signed = await draw(signature)
  for (const { personId, actor } of inspectors) signatures.set(personId, await keep(signed, 'signature', actor))
  return { before, after, signatures }
}
