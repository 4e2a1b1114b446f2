import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { nextPage } from './next-page'

/** A list with its first page there; every answer takes a moment, and heeds being called off. */
async function aList(answer = (page: number) => page) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const observer = new InfiniteQueryObserver(client, {
    queryKey: ['list'],
    queryFn: async ({ pageParam, signal }) => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      signal.throwIfAborted()
      return answer(pageParam)
    },
    initialPageParam: 1,
    getNextPageParam: (last) => (last % 10) + 1,
  })
  const leave = observer.subscribe(() => undefined)
  await observer.refetch()
  return { client, observer, leave }
}

const pagesOf = async (result: Promise<{ data: { pages: number[] } | undefined }>) => (await result).data?.pages

test('one press brings one page more', async () => {
  const { observer, leave } = await aList()
  expect(await pagesOf(nextPage(observer.getCurrentResult()))).toEqual([1, 2])
  leave()
})

test('a refresh while the page is on its way does not lose the press', async () => {
  const { client, observer, leave } = await aList()
  const pressed = nextPage(observer.getCurrentResult())
  const refreshed = client.invalidateQueries()
  expect(await pagesOf(pressed)).toEqual([1, 2])
  await refreshed
  leave()
})

test('a press during a refresh waits for it, and loses neither', async () => {
  let version = 10
  const { client, observer, leave } = await aList((page) => version + page)
  version = 20
  const refreshed = client.invalidateQueries()
  const { pages } = (await nextPage(observer.getCurrentResult())).data ?? { pages: [] }
  expect(pages[0], 'the first page is the fresh one').toBe(21)
  expect(pages).toHaveLength(2)
  await refreshed
  leave()
})

test('a page that fails is not asked for ever', async () => {
  let asked = 0
  const { observer, leave } = await aList((page) => {
    asked++
    if (page > 1) throw new Error('no answer')
    return page
  })
  const told = await nextPage(observer.getCurrentResult())
  expect(told.isFetchNextPageError).toBe(true)
  expect(asked).toBe(2)
  leave()
})
