import { StartFailure, tryPort } from '@huhang/db/engine'

/** Fails with a sentence naming the setting, before anything slow has begun. */
export async function requirePort(port: number, host: string, setting = 'PORT'): Promise<void> {
  const tried = await tryPort(port, host)
  if (typeof tried === 'number') return
  if (tried.code === 'EADDRINUSE') {
    throw new StartFailure(
      'start.port-taken',
      `端口 ${port} 已被占用：请停止占用它的程序，或用 ${setting} 指定另一个端口。`,
      `Port ${port} is taken: stop the program that uses it, or choose another with ${setting}.`,
    )
  }
  throw new StartFailure(
    'start.port-refused',
    `无法在 ${host}:${port} 监听（${tried.code}）：请修改 HOST 或 ${setting}。`,
    `Listening on ${host}:${port} is not possible (${tried.code}): change HOST or ${setting}.`,
  )
}
