import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const packageFolder = join(dirname(fileURLToPath(import.meta.url)), '../..')
export const migrationsFolder = join(packageFolder, 'prisma/migrations')
