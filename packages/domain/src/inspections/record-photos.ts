import type { FileId } from '@huhang/contract'
import type { VisitRecord } from '@huhang/contract/inspections'

/** A photo of a record under the name that the signed page gives it. */
export type RecordPhoto = { fileId: FileId; name: string }

/** All photos of a record, each once: of its hazards by their number, then those beside answers alone. */
export function photosOfRecord({
  hazards,
  checklists = [],
}: Pick<VisitRecord, 'hazards' | 'checklists'>): RecordPhoto[] {
  const ofHazards = hazards.flatMap(({ photos, afterPhotos }, index) =>
    [...photos, ...afterPhotos].map((fileId) => ({ fileId, under: `照片${index + 1}` })),
  )
  const ofAnswers = checklists.flatMap(({ answers }, index) =>
    answers.flatMap(({ item, photos = [] }) =>
      photos.map((fileId) => ({ fileId, under: `检查表${index + 1}照片${item}` })),
    ),
  )
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  return [...ofHazards, ...ofAnswers].flatMap(({ fileId, under }) => {
    if (seen.has(fileId)) return []
    seen.add(fileId)
    const count = (counts.get(under) ?? 0) + 1
    counts.set(under, count)
    return [{ fileId, name: `${under}-${count}` }]
  })
}
