import {
  acceptSheet,
  attachSheet,
  discardSheet,
  explainSheet,
  handInSheet,
  type OutputOf,
  passSheet,
  putBackSheet,
  rereadSheet,
  returnSheet,
  sendBackSheet,
  sendSheet,
  sheetLeads,
  takeSheet,
} from '@baucu/contract'
import { explainSheetFinding, isOpen, isRefused, rowOf, sheetAfter, wayAfter } from '@baucu/counting'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import { type CommandContext, handle } from '../../kernel/bus.ts'
import { storeSignedPaper } from '../../kernel/files/signed-paper.ts'
import { inOneGo } from '../../kernel/in-one-go.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { notePaper } from '../ledger/index.ts'
import { acceptWithFirst } from './annul-minutes.ts'
import { correct } from './correct.ts'
import { explainKey } from './explain-key.ts'
import { openTotals } from './open-count.ts'
import { ordinalOfPapers, readPapers } from './papers.ts'
import { ruleSurplusCommand } from './rule-surplus.ts'
import { type Moved, move, step, stepFrom } from './sheet-move.ts'
import { findingsOf, formOf, handOf, sheetAt } from './sheet-of.ts'
import type { SheetRow } from './sheet-rows.ts'
import { isSurplus, wayOf } from './sheet-way.ts'
import { signCommand } from './sign-command.ts'
import { teamCommands } from './team-commands.ts'

/** The Board took it, or its result was annulled: nothing is done with it any more. */
const isTaken = ({ upward }: Pick<SheetRow, 'upward'>): boolean => upward === 'accepted' || upward === 'annulled'

const isLead = ({ grants }: CommandContext): boolean =>
  grants.some(({ role }) => sheetLeads.some((each) => each === role))

const take = handle(takeSheet, (context, input) =>
  step(context, input, () => ({ step: 'take', by: handOf(context.actor) })),
)

const putBack = handle(putBackSheet, (context, input) =>
  step(context, input, () => ({ step: 'put-back', by: handOf(context.actor), lead: isLead(context) })),
)

const handIn = handle(handInSheet, async (context, input) => {
  const { part, figures, reason, form } = input
  const at = await sheetAt(context, input)
  if (!at) return notFound()
  const expected = formOf(at)
  if (form !== undefined && form !== expected) {
    return new Refused(422, 'sheet-other-form', { given: form, expected }, ['input.form'])
  }
  const { sheet } = at.row
  const isFirst = sheet.state === 'empty' || sheet.state === 'first-typing'
  // What was kept on a phone as the first entry never becomes a second one behind somebody's back.
  if (isFirst !== (part === 'first')) return new Refused(409, 'sheet-other-state', { fields: '', state: sheet.state })
  if (at.contest.candidates.length === 0) return new Refused(409, 'sheet-no-list')
  // With its first figure the count of a constituency is open.
  if (isFirst) await openTotals(context, input.frame, [at.row.ordinal])
  return await stepFrom(context, input, at, {
    ...{ step: 'hand-in', by: handOf(context.actor), figures, fields: at.fields, reason },
    faulty: findingsOf(at, figures).some(isOpen),
  })
})

const reread = handle(rereadSheet, (context, input) =>
  step(context, input, ({ fields }) => ({
    ...{ step: 'reread', by: handOf(context.actor), figures: input.figures, fields },
  })),
)

const pass = handle(passSheet, (context, input) =>
  step(context, input, () => ({ step: 'pass', by: handOf(context.actor), reason: input.reason })),
)

const giveBack = handle(returnSheet, (context, input) =>
  step(context, input, () => ({ step: 'return', to: input.to, by: handOf(context.actor), reason: input.reason })),
)

const discard = handle(discardSheet, (context, input) =>
  step(context, input, () => ({ step: 'discard', part: input.part, by: handOf(context.actor), reason: input.reason })),
)

const explain = handle(explainSheet, async (context, input): Promise<Moved | Refused> => {
  const { code, field, text } = input
  const at = await sheetAt(context, input)
  if (!at) return notFound()
  if (isTaken(at.row)) return new Refused(409, 'sheet-upward')
  const finding = at.row.findings.find((each) => each.code === code && each.fields[0] === field)
  if (!finding) return new Refused(409, 'sheet-finding-gone', { code }, ['input.code'])
  const key = explainKey(finding)
  const mine = { ...key, text, account: context.actor.account, at: context.now.toISOString() }
  const others = at.row.explained.filter((each) => each.code !== code || each.field !== field)
  return await move(
    context,
    input,
    at,
    { ...at.row, explained: [...others, mine] },
    {
      ...{ step: 'explain', reason: text, fields: [field], figures: null },
    },
  )
})

