import { deliveryNote, logisticsBoard } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { boardOf } from './board.ts'
import { materials } from './materials.ts'
import { deliveryLines, readDelivery } from './rows.ts'

export const logisticsQueries = [
  answer(logisticsBoard, boardOf),

  answer(deliveryNote, async (context, { frame: id, delivery }) => {
    const frame = await readFrame(context.db, id)
    const row = await readDelivery(context, delivery)
    if (!frame || row?.frame !== id || !row.path.startsWith(context.place?.path ?? '')) return notFound()
    const [line] = await deliveryLines(context, [row])
    if (!line) return notFound()
    return {
      ...{ electionDay: frame.electionDay, rehearsal: frame.rehearsal },
      materials: materials().map((each) => ({ ...each })),
      delivery: line,
    }
  }),
]
