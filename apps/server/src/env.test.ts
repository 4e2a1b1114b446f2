import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEnv } from './env'

describe('settings', () => {
  it('need nothing to be set', () => {
    const env = readEnv({})
    expect(env).toMatchObject({ mode: 'demo', city: 'liaocheng', port: 4100, host: '127.0.0.1', metricsPort: 4101 })
    expect(env.publicUrl).toBe('http://localhost:4100')
    expect(env.dataFolder).toBe(join(import.meta.dirname, '../../../.data'))
    expect(env.databaseUrl).toBeUndefined()
  })

  it('take an empty value for none', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '', HOST: '' })).toMatchObject({ port: 4100, databaseUrl: undefined })
  })

  it('let production listen everywhere, and a demo only where it is told', () => {
    expect(readEnv({ HUHANG_MODE: 'production' }).host).toBe('0.0.0.0')
    expect(readEnv({ HOST: '10.0.0.5' }).host).toBe('10.0.0.5')
  })

  it.each([
    { PORT: '70000' },
    { HUHANG_MODE: 'test' },
    { HUHANG_CITY: 'Liao"cheng' },
    { DATABASE_URL: 'mysql://x' },
    { TILE_CRS: 'bd09' },
    { PMTILES_FILE: '/no/such/city.pmtiles' },
    { PMTILES_FILE: import.meta.filename },
  ])('name the one that is wrong: %o', (source) => {
    const [name] = Object.keys(source)
    expect(() => readEnv(source)).toThrow(
      expect.objectContaining({ code: 'start.setting-invalid', en: expect.stringContaining(`${name} is not valid`) }),
    )
  })
})