async function attach(
  context: CommandContext,
  input: z.output<typeof attachSheet.input>,
): Promise<OutputOf<typeof attachSheet> | Refused> {
  const { client, place, now, actor, deviceAt } = context
  const ordinal = await ordinalOfPapers(context, input)
  if (ordinal === undefined || !place?.organisation) return notFound()
  const file = await storeSignedPaper(
    context,
    { ...place, organisation: place.organisation },
    input.content,
    await readPapers(context, input, ordinal),
  )
  if (file instanceof Refused) return file
  await client.query(
    `insert into sheet_paper (province_code, id, frame_id, constituency, area_id, org_path, file_id, name, account_id, taken_at,
       received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[place.province ?? noProvince, input.evidence, input.frame, ordinal, input.area, place.path, file.id],
      ...[input.name, actor.account, deviceAt ?? now, now],
    ],
  )
  if (input.constituency !== null) {
    const province = place.province ?? noProvince
    await notePaper(context, input.frame, { province, contest: input.constituency, area: input.area })
  }
  context.record({
    subject: `sheet/${input.frame}/${input.constituency ?? 'use'}/${input.area}`,
    before: null,
    after: { paper: input.evidence, sha256: file.sha256, bytes: file.bytes },
  })
  return { evidence: input.evidence, bytes: file.bytes, sha256: file.sha256 }
}

const send = handle(sendSheet, async (context, input): Promise<Moved | Refused> => {
  const at = await sheetAt(context, input)
  if (!at) return notFound()
  const { sheet, findings, explained } = at.row
  const open = findings.filter(isOpen)
  const upward = wayAfter(await wayOf(context, input, at), {
    ...{ step: 'send', by: handOf(context.actor), lead: isLead(context) },
    open: open.some((each) => !isSurplus(each)),
  })
  if (typeof upward !== 'string') {
    if (upward.refused !== 'sheet-open-error') {
      return new Refused(409, upward.refused, { fields: '', state: sheet.state })
    }
    const texts = {
      vi: open.map((each) => explainSheetFinding(each, 'vi')),
      en: open.map((each) => explainSheetFinding(each, 'en')),
    }
    return new Refused(
      409,
      'sheet-open-error',
      { codes: open.map(({ code }) => code).join(', ') },
      open.map(() => ''),
      texts,
    )
  }
  const told = new Set(explained.map(({ code, field, numbers }) => JSON.stringify([code, field, numbers])))
  const untold = findings.find((each) => {
    if (isOpen(each)) return false
    const { code, field, numbers } = explainKey(each)
    return !told.has(JSON.stringify([code, field, numbers]))
  })
  if (untold) return new Refused(409, 'sheet-unexplained', { code: untold.code })
  if (input.reason === '' && (await readPapers(context, input, at.row.ordinal)).length === 0) {
    return new Refused(422, 'sheet-no-paper', {}, ['input.reason'])
  }
  if (input.reason === '' && at.use === null) return new Refused(422, 'sheet-no-use', {}, ['input.reason'])
  return await move(
    context,
    input,
    at,
    { ...at.row, upward },
    { step: 'send', reason: input.reason, fields: [], figures: null },
  )
})

const accept = handle(acceptSheet, async (context, input): Promise<Moved | Refused> => {
  const at = await sheetAt(context, input)
  if (!at) return notFound()
  const { sheet, explained } = at.row
  const upward = wayAfter(await wayOf(context, input, at), { step: 'accept', by: handOf(context.actor) })
  if (typeof upward !== 'string') return new Refused(409, upward.refused, { fields: '', state: sheet.state })
  if (sheet.state !== 'agreed') return new Refused(409, 'sheet-other-state', { fields: '', state: sheet.state })
  const candidates = at.contest.candidates.map(({ id }) => id)
  const { body, seats } = at.contest
  const { ordinal } = at.row
  // Both write what the other does not read: a refusal of the one undoes the other.
  const [entered, moved] = await inOneGo(context.client, () => [
    acceptWithFirst(
      context,
      at.frame,
      [
        {
          ...{
            constituency: ordinal,
            area: input.area,
            figures: rowOf(sheet.first.figures, candidates),
            byCount: null,
          },
          received: at.use?.received ?? null,
          exchanged: at.use?.exchanged ?? null,
          unused: at.use?.unused ?? null,
          surplusStands: at.row.findings.some(isSurplus),
        },
      ],
      { id: input.constituency, ordinal, province: at.province, body, seats, candidates },
    ),
    move(
      context,
      input,
      at,
      { sheet, explained, upward, correcting: false },
      { step: 'accept', reason: '', fields: [], figures: sheet.first.figures },
    ),
  ])
  return entered instanceof Refused ? entered : moved
})

const sendBack = handle(sendBackSheet, async (context, input): Promise<Moved | Refused> => {
  const at = await sheetAt(context, input)
  if (!at) return notFound()
  const { fields, reason } = input
  const upward = wayAfter(await wayOf(context, input, at), { step: 'send-back' })
  if (typeof upward !== 'string') return new Refused(409, upward.refused)
  const after = sheetAfter(at.row.sheet, { step: 'send-back', fields, reason })
  if (isRefused(after)) {
    return new Refused(409, after.refused, { fields: after.fields.join(', '), state: at.row.sheet.state })
  }
  return await move(
    context,
    input,
    at,
    { ...at.row, sheet: after, upward },
    {
      ...{ step: 'send-back', reason, fields, figures: null },
    },
  )
})

export const countCommands = [
  ...[take, putBack, handIn, reread, pass, giveBack, discard, explain],
  ...[handle(attachSheet, attach), send, accept, sendBack, correct],
  ...teamCommands,
  ...[signCommand, ruleSurplusCommand],
]
