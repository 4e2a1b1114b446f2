import fc from 'fast-check'

const fixed = 20261121

// Elsewhere every run tries new cases, and a failure prints the seed that made it.
const given = process.env.FAST_CHECK_SEED ?? (process.env.CI ? String(fixed) : undefined)
if (given !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(given) })
