import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEnv, requireSafeAddress } from './env'

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

  it('let production listen everywhere behind HTTPS, and anything else only where it is told', () => {
    const production = { HUHANG_MODE: 'production' }
    expect(readEnv({ ...production, PUBLIC_URL: 'https://huhang.example' })).toMatchObject({
      host: '0.0.0.0',
      secure: true,
    })
    expect(readEnv(production)).toMatchObject({ host: '127.0.0.1', secure: false })
    expect(readEnv({ PUBLIC_URL: 'https://huhang.example' }).host).toBe('127.0.0.1')
    expect(readEnv({ HOST: '10.0.0.5' })).toMatchObject({ host: '10.0.0.5', secure: false })
  })

  it.each([
    { HOST: '0.0.0.0' },
    { HOST: '0.0.0.0', PUBLIC_URL: 'http://localhost:4100' },
    { PUBLIC_URL: 'http://huhang.example' },
    { HOST: '10.0.0.5' },
  ])('production that others could reach over plain HTTP does not start: %o', (source) => {
    expect(() => requireSafeAddress(readEnv({ ...source, HUHANG_MODE: 'production' }))).toThrow(
      expect.objectContaining({ code: 'start.address-not-safe', en: expect.stringContaining('set PUBLIC_URL') }),
    )
    expect(() => requireSafeAddress(readEnv(source))).not.toThrow()
  })

  it.each([{}, { HOST: '127.0.0.1' }, { HOST: '::1' }, { HOST: '0.0.0.0', PUBLIC_URL: 'https://huhang.example' }])(
    'production behind HTTPS, or on this machine alone, starts: %o',
    (source) => {
      expect(() => requireSafeAddress(readEnv({ ...source, HUHANG_MODE: 'production' }))).not.toThrow()
    },
  )

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
