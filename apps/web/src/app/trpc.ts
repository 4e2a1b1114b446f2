import type { AppRouter } from '@huhang/api'
import { QueryClient } from '@tanstack/react-query'
import {
  createTRPCClient,
  getUntypedClient,
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  splitLink,
} from '@trpc/client'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { noticingFetch } from './connection'
import { isFinal } from './failure'

export type Inputs = inferRouterInputs<AppRouter>
export type Outputs = inferRouterOutputs<AppRouter>

const url = '/trpc'

/** Reads asked in one tick share a request; changes go one by one, so that a slow one holds up no other. */
export const trpc = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: splitLink({
        condition: (operation) => operation.type === 'mutation',
        true: httpLink({ url, fetch: noticingFetch }),
        false: httpBatchLink({ url, fetch: noticingFetch, maxURLLength: 6000, maxItems: 12 }),
      }),
    }),
  ],
})

/** The same client by path, for hooks that take a procedure's name. */
export const trpcByName = getUntypedClient(trpc)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && !isFinal(error) },
    mutations: { retry: false },
  },
})
