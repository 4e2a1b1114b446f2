import type { Instant, LocalDay } from '@huhang/contract'
import pg from 'pg'
import { Prisma } from '../generated/client'

export type Sql = Prisma.Sql
/** Parameterised SQL; fragments nest. Lists go in as one array parameter: `= ANY(${ids})`. */
export const { sql, empty, join, raw } = Prisma

/** A connection pool of one city, or one transaction on it. */
export type Db = {
  readonly schema: string
  /** Rows in the domain's own form: instants as ISO text, days as `2025-05-01`, bigint as text. */
  rows<Row extends object>(query: Sql, options?: { prepare?: boolean }): Promise<Row[]>
  /** Everything inside commits together or not at all. */
  transaction<Result>(work: (tx: Db) => Promise<Result>): Promise<Result>
}

export type Pool = Db & { readonly pool: pg.Pool; close(): Promise<void> }

const { builtins } = pg.types
/** `2025-05-01 04:12:33.12+00`, as a connection in UTC tells it with at most three decimals. */
const utc = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,3})?\+00$/
/** Told by its text: a page of a thousand rows has ten thousand moments, and a `Date` of each costs more than the row. */
const asInstant = (text: string): Instant =>
  (utc.test(text)
    ? `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, '0')}Z`
    : new Date(text).toISOString()) as Instant
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, asInstant],
  [builtins.DATE, (text) => text as LocalDay],
  [builtins.INT8, (text) => text],
  [builtins.NUMERIC, Number],
])

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
}

/** Statement names by text, so that a text is planned once a connection. Texts are few: lists are array parameters. */
const names = new Map<string, string>()
const nameOf = (text: string) => {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = `h${names.size}`
  names.set(text, name)
  return name
}

type Runner = Pick<pg.Pool, 'query'>

async function rowsOn<Row extends object>(runner: Runner, query: Sql, prepare: boolean): Promise<Row[]> {
  const config: pg.QueryConfig = { text: query.text, values: query.values as unknown[], types }
  if (prepare) config.name = nameOf(query.text)
  const result = await runner.query(config)
  return result.rows as Row[]
}

const transactionOn = (schema: string, client: pg.PoolClient): Db => {
  const tx: Db = {
    schema,
    rows: (query, options) => rowsOn(client as unknown as Runner, query, options?.prepare ?? false),
    transaction: (work) => work(tx),
  }
  return tx
}

/** Opens the city's pool; every connection's search path is the city's schema alone. */
export function connect(url: string, schema: string, max = 10): Pool {
  const address = new URL(url)
  const given = address.searchParams.get('options') ?? ''
  // Options in the address win over those beside it, so they are moved out of it.
  address.searchParams.delete('options')
  const pool = new pg.Pool({
    connectionString: address.href,
    max,
    options: `${given} -c search_path=${schema} -c timezone=UTC`.trim(),
    application_name: 'huhang',
  })
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  return {
    schema,
    pool,
    rows: (query, options) => rowsOn(pool, query, options?.prepare ?? false),
    async transaction(work) {
      const client = await pool.connect()
      let broken: Error | undefined
      // A connection that breaks between two statements fails the next one; without a listener it would end the process.
      const onBroken = () => undefined
      client.on('error', onBroken)
      try {
        await client.query('BEGIN')
        const result = await work(transactionOn(schema, client))
        await client.query('COMMIT')
        return result
      } catch (error) {
        await client.query('ROLLBACK').catch((cause: Error) => {
          broken = cause
        })
        throw error
      } finally {
        client.off('error', onBroken)
        client.release(broken)
      }
    },
    close: () => pool.end(),
  }
}
