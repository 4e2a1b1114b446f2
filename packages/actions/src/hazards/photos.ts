import type { HazardDraft } from '@huhang/contract/hazards'
import { findUploaders, insert, type Write } from '@huhang/db/stores'
import { barPhotosOfAnother } from '@huhang/domain/hazards'
import type { City, Moment } from '../kernel'
import { heed } from './hazard-edit'

/** By whom the files of a set of commands were uploaded, by file. */
export type Uploaders = ReadonlyMap<string, string | null>

export const loadUploaders = (city: City, commands: readonly { photos: readonly string[] }[]): Promise<Uploaders> =>
  findUploaders(
    city.db,
    commands.flatMap(({ photos }) => photos),
  )

/** HZ-30. A file that is not there yet has no uploader; it will be shown to nobody but its own. */
export const heedPhotos = (photos: readonly string[], uploaders: Uploaders, moment: Moment): void =>
  heed(
    barPhotosOfAnother(
      photos.map((photo) => uploaders.get(photo) ?? null),
      moment.personId,
    ),
  )

export const photoRows = (hazardId: string, fileIds: readonly string[], role: string): Write[] =>
  [...new Set(fileIds)].map((fileId) => insert('hazard_file', { hazardId, fileId, role }))

export const photosOf = ({ photos, afterPhotos }: Pick<HazardDraft, 'photos' | 'afterPhotos'>): string[] => [
  ...photos,
  ...afterPhotos,
]
