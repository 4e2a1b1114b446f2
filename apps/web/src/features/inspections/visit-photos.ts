import type { PhotoList } from '../../photos'
import type { VisitEdit } from './use-visit-draft'
import type { VisitDraft } from './visit-draft'

/** Begins the names of the lists of photos in the answers to one checklist of a visit. */
export const answersOf = ({ inspectionId }: Pick<VisitDraft, 'inspectionId'>, code: string) => `${inspectionId}.${code}`

/** Every list of photos in a visit: one becomes ready after its part of the visit was left, and belongs there all the same. */
export function photoListsOf(draft: VisitDraft, edit: Pick<VisitEdit, 'changeHazard' | 'answer'>): PhotoList[] {
  // What was put by comes back with its photos.
  const ofHazards = [...draft.hazards, ...Object.values(draft.parked)].flatMap(
    ({ id, photos, afterPhotos }): PhotoList[] => [
      { list: `${id}.photos`, value: photos, onChange: (value) => edit.changeHazard(id, { photos: value }) },
      {
        list: `${id}.afterPhotos`,
        value: afterPhotos,
        onChange: (value) => edit.changeHazard(id, { afterPhotos: value }),
      },
    ],
  )
  const ofAnswers = draft.checklists.flatMap(({ template: { code }, answers }) =>
    Object.entries(answers).map(
      ([key, { photos }]): PhotoList => ({
        list: `${answersOf(draft, code)}.${key}`,
        value: photos,
        onChange: (value) => edit.answer(code, { [key]: { photos: value } }, null),
      }),
    ),
  )
  return [...ofHazards, ...ofAnswers]
}
