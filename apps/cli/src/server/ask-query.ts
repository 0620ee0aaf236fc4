import type { InputOf, OutputOf, Query } from '@baucu/contract'
import type { Io } from '../kernel/io.ts'
import { converse } from './converse.ts'

/** Asks a running server. A refusal of the server is our refusal, in its words. */
export async function askQuery<Q extends Query>(
  io: Io,
  url: string,
  query: Q,
  input: InputOf<Q>,
  locale: string,
): Promise<OutputOf<Q>> {
  const target = new URL(`/api/queries/${query.name}`, url)
  target.searchParams.set('input', JSON.stringify(input))
  const said = await converse(io, { name: query.name, target, method: 'GET', answer: query.output, locale })
  return said as OutputOf<Q>
}
