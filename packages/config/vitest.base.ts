import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const sources = (ending: string) => [`packages/*/src/**/*${ending}`, `apps/*/src/**/*${ending}`]
// Tests of the embedded server itself say nothing about another one.
const notHere = process.env.TEST_DATABASE_URL ? ['**/embedded.db.test.ts'] : []
const setupFiles = [join(root, 'packages/config/src/fast-check-seed.ts')]

export default defineConfig({
  root,
  test: {
    passWithNoTests: true,
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: sources('.test.{ts,tsx}'),
          exclude: [...configDefaults.exclude, '**/*.db.test.ts'],
          setupFiles,
        },
      },
      {
        root,
        test: {
          name: 'db',
          include: sources('.db.test.ts'),
          exclude: [...configDefaults.exclude, ...notHere],
          setupFiles,
          globalSetup: [join(root, 'packages/db/src/testing/global-setup.ts')],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
