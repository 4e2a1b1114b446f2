import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ConstructorOptions, DiffParams, DiffResult } from '@prisma/schema-engine-wasm'

type Exports = Record<string, unknown>
type Bindings = {
  __wbg_set_wasm(exports: Exports): void
  SchemaEngine: {
    new: (options: ConstructorOptions, log: (line: string) => void, adapters: unknown) => Promise<Differ>
  }
}
// Neither ES2023 nor Node's types declare it, and the DOM's would let browser globals into this package.
type Wasm = { instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Exports } }> }
const { WebAssembly: wasm } = globalThis as unknown as { WebAssembly: Wasm }
type Differ = { diff(params: DiffParams): Promise<DiffResult>; free(): void }

const offline = () => {
  throw new Error('comparing schemas needs no database')
}
const said = <Value>(value: Value) => ({ ok: true as const, value })

// The one question it asks on start is which PostgreSQL it talks to; the column types are Boolean, Text and Int32.
const version = {
  columnNames: ['exists', 'version', 'numeric_version'],
  columnTypes: [5, 7, 0],
  rows: [[true, 'PostgreSQL 15.0', 150000]],
}

// `diff` between datamodels never asks a database, but the engine insists on an adapter.
const offlineAdapter = {
  adapterName: '@prisma/adapter-pg',
  provider: 'postgres',
  errorRegistry: { consumeError: () => undefined },
  getConnectionInfo: () => said({ supportsRelationJoins: true }),
  queryRaw: () => Promise.resolve(said(version)),
  executeRaw: offline,
  executeScript: offline,
  startTransaction: offline,
  dispose: () => Promise.resolve(said(undefined)),
}
const offlineAdapters = {
  ...offlineAdapter,
  connect: () => Promise.resolve(said(offlineAdapter)),
  connectToShadowDb: () => Promise.resolve(said(offlineAdapter)),
}

async function loadBindings(): Promise<Bindings> {
  // Node 20 cannot import .wasm as a module, so the package's own entry does not load.
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bindings = (await import(pathToFileURL(entry).href)) as Bindings
  const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'))
  const { instance } = await wasm.instantiate(bytes, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports
  if (typeof start === 'function') start()
  return bindings
}

export type SchemaFile = { path: string; content: string }

/** SQL that leads from one Prisma schema (none: an empty database) to another. */
export async function diffSchemas(from: SchemaFile[] | null, to: SchemaFile[]): Promise<string> {
  const { SchemaEngine } = await loadBindings()
  const datamodels = to.map((file): [string, string] => [file.path, file.content])
  const engine = await SchemaEngine.new({ datamodels }, () => {}, offlineAdapters)
  const result = await engine.diff({
    from: from ? { tag: 'schemaDatamodel', files: from } : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: to },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  } as DiffParams)
  engine.free()
  return result.stdout ?? ''
}
