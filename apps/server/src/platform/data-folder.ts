import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StartFailure } from '@huhang/db/engine'

/** Makes the data folder and proves that files can be written there. */
export async function ensureDataFolder(folder: string): Promise<void> {
  const probe = join(folder, `.write-test-${process.pid}`)
  try {
    await make(folder)
    await writeFile(probe, '')
    await rm(probe)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new StartFailure(
      'start.data-not-writable',
      `数据文件夹 ${folder} 不可写（${reason}）：请修改其权限，或用 HUHANG_DATA 指定另一个文件夹。`,
      `The data folder ${folder} is not writable (${reason}): change its permissions or name another one with HUHANG_DATA.`,
    )
  }
}

// Node's own recursive way never returns below a folder that takes no entries, /proc for one.
async function make(folder: string): Promise<void> {
  if (existsSync(folder)) return
  if (!existsSync(dirname(folder))) await make(dirname(folder))
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}
