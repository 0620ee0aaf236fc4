import { archiveContents, archivePieces } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { keptPapers } from '../resultminutes/index.ts'
import { contents } from './contents.ts'
import { piecesOf } from './pieces.ts'

export const archiveQueries = [
  answer(archiveContents, contents),
  answer(archivePieces, async (context, { frame: id }) => {
    const frame = await readFrame(context.db, id)
    if (!frame || !context.place) return notFound()
    const { path } = context.place
    return await piecesOf(context, frame, path, await keptPapers(context, frame, path))
  }),
]
