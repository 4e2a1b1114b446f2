import { CancelledError } from '@tanstack/react-query'
import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { LoadPage, PageFacts } from './page'
import { SignedIn } from './SignedIn'
import { type Me, meQuery } from './session'
import { queryClient } from './trpc'

export const rootRoute = createRootRoute()

/** Where another window lets somebody in or out meanwhile, the question is dropped and asked again. */
async function whoIsHere(): Promise<Me | null> {
  for (;;) {
    try {
      return await queryClient.ensureQueryData(meQuery)
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error
    }
  }
}

/** Everything behind sign-in. Its guard only spares a person useless pages: the server judges every request. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: SignedIn,
  beforeLoad: async ({ location }) => {
    if ((await whoIsHere()) === null) throw redirect({ to: '/sign-in', search: { to: location.href } })
  },
})

/** A page behind sign-in; its module loads when it is first shown. */
export function page<const Path extends string>(path: Path, load: LoadPage, facts: PageFacts) {
  const options = { getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load), staticData: facts }
  return Object.assign(createRoute(options), { facts, at: path })
}
