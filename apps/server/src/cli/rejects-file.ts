import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Rejected, RejectReason } from '@huhang/formats/history'

export type RejectsFile = {
  readonly path: string
  /** Opens a file's turn: anew, or going on after what an earlier turn wrote. */
  begin(file: string, goingOn: boolean): void
  write(rejected: readonly Rejected[]): Promise<void>
  /** How many were written for which reason. */
  readonly reasons: ReadonlyMap<RejectReason, number>
}

const head = 'file,line,reason,column,row\n'
const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Where bad rows go: one line each with the file, the line it began at, why, in which column, and the row as it stood. */
export function rejectsFile(given: string | undefined, dataFolder: string, source: string): RejectsFile {
  const path = given === undefined ? join(dataFolder, 'rejects', `${source}.csv`) : resolve(given)
  let current = ''
  let goesOn = false
  let begun = false
  const reasons = new Map<RejectReason, number>()
  const open = async () => {
    if (begun) return
    begun = true
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, head, { flag: goesOn ? 'ax' : 'w' }).catch((error: NodeJS.ErrnoException) => {
      // An interrupted turn's file is there: it is added to.
      if (error.code !== 'EEXIST') throw error
    })
  }
  return {
    path,
    reasons,
    begin(file, goingOn) {
      current = basename(file)
      goesOn = goingOn
    },
    async write(rejected) {
      await open()
      for (const { reason } of rejected) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
      const lines = rejected.map(
        ({ line, reason, column, text }) =>
          `${quoted(current)},${line},${reason},${quoted(column ?? '')},${quoted(text)}\n`,
      )
      await appendFile(path, lines.join(''))
    },
  }
}
