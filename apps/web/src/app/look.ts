import type { InfiniteData } from '@tanstack/react-query'
import {
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query'
import { ask } from './ask'
import { isFinal } from './failure'
import { isKept } from './kept-reads'
import { nextPage } from './next-page'
import type { Inputs, Outputs } from './trpc'

type Rooms = keyof Inputs & keyof Outputs & string
type NamesOf<Room extends Rooms> = Room extends Rooms ? `${Room}.${keyof Inputs[Room] & string}` : never
/** Every procedure's name, `hazards.list`: the permission's name too. */
export type ProcedureName = NamesOf<Rooms>

type At<Map, Name extends string> = Name extends `${infer Room}.${infer Verb}`
  ? Room extends keyof Map
    ? Verb extends keyof Map[Room]
      ? Map[Room][Verb]
      : never
    : never
  : never
export type InputOf<Name extends ProcedureName> = At<Inputs, Name>
export type OutputOf<Name extends ProcedureName> = At<Outputs, Name>

type LookOptions = {
  /** False: don't ask yet. */
  enabled?: boolean
  /** Keep showing the last answer while a changed question is asked. */
  keep?: boolean
  refetchInterval?: number
}

type Told = { data: unknown; error: Error | null }

/** What was read stays on the page, with any form open on it, while a later reading gets no answer: the bar says so. */
const standing = <Result extends Told>(result: Result): Result =>
  result.data !== undefined && result.error !== null && !isFinal(result.error)
    ? { ...result, error: null, status: 'success', isError: false, isRefetchError: false, isSuccess: true }
    : result

/** What the device may answer is asked without a network too, and anew once there is one. */
const withoutNetwork = (name: ProcedureName) =>
  isKept(name) ? ({ networkMode: 'always', refetchOnReconnect: true } as const) : {}

/** Asks a read model. `const hazards = useLook('hazards.list', { limit: 50 })`. */
export function useLook<Name extends ProcedureName>(
  name: Name,
  question: InputOf<Name>,
  { keep, ...options }: LookOptions = {},
): UseQueryResult<OutputOf<Name>> {
  const result = useQuery({
    queryKey: [name, question],
    queryFn: ({ signal }) => ask(name, question, signal),
    ...withoutNetwork(name),
    ...options,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
  return standing(result)
}

type Page = { next: string | null }

/** Asks a paged read model page after page; `rows` are those of all pages so far. */
export function useLookPages<Name extends ProcedureName>(
  name: Name,
  question: Omit<InputOf<Name>, 'after'>,
  { keep, ...options }: LookOptions = {},
): UseInfiniteQueryResult<InfiniteData<OutputOf<Name>>> {
  const result = useInfiniteQuery({
    queryKey: [name, 'pages', question],
    queryFn: ({ pageParam, signal }) => ask(name, { ...question, after: pageParam } as InputOf<Name>, signal),
    ...withoutNetwork(name),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last as Page).next ?? undefined,
    ...options,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
  return { ...standing(result), fetchNextPage: () => nextPage(result) }
}
