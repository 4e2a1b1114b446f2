import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { accessActions } from '@huhang/actions/access'
import { registerCity } from '@huhang/actions/areas'
import { layChecklists } from '@huhang/actions/checklists'
import { perform, viewOf } from '@huhang/actions/kernel'
import { type CommandId, fail, type PersonId, type RowId } from '@huhang/contract'
import { AccountForm } from '@huhang/contract/access'
import { findAccounts, loadAreas } from '@huhang/db/stores'
import { Command } from 'commander'
import { uuidv7 } from 'uuidv7'
import { isCommonPassword } from '../common-passwords'
import { openAccount } from '../open-account'
import { type Options, sayJson, sayLine, type Work, withCity } from './with-city'

type FirstAccount = { name: string; username: string; password: string }
type CreateOptions = Options & { name: string; username: string; passwordStdin?: boolean }

/** 96 bits in letters and digits. */
const newPassword = () => randomBytes(12).toString('hex')

/** The first to sign in: whoever is registered later is registered and given an account on the page. */
async function create({ city, actor }: Work, { name, username, password }: FirstAccount): Promise<PersonId> {
  // Refused before anyone is registered: the two go through the door one after the other.
  if (isCommonPassword(password)) fail('account.password-common', {})
  if ((await findAccounts(city.db, [], [username.toLowerCase()])).length > 0) fail('account.username-taken', {})
  if ((await loadAreas(city.db)).length === 0) await registerCity(city, actor)
  await layChecklists(city, actor)
  const { root } = await city.areas()
  const personId = uuidv7() as PersonId
  const command = {
    commandId: uuidv7() as CommandId,
    occurredAt: city.now(),
    personId,
    name,
    areaId: root,
    phone: null,
    grants: [{ grantId: uuidv7() as RowId, role: 'administrator', areaId: root }],
  }
  const [outcome] = await perform(city, [{ action: accessActions.registerPerson, command }], actor)
  if (outcome) viewOf(outcome)
  await openAccount(city, actor, { personId, username, password })
  return personId
}

async function wanted({ name, username, passwordStdin }: CreateOptions): Promise<FirstAccount & { made: boolean }> {
  const made = passwordStdin !== true
  const password = made ? newPassword() : (await text(process.stdin)).replace(/\r?\n$/, '')
  const parsed = AccountForm.omit({ personId: true }).safeParse({ username, password })
  if (parsed.success) return { name, ...parsed.data, made }
  return fail('input.invalid', {
    issues: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  })
}

export const adminCommand = (end: (code: number) => void) =>
  new Command('admin').description('管理员 · administrators').addCommand(
    new Command('create')
      .description('登记市级管理员并开通账号 · register an administrator of the city and open their account')
      .requiredOption('--name <name>', '姓名 · the person’s name')
      .requiredOption('--username <name>', '登录名 · what they sign in with')
      .option(
        '--password-stdin',
        '从标准输入读密码，否则自动生成并显示一次 · read the password; else one is made and shown once',
      )
      .option('--json', 'one JSON document on standard output')
      .action(async (options: CreateOptions) =>
        end(
          await withCity(options, async (work) => {
            const account = await wanted(options)
            const personId = await create(work, account)
            if (account.made) process.stderr.write(`初始密码 first password: ${account.password}\n`)
            if (options.json) sayJson({ personId, username: account.username })
            else sayLine(`管理员账号已开通 · the administrator’s account is open: ${account.username}`)
            return 0
          }),
        ),
      ),
  )
