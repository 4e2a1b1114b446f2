import { Role } from '@huhang/contract'
import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'

const DemoAccounts = z.array(
  z.object({
    role: Role,
    username: z.string(),
    password: z.string(),
    county: z.object({ zh: z.string(), en: z.string() }).optional(),
  }),
)
export type DemoAccount = z.infer<typeof DemoAccounts>[number]

/** One account a role and those of one county, given by the server in demo mode alone; empty otherwise. */
export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  queryFn: async ({ signal }): Promise<DemoAccount[]> => {
    const response = await fetch('/api/demo.json', { signal })
    return response.ok ? DemoAccounts.parse(await response.json()) : []
  },
})
