import type { Env } from './env'
import type { WebSettings } from './http/settings-routes'

/** What the terminal shows once the city can be visited. */
export function greeting(env: Env, { demoAccounts }: WebSettings): string {
  const lines = [``, `  护航 Huhang  ${env.publicUrl}`]
  if (env.mode === 'demo') {
    lines.push('', '  演示账号 demo accounts (role: user / password)')
    for (const { role, username, password, county } of demoAccounts)
      lines.push(`    ${role.padEnd(16)} ${username} / ${password}${county ? `  ${county.zh} ${county.en}` : ''}`)
  }
  return `${[...lines, '', '  Ctrl-C 停止 stops everything', ''].join('\n')}\n`
}
