import { createRouter } from '@tanstack/react-router'
import { PageSkeleton } from '../ui/Skeleton'
import { NotFound } from './NotFound'
import { PageCrash } from './PageCrash'
import { routeTree } from './routes'
import { readSearch, writeSearch } from './search-text'

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  defaultPendingComponent: PageSkeleton,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: PageCrash,
  scrollRestoration: true,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
