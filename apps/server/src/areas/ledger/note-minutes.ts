import type { LeafBody, MinutesFiguresRecord } from '@baucu/proof'
import type { CommandContext } from '../../kernel/bus.ts'

/** Accepted minutes, as the log takes them. */
export type LedgerMinutes = Readonly<{
  province: string
  contest: string
  area: string
  figures: MinutesFiguresRecord
}>

type Context = Pick<CommandContext, 'client' | 'now'>

/**
 * Notes accepted minutes for the log of their election, in the same transaction: they are accepted and will be a leaf, or neither. Where
 * the area has a leaf already, the new one corrects it, for this reason.
 */
export async function noteMinutes(
  context: Context,
  frame: string,
  minutes: readonly LedgerMinutes[],
  reason: Extract<LeafBody, { type: 'correction' }>['reason'],
): Promise<void> {
  await note(
    context,
    frame,
    minutes.map((each) => ({ ...each, figures: JSON.stringify(each.figures) })),
    reason,
  )
}

/** Notes that minutes count no more: they are read again, or were annulled. What has no leaf needs none. */
export async function noteWithdrawal(
  context: Context,
  frame: string,
  taken: readonly Omit<LedgerMinutes, 'figures'>[],
  reason: Extract<LeafBody, { type: 'withdrawal' }>['reason'],
): Promise<void> {
  await note(
    context,
    frame,
    taken.map((each) => ({ ...each, figures: null })),
    reason,
  )
}

/**
 * Notes that a scan or a signed PDF was kept, so that its hash comes into the log with what it belongs to: minutes of an area, or (`area`
 * empty) a Board's by its contest, a Committee's by `<body>/<unit>`. In the transaction that keeps it. What has no leaf yet takes its papers along.
 */
export async function notePaper(context: Context, frame: string, of: Omit<LedgerMinutes, 'figures'>): Promise<void> {
  await note(context, frame, [{ ...of, figures: null }], 'paper')
}

async function note(
  { client, now }: Context,
  frame: string,
  noted: readonly (Omit<LedgerMinutes, 'figures'> & Readonly<{ figures: string | null }>)[],
  reason: string,
): Promise<void> {
  if (noted.length === 0) return
  await client.query({
    name: 'ledger-note',
    text: `insert into ledger_waiting (province_code, frame_id, contest, area, figures, reason, noted_at)
       select province, $1, contest, area, figures::jsonb, $2, $3
       from unnest($4::text[], $5::text[], $6::text[], $7::text[]) with ordinality as given (province, contest, area, figures, place)
       order by place`,
    values: [
      ...[frame, reason, now],
      ...(['province', 'contest', 'area', 'figures'] as const).map((field) => noted.map((each) => each[field])),
    ],
  })
}
