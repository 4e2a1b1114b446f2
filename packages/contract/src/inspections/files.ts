import { z } from 'zod'
import { command } from '../kernel/commands'
import { FileId } from '../kernel/ids'
import { Hash, text } from '../kernel/texts'
import { Instant } from '../kernel/times'

/** 照片 签名 */
export const FileKind = z.enum(['photo', 'signature'])
export type FileKind = z.infer<typeof FileKind>

/** An upload larger than this is refused while it streams in. */
export const maxUploadBytes = 30 * 1024 * 1024

/** What is kept of an upload; made by the server after it judged the bytes, never taken from a device. */
export const AddFile = command({
  fileId: FileId,
  kind: FileKind,
  /** Of the published copy, under which the bytes lie. */
  sha256: Hash,
  /** Of the bytes as the device sent them. */
  originalSha256: Hash,
  bytes: z.number().int().positive(),
  mime: text(60),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  takenAt: Instant.nullable(),
})
export type AddFile = z.infer<typeof AddFile>

export const StoredFileView = z.object({
  fileId: FileId,
  kind: FileKind,
  sha256: Hash,
  bytes: z.number(),
  mime: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
})
export type StoredFileView = z.infer<typeof StoredFileView>

export const FileVariant = z.enum(['full', 'thumbnail'])
export type FileVariant = z.infer<typeof FileVariant>

export const OpenFile = z.strictObject({ fileId: FileId })
export type OpenFile = z.infer<typeof OpenFile>
