import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'
import type { Pool } from './kernel/db'

export { PrismaClient }

/** The accounts of the city, as the sign-in library wants them: a Prisma client on the city's own pool. */
export const openAccounts = ({ pool, schema }: Pool): PrismaClient =>
  new PrismaClient({ adapter: new PrismaPg(pool, { schema }) })
