import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useAnswer } from '../../kernel/queries.ts'

type Titles = Readonly<Record<string, Readonly<{ vi: string; en: string }>>>

export type NameOf = (text: string) => string

const names = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** An id as people know it: the name of an organisation within reach, else the beginning of the id. */
export function useNames(): NameOf {
  const { data } = useAnswer('organisations.tree', {})
  const known = useMemo(() => new Map(data?.organisations.map((each) => [each.id, each.name])), [data])
  return (text) => (names.test(text) ? (known.get(text) ?? `${text.slice(0, 8)}…`) : text)
}

/** What commands and queries are called, by their names in the contract. */
export const useTitles = (): Titles | undefined =>
  useQuery({ queryKey: ['matrix titles'], queryFn: readTitles, staleTime: Number.POSITIVE_INFINITY }).data

async function readTitles(): Promise<Titles> {
  const response = await fetch('/api/matrix')
  const list = (await response.json()) as { name: string; title: Titles[string] }[]
  return Object.fromEntries(list.map((each) => [each.name, each.title]))
}
