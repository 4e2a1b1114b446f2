import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Rejected } from '@huhang/formats/history'

export type RejectsFile = {
  readonly path: string
  /** Opens a file's turn: anew, or going on after what an earlier turn wrote. */
  begin(file: string, goingOn: boolean): void
  write(rejected: readonly Rejected[]): Promise<void>
}

const head = 'file,line,reason,column\n'
const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Where bad rows go: one line each with the file, the line it began at, why, and in which column. */
export function rejectsFile(given: string | undefined, dataFolder: string, source: string): RejectsFile {
  const path = given === undefined ? join(dataFolder, 'rejects', `${source}.csv`) : resolve(given)
  let current = ''
  let goesOn = false
  let begun = false
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
    begin(file, goingOn) {
      current = basename(file)
      goesOn = goingOn
    },
    async write(rejected) {
      await open()
      const lines = rejected.map(
        ({ line, reason, column }) => `${quoted(current)},${line},${reason},${quoted(column ?? '')}\n`,
      )
      await appendFile(path, lines.join(''))
    },
  }
}
