import {
  acceptResult,
  attachResult,
  confirmElected,
  deliverResult,
  drawResult,
  type OutputOf,
  returnResult,
  sendResult,
  withdrawResult,
} from '@baucu/contract'
import { isPaperRefused, type PaperStep, paperAfter } from '@baucu/counting'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import { type CommandContext, handle } from '../../kernel/bus.ts'
import { storeSignedPaper } from '../../kernel/files/signed-paper.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { handOf } from '../count/index.ts'
import { notePaper } from '../ledger/index.ts'
import { confirm } from './confirm.ts'
import { type PaperAt, paperAt } from './paper-at.ts'
import { type PaperKey, type PaperRow, writePaper } from './paper-rows.ts'
import { readScans } from './scans.ts'

type Moved = OutputOf<typeof sendResult>
type More = Partial<Pick<PaperRow, 'content' | 'written'>>

/** Takes a step of the state machine, or says why not. `more`: what is written beside where it stands. */
async function step(
  context: CommandContext,
  key: PaperKey,
  make: (at: PaperAt) => PaperStep | Refused,
  more: (at: PaperAt) => More = () => ({}),
): Promise<Moved | Refused> {
  if (!context.place) return notFound()
  const at = await paperAt(context, context.place, key)
  if (!at) return new Refused(422, 'paper-unknown', {}, ['input.of'])
  const taken = make(at)
  if (taken instanceof Refused) return taken
  const after = paperAfter(at.row.paper, taken)
  if (isPaperRefused(after)) {
    const missing = at.missing.slice(0, 5).join(', ') + (at.missing.length > 5 ? '…' : '')
    const where = after.refused === 'paper-needs-reason' ? ['input.reason'] : []
    return new Refused(409, after.refused, { missing, of: at.missing.length }, where)
  }
  const written = more(at)
  const row = { ...at.row, ...written, paper: after, version: at.row.version + 1 }
  await writePaper(context, key, row, {
    step: taken.step,
    reason: 'reason' in taken ? taken.reason : '',
    remarks: 'remarks' in taken ? taken.remarks : null,
    content: written.content ?? null,
  })
  return { state: after.state, version: row.version }
}

const draw = handle(drawResult, (context, { version, written, ...key }) =>
  step(
    context,
    key,
    (at) =>
      at.row.version === version
        ? { step: 'draw', by: handOf(context.actor), whole: at.whole, current: at.current }
        : changedMeanwhile(version, at.row.version),
    (at) => ({ written, content: { polls: at.below, seconds: at.seconds, at: context.now.toISOString() } }),
  ),
)

const send = handle(sendResult, async (context, { reason, ...key }) => {
  if (reason === '' && (await readScans(context, key)).length === 0) {
    return new Refused(422, 'paper-no-scan', {}, ['input.reason'])
  }
  return await step(context, key, ({ current }) => ({ step: 'send', by: handOf(context.actor), current, reason }))
})

const withdraw = handle(withdrawResult, (context, { reason, ...key }) =>
  step(context, key, () => ({ step: 'withdraw', by: handOf(context.actor), reason })),
)

const accept = handle(acceptResult, async (context, { note, ...key }) => {
  if (key.level === 'committee' && note === '') return new Refused(422, 'paper-needs-receipt', {}, ['input.note'])
  const said = await step(context, key, ({ current }) => ({
    ...{ step: 'accept', by: handOf(context.actor), current, reason: note },
  }))
  if (!(said instanceof Refused) && key.level === 'board') await sign(context, key)
  return said
})

/** From now on the results of the constituency are those of signed minutes, as long as its sums stay what they are. */
async function sign({ client, changed }: CommandContext, { frame, of }: PaperKey): Promise<void> {
  await client.query(
    `update constituency_totals t set signed = s.figures from constituency c join constituency_totals_now s
       on s.province_code = c.province_code and s.frame_id = c.frame_id and s.constituency = c.ordinal
     where t.frame_id = $1 and c.frame_id = $1 and c.id = $2 and t.province_code = c.province_code and t.constituency = c.ordinal`,
    [frame, of],
  )
  changed({ frame, constituencies: [of] })
}

const giveBack = handle(returnResult, (context, { remarks, ...key }) =>
  step(context, key, ({ fields }) => ({ step: 'give-back', by: handOf(context.actor), remarks, fields })),
)

const deliver = handle(deliverResult, async (context, { recipient, on, note, ...key }) => {
  if (!context.place) return notFound()
  const at = await paperAt(context, context.place, key)
  if (!at) return new Refused(422, 'paper-unknown', {}, ['input.of'])
  const { row } = at
  if (row.paper.state === 'open') return new Refused(409, 'paper-other-state')
  const others = row.deliveries.filter((each) => each.recipient !== recipient)
  const deliveries = [...others, { recipient, on, note, account: context.actor.account }]
  const next = { ...row, deliveries, version: row.version + 1 }
  await writePaper(context, key, next, { step: 'deliver', reason: recipient, remarks: null, content: null })
  return { state: row.paper.state, version: next.version }
})

async function attach(
  context: CommandContext,
  input: z.output<typeof attachResult.input>,
): Promise<OutputOf<typeof attachResult> | Refused> {
  const { client, place, now, actor, deviceAt } = context
  const { organisation, frame, level, of } = input
  if (!place?.organisation) return notFound()
  if (!(await paperAt(context, place, input))) return new Refused(422, 'paper-unknown', {}, ['input.of'])
  const scans = await readScans(context, input)
  const file = await storeSignedPaper(context, { ...place, organisation: place.organisation }, input.content, scans)
  if (file instanceof Refused) return file
  await client.query(
    `insert into result_scan (province_code, id, frame_id, unit_id, level, subject, org_path, file_id, name, account_id, taken_at,
       received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[place.province ?? noProvince, input.evidence, frame, organisation, level, of, place.path, file.id],
      ...[input.name, actor.account, deviceAt ?? now, now],
    ],
  )
  await notePaper(context, frame, {
    ...{ province: place.province ?? noProvince, area: '' },
    contest: level === 'board' ? of : `${of}/${organisation}`,
  })
  context.record({
    subject: `result-paper/${frame}/${level}/${of}`,
    before: null,
    after: { scan: input.evidence, sha256: file.sha256 },
  })
  return { evidence: input.evidence, bytes: file.bytes, sha256: file.sha256 }
}

export const resultMinutesCommands = [
  ...[draw, send, withdraw, accept, giveBack, deliver],
  ...[handle(attachResult, attach), handle(confirmElected, confirm)],
]
