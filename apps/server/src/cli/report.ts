import { look, type Read } from '@huhang/actions/kernel'
import { statisticsReads } from '@huhang/actions/statistics'
import { fail } from '@huhang/contract'
import type { Permission } from '@huhang/domain/access'
import { Command } from 'commander'
import { type Options, sayJson, sayLine, withCity } from './with-city'

/** The same door as the web's: permission, scope, question and answer checked by their shapes. */
const ask = <Question, View>(read: Read<Permission, Question, View>, question: unknown, options: Options) =>
  withCity(options, async ({ city, actor }) => {
    const parsed = read.question.safeParse(question)
    if (!parsed.success)
      return fail('input.invalid', {
        issues: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
      })
    const view = read.view.parse(await look(city, read, parsed.data, actor))
    if (options.json) sayJson(view)
    else for (const row of Array.isArray(view) ? view : [view]) sayLine(lineOf(row as Record<string, unknown>))
    return 0
  })

const lineOf = (row: Record<string, unknown>): string =>
  Object.entries(row)
    .map(
      ([name, value]) =>
        `${name} ${typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '—')}`,
    )
    .join(' · ')

const report = (name: string, description: string) =>
  new Command(name).description(description).option('--json', 'one JSON document on standard output')

export const reportCommand = (end: (code: number) => void) =>
  new Command('report')
    .description('统计报告 · reports')
    .addCommand(
      report('monthly', '导入的检查记录按月 · imported inspections by month')
        .requiredOption('--source <name>', 'the source of its mapping, for example dinesafe')
        .action(async (o: Options & { source: string }) =>
          end(await ask(statisticsReads.reportMonthly, { source: o.source }, o)),
        ),
    )
    .addCommand(
      report('callouts', '导入的出队记录按队伍和年份 · imported call-outs by team and year')
        .requiredOption('--source <name>', 'the source of its mapping, for example mountain-rescue')
        .action(async (o: Options & { source: string }) =>
          end(await ask(statisticsReads.reportCallouts, { source: o.source }, o)),
        ),
    )
    .addCommand(
      report('response', '导入的出动记录按日响应时间 · imported call-outs: from call to scene, day by day')
        .requiredOption('--source <name>', 'the source of its mapping, for example sf-fire')
        .action(async (o: Options & { source: string }) =>
          end(await ask(statisticsReads.reportResponse, { source: o.source }, o)),
        ),
    )
    .addCommand(
      report('campaign', '专项行动 · one campaign')
        .argument('<code>', 'for example may-day-2025')
        .action(async (code: string, o: Options) => end(await ask(statisticsReads.reportCampaign, { code }, o))),
    )
    .addCommand(
      report('supervision', '督导 · supervision visits of a span of days')
        .requiredOption('--from <day>', 'first day, 2025-01-01')
        .requiredOption('--to <day>', 'last day, included')
        .action(async (o: Options & { from: string; to: string }) =>
          end(await ask(statisticsReads.reportSupervision, { from: o.from, to: o.to }, o)),
        ),
    )
    .addCommand(
      report('rescue', '救援 · missions and volunteers').action(async (o: Options) =>
        end(await ask(statisticsReads.reportRescue, {}, o)),
      ),
    )
