import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'
import type { Pool } from './kernel/db'

export { PrismaClient }

/**
 * The accounts of the city, as the sign-in library wants them: a Prisma client on the city's own pool. That library
 * keeps what goes wrong to itself, so `onError` hears of it here.
 */
export const openAccounts = ({ pool, schema }: Pool, onError: (error: unknown) => void) =>
  new PrismaClient({ adapter: new PrismaPg(pool, { schema }) }).$extends({
    query: {
      $allOperations: ({ args, query }) =>
        query(args).catch((error: unknown) => {
          onError(error)
          throw error
        }),
    },
  })
