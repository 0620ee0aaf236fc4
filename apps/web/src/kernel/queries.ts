import {
  keepPreviousData,
  QueryClient,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type CommandName, type Input, type Output, type Progress, type QueryName, Refused, run } from './client.ts'
import { askOrRecall } from './device/kept-answers.ts'

const usualEvery = 15_000

/** Answers stay until the server says that something changed; without its word we ask again every 15 seconds. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        refetchInterval: usualEvery,
        // The server may be this very machine: a browser that thinks it is offline must still ask.
        networkMode: 'always',
        retry: (failures, error) => !(error instanceof Refused) && failures < 2,
        retryDelay: 800,
        placeholderData: keepPreviousData,
      },
      mutations: { networkMode: 'always' },
    },
  })

/** One query of the contract, kept up to date. `every`: milliseconds until it is asked again, by what was answered. */
export function useAnswer<N extends QueryName>(
  name: N,
  input: Input<N>,
  on = true,
  every: (answer: Output<N> | undefined) => number = () => usualEvery,
): UseQueryResult<Output<N>> {
  return useQuery({
    queryKey: [name, input],
    queryFn: ({ signal }) => askOrRecall(name, input, signal),
    enabled: on,
    refetchInterval: ({ state }) => every(state.data as Output<N> | undefined),
  }) as UseQueryResult<Output<N>>
}

/** A list that is read page by page: each page goes on after the last row of the one before. */
type Paged<N extends QueryName> = Readonly<{
  /** The id the next page goes on after; undefined = that was all. */
  next: (page: Output<N>) => string | undefined
  on?: boolean
}>

/** One query of the contract that pages with `after`. Only a list of one page is asked again by itself. */
export function usePages<N extends QueryName>(
  name: N,
  input: Omit<Input<N>, 'after'>,
  { next, on = true }: Paged<N>,
): Pages<N> {
  const list = useInfiniteQuery({
    queryKey: [name, input, 'pages'],
    queryFn: ({ signal, pageParam: after }) =>
      askOrRecall(name, (after ? { ...input, after } : input) as Input<N>, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: next,
    select: ({ pages }) => pages,
    enabled: on,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > 1 ? false : usualEvery),
  })
  // What was asked for is remembered: when pages are asked again meanwhile, the next one is fetched after them.
  const key = JSON.stringify(input)
  const [asked, setAsked] = useState({ key, pages: 1 })
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = list
  const loaded = list.data?.length ?? 0
  const wanting = asked.key === key && loaded > 0 && loaded < asked.pages && hasNextPage && !isFetchNextPageError
  useEffect(() => {
    if (wanting && !isFetching) void fetchNextPage()
  }, [wanting, isFetching, fetchNextPage])
  const more = () => {
    setAsked({ key, pages: loaded + 1 })
    if (isFetchNextPageError) void fetchNextPage()
  }
  return { ...list, more, loadingMore: wanting }
}

type Pages<N extends QueryName> = UseInfiniteQueryResult<readonly Output<N>[]> &
  Readonly<{
    /** Asks for the next page. */
    more: () => void
    loadingMore: boolean
  }>

/** What is done with the answer, by the component that asked and only while it stands there. */
type Told<O> = Readonly<{
  onSuccess?: (answer: O) => void
  onError?: (error: Error) => void
  /** After either of them. */
  onSettled?: () => void
}>

/** `outlives`: whoever awaits the answer is told even when the component is gone. */
type Given<N extends CommandName> = Readonly<{ input: Input<N>; told: Told<Output<N>>; outlives: boolean }>

/**
 * One command of the contract; everything shown is asked again after it, and until then it counts as pending. What is to be
 * done with the answer is done as soon as it is there: asking again may take the form away that waits for it.
 * `progress`: how far a long one is.
 */
export function useRun<N extends CommandName>(name: N) {
  const client = useQueryClient()
  const [progress, setProgress] = useState<Progress>()
  const standing = useRef(false)
  useEffect(() => {
    standing.current = true
    return () => {
      standing.current = false
    }
  }, [])
  const mutation = useMutation<Output<N>, Error, Given<N>>({
    mutationFn: async ({ input, told, outlives }) => {
      const [said] = await Promise.allSettled([run(name, input, setProgress)])
      if (outlives || standing.current) {
        if (said.status === 'fulfilled') told.onSuccess?.(said.value)
        else told.onError?.(said.reason)
        told.onSettled?.()
      }
      if (said.status === 'rejected') throw said.reason
      return said.value
    },
    onSettled: () => {
      setProgress(undefined)
      return client.invalidateQueries()
    },
  })
  const mutate = (input: Input<N>, told: Told<Output<N>> = {}) => mutation.mutate({ input, told, outlives: false })
  const mutateAsync = (input: Input<N>) =>
    new Promise<Output<N>>((onSuccess, onError) =>
      mutation.mutate({ input, told: { onSuccess, onError }, outlives: true }),
    )
  return { ...mutation, mutate, mutateAsync, progress }
}
