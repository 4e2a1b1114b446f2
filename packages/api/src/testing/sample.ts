import { uuidv7 } from 'uuidv7'

/** The part of JSON Schema that Zod writes. */
export type Schema = {
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  minLength?: number
  minItems?: number
  additionalProperties?: Schema | boolean
}

const byFormat: Record<string, () => string> = {
  uuid: () => uuidv7(),
  'date-time': () => '2025-04-30T08:00:00.000Z',
  date: () => '2025-04-30',
}

const byPattern: [RegExp, string][] = [
  [/\[0-9a-f\]\{64\}/, 'a'.repeat(64)],
  [/z:\[a-z\]/, '371502'],
  [/\(0\[1-9\]\|1\[0-2\]\)/, '2025-04'],
]

/** Records that stand in the city, by the name of the field that means them. */
export type Known = Readonly<Record<string, unknown>>

/** A value of the schema: the plainest that fits, about known records. */
export function sampleOf(schema: Schema, known: Known = {}): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0] ?? schema.allOf?.[0]
  if (choice !== undefined) return sampleOf(choice, known)
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, inner]) => [
          name,
          name in known ? known[name] : sampleOf(inner, known),
        ]),
      )
    case 'array':
      return Array.from({ length: schema.minItems ?? 1 }, () => sampleOf(schema.items ?? {}, known))
    case 'integer':
    case 'number':
      return schema.minimum ?? (schema.exclusiveMinimum === undefined ? 1 : schema.exclusiveMinimum + 1)
    case 'boolean':
      return false
    case 'null':
      return null
    case 'string': {
      const made = schema.format === undefined ? undefined : byFormat[schema.format]
      if (made !== undefined) return made()
      const patterned = byPattern.find(([pattern]) => pattern.test(schema.pattern ?? ''))
      return patterned?.[1] ?? 'x'.repeat(Math.max(3, schema.minLength ?? 0))
    }
    default:
      return 'x'
  }
}

const hostile: unknown[] = [
  null,
  true,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  '\u0000',
  'a\u0007b\u001b[2J',
  '\ud800',
  '🚒🔥👩‍🚒',
  "'; DROP TABLE hazard; --",
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '9999-12-31T23:59:59.999Z',
  '2025-02-30',
  '../../etc/passwd',
  'x'.repeat(200_000),
  [],
  Array.from({ length: 10_000 }, () => 1),
  {},
  { __proto__: null, constructor: 1 },
]

/** The sample with one place in it replaced by each hostile value, and with each field left out. */
export function* variantsOf(schema: Schema, known: Known): Generator<unknown> {
  const base = sampleOf(schema, known)
  yield base
  for (const value of hostile) yield value
  yield* within(base)
}

function* within(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries())
      for (const changed of [...hostile, ...within(inner)])
        yield value.map((each, at) => (at === index ? changed : each))
    return
  }
  if (value === null || typeof value !== 'object') return
  for (const [name, inner] of Object.entries(value)) {
    const { [name]: _left, ...rest } = value as Record<string, unknown>
    yield rest
    for (const changed of [...hostile, ...within(inner)]) yield { ...value, [name]: changed }
  }
  yield { ...value, unknownField: 1 }
}
