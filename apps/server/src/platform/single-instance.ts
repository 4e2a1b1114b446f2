import { join } from 'node:path'
import { StartFailure, tryLock, unlock } from '@huhang/db/engine'

/** One server for one data folder; a server that was killed holds nothing. */
export async function holdInstance(folder: string): Promise<() => Promise<void>> {
  const lock = join(folder, 'server.lock')
  const attempt = await tryLock(lock)
  if (attempt.taken) return () => unlock(lock)
  const pid = Number.parseInt(attempt.holder, 10)
  throw new StartFailure(
    'start.already-running',
    `数据文件夹 ${folder} 正由另一个护航进程（${pid}）使用：请先停止它，或用 HUHANG_DATA 指定另一个文件夹。`,
    `The data folder ${folder} is in use by another Huhang process (${pid}): stop it first, or name another folder with HUHANG_DATA.`,
  )
}
