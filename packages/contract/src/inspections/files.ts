import { z } from 'zod'
import { command } from '../kernel/commands'
import { FileId } from '../kernel/ids'
import { Place } from '../kernel/places'
import { Hash, text } from '../kernel/texts'
import { Instant } from '../kernel/times'

/** 照片 签名 */
export const FileKind = z.enum(['photo', 'signature'])
export type FileKind = z.infer<typeof FileKind>

/** A file larger than this is neither announced nor taken in. */
export const maxUploadBytes = 30 * 1024 * 1024

/** A picture that unpacks to more is refused before it is unpacked: cameras have 50 million pixels today. */
export const maxPhotoPixels = 120_000_000

/**
 * A file that a device holds and will send. Records may name it from now on; its bytes follow by themselves,
 * and only these: `sha256` and `bytes` are of what will be sent. On a device `commandId` is the file's own id.
 */
export const AnnounceFile = command({
  fileId: FileId,
  kind: FileKind,
  sha256: Hash,
  bytes: z.number().int().positive().max(maxUploadBytes),
  /** As the camera or the device noted it; null: neither did. */
  takenAt: Instant.nullable(),
  /** Where the camera says it was; WGS-84. */
  place: Place.nullable(),
})
export type AnnounceFile = z.infer<typeof AnnounceFile>

/** What is kept of an announced file; made by the server after it judged the bytes, never taken from a device. */
export const AddFile = command({
  fileId: FileId,
  /** Of the published copy, under which the bytes lie. */
  sha256: Hash,
  mime: text(60),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** The bytes as they were sent are kept too. */
  originalKept: z.boolean(),
})
export type AddFile = z.infer<typeof AddFile>

export const StoredFileView = z.object({
  fileId: FileId,
  kind: FileKind,
  /** Its bytes are here, judged and published. Until then what only they can tell is null. */
  arrived: z.boolean(),
  /** Of the bytes as announced: what stands in records. */
  originalSha256: Hash,
  /** Of the published copy. */
  sha256: Hash.nullable(),
  bytes: z.number(),
  mime: z.string().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  takenAt: Instant.nullable(),
  originalKept: z.boolean(),
})
export type StoredFileView = z.infer<typeof StoredFileView>

/** `original`: the untouched bytes, where the city keeps them. */
export const FileVariant = z.enum(['full', 'thumbnail', 'original'])
export type FileVariant = z.infer<typeof FileVariant>

export const OpenFile = z.strictObject({ fileId: FileId })
export type OpenFile = z.infer<typeof OpenFile>
