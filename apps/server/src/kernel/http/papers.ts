import type { OutputOf, Query } from '@baucu/contract'
import type { Bus } from '../bus.ts'
import { Refused } from '../refused.ts'
import { attachment, type Download, documentTypes } from './download.ts'

type Answers<Q extends readonly Query[]> = { [K in keyof Q]: OutputOf<Q[K]> }
/** A drawn paper and its name, without the ending. */
type Paper = Readonly<{ file: Uint8Array; name: string }>
type PaperFormat = 'pdf' | 'docx'

/**
 * `GET /documents/<name>.pdf?input=<json>` and `.docx`: a paper drawn from the answers of queries, each asked with that same
 * input in the name of the caller. The first refusal is the answer.
 */
export const papers = <const Q extends readonly Query[]>(
  bus: Bus,
  name: string,
  queries: Q,
  draw: (answers: Answers<Q>, format: PaperFormat, input: unknown) => Promise<Paper | Refused>,
): readonly Download[] =>
  (['pdf', 'docx'] as const).map((format) => ({
    path: `/documents/${name}.${format}`,
    make: async (ask, _, caller) => {
      const input = inputOf(ask)
      if (input instanceof Refused) return input
      const answers: unknown[] = []
      for (const query of queries) {
        const said = await bus.query(query.name, input, caller)
        if (said instanceof Refused) return said
        answers.push(said.result)
      }
      // The bus has answered each with the output of its declaration.
      const paper = await draw(answers as Answers<Q>, format, input)
      if (paper instanceof Refused) return paper
      return attachment(paper.file, documentTypes[format], `${paper.name}.${format}`)
    },
  }))

/** What a file is asked for with: `?input=<json>`, the input of a query. */
export function inputOf(ask: URLSearchParams): unknown {
  try {
    return JSON.parse(ask.get('input') ?? '{}')
  } catch {
    return new Refused(400, 'not-json')
  }
}
