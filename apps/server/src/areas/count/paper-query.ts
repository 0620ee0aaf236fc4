import { sheetPaper } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { readFile } from '../../kernel/files/read-file.ts'
import { notFound } from '../../kernel/refused.ts'
import { ordinalOfPapers, readPapers } from './papers.ts'

export const paperQuery = answer(sheetPaper, async (context, input) => {
  const ordinal = await ordinalOfPapers(context, input)
  if (ordinal === undefined) return notFound()
  const paper = (await readPapers(context, input, ordinal)).find((each) => each.id === input.evidence)
  const file = paper && (await readFile(context, paper.file))
  return paper && file ? { name: paper.name, ...file } : notFound()
})
