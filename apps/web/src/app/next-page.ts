import type { InfiniteData, InfiniteQueryObserverResult } from '@tanstack/react-query'

type Pages<Page> = InfiniteQueryObserverResult<InfiniteData<Page>>

/**
 * Asks for one page more. Pages are asked anew whenever somebody somewhere did something, and a query
 * does one thing at a time: a page that such a refresh crowded out, or that had to wait for one, is asked again.
 */
export async function nextPage<Page>(result: Pages<Page>): Promise<Pages<Page>> {
  const had = result.data?.pages.length
  let now = result
  do now = await now.fetchNextPage({ cancelRefetch: false })
  while (!now.isError && now.hasNextPage && now.data?.pages.length === had)
  return now
}
