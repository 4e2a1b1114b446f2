import { existsSync } from 'node:fs'
import { run } from './run.ts'

export const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

let listsAreFresh = false

/** Installs packages by the system's own manager; false if it says no. */
export async function aptInstall(...packages: string[]): Promise<boolean> {
  const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } }
  const patient = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3']
  if (!listsAreFresh) await run('apt-get', ['update', ...patient], options)
  listsAreFresh = true
  const args = ['install', '-y', '--no-install-recommends', ...patient, ...packages]
  const { code, output } = await run('apt-get', args, options)
  if (code !== 0) console.log(output.trim().split('\n').slice(-5).join('\n'))
  return code === 0
}
