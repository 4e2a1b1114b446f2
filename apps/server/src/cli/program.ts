import { Command, CommanderError } from 'commander'
import { adminCommand } from './admin'
import { importCommand } from './import'
import { migrateCommand } from './migrate'
import { reportCommand } from './report'
import { seedCommand } from './seed'

/** `pnpm huhang …`. Gives the exit code: 0 done, 1 refused or failed, 130 stopped by hand. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  let code = 0
  const end = (given: number) => {
    code = given
  }
  const program = new Command('huhang')
    .description('护航命令行 · the command line of Huhang; acts as the system actor “cli”')
    .exitOverride()
    .configureOutput({ writeOut: (text) => process.stdout.write(text), writeErr: (text) => process.stderr.write(text) })
  const commands = [importCommand, reportCommand, migrateCommand, seedCommand, adminCommand]
  for (const command of commands) program.addCommand(command(end))
  try {
    await program.parseAsync([...argv])
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode
  }
  return code
}
