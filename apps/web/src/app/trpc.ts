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
import { whenPaid } from './sign-out-owed'

export type Inputs = inferRouterInputs<AppRouter>
export type Outputs = inferRouterOutputs<AppRouter>

const url = '/trpc'

/** Under which it is known who is signed in. */
export const meKey = ['access.me', null] as const

/** The server takes nothing under a name that this page does not show. */
function shownPerson(): { 'x-huhang-person'?: string } {
  const me = queryClient.getQueryData<{ personId: string | null } | null>(meKey)
  return me?.personId == null ? {} : { 'x-huhang-person': me.personId }
}

/** Reads asked in one tick share a request; changes go one by one, so that a slow one holds up no other. */
export const trpc = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({ url: () => whenPaid().then(() => url) }),
      false: splitLink({
        condition: (operation) => operation.type === 'mutation',
        true: httpLink({ url, fetch: noticingFetch, headers: shownPerson }),
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
