import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartFailure } from '@huhang/db/engine'

/** Makes the data folder and proves that files can be written there. */
export async function ensureDataFolder(folder: string): Promise<void> {
  const probe = join(folder, `.write-test-${process.pid}`)
  try {
    await mkdir(folder, { recursive: true })
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
