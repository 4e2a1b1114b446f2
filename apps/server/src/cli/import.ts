import { importCallouts, importInspections } from '@huhang/actions/statistics'
import { readCallouts, readInspections, shippedMappings } from '@huhang/formats/history'
import { Command } from 'commander'
import { type ImportOptions, importFiles } from './import-files'
import { readMapping } from './read-mapping'
import { withCity } from './with-city'

const files = (name: string, description: string) =>
  new Command(name)
    .description(description)
    .argument('<file...>', '.csv or .csv.gz')
    .requiredOption('--mapping <name>', `${shippedMappings.join(', ')}, or a mapping file of your own`)
    .option('--strict', 'check the whole file first and import nothing of a file with a bad row')
    .option('--rejects <file>', 'where bad rows go, with line, reason and the row')
    .option('--json', 'one JSON document on standard output')

/** Another register's records become history, kept out of the city's own figures. */
export const importCommand = (end: (code: number) => void) =>
  new Command('import')
    .description('导入外部历史数据 · read another register into history')
    .addCommand(
      files('inspections', '检查记录 · inspections').action(async (paths: string[], options: ImportOptions) => {
        end(
          await withCity(options, async (work) => {
            const mapping = await readMapping(options.mapping, 'inspections')
            const read = (records: Parameters<typeof readInspections>[0]) => readInspections(records, mapping)
            const keep = (file: Omit<Parameters<typeof importInspections>[1], 'mapping'>) =>
              importInspections(work.city, { ...file, mapping }, work.actor)
            return importFiles(paths, { mapping, read, keep }, options, work)
          }),
        )
      }),
    )
    .addCommand(
      files('callouts', '救援出队记录 · rescue call-outs').action(async (paths: string[], options: ImportOptions) => {
        end(
          await withCity(options, async (work) => {
            const mapping = await readMapping(options.mapping, 'callouts')
            const read = (records: Parameters<typeof readCallouts>[0]) => readCallouts(records, mapping)
            const keep = (file: Omit<Parameters<typeof importCallouts>[1], 'mapping'>) =>
              importCallouts(work.city, { ...file, mapping }, work.actor)
            return importFiles(paths, { mapping, read, keep }, options, work)
          }),
        )
      }),
    )
