import { Command } from 'commander'
import { sayJson, sayLine, withCity } from './with-city'

/** Every command migrates first; this one does nothing else. */
export const migrateCommand = (end: (code: number) => void) =>
  new Command('migrate')
    .description('把数据库升级到本程序的结构 · bring the database to this program’s schema')
    .option('--json', 'one JSON document on standard output')
    .action(async (options: { json?: boolean }) => {
      end(
        await withCity(options, async () => {
          if (options.json) sayJson({ migrated: true })
          else sayLine('数据库已是最新结构 · the database is up to date')
          return 0
        }),
      )
    })
