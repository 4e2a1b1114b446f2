import { StartFailure } from '@huhang/db/engine'
import { Command } from 'commander'
import { tellDemoCity } from '../demo'
import { sayJson, sayLine, withCity } from './with-city'

/** Tells the demo city's story as the first start does; told before, it does nothing. */
export const seedCommand = (end: (code: number) => void) =>
  new Command('seed')
    .description('写入演示城市 · tell the demo city’s story')
    .option('--json', 'one JSON document on standard output')
    .action(async (options: { json?: boolean }) => {
      end(
        await withCity(options, async ({ city, env }) => {
          if (env.mode === 'production')
            throw new StartFailure(
              'start.demo-in-production',
              '生产模式不写入演示数据：如需演示，请以 HUHANG_MODE=demo 运行。',
              'Production takes no demo data: run with HUHANG_MODE=demo for a demonstration.',
            )
          await tellDemoCity(city, (line) => process.stderr.write(`${line}\n`))
          if (options.json) sayJson({ seeded: true })
          else sayLine('演示城市已就绪 · the demo city is told')
          return 0
        }),
      )
    })
