import type { Transaction } from '../../kernel/database.ts'
import type { ConstituencyRow } from '../territory/index.ts'

type Resolution = Readonly<{ number: string; day: string }>

/** The decision that fixed the seats, when all constituencies name the same. */
export function seatsResolution(constituencies: readonly ConstituencyRow[]): Resolution | null {
  return theOne(constituencies.map(({ decision, decidedOn }) => ({ decision, decidedOn })))
}

/** The decision that published the lists, when all name the same. */
export async function listResolution(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  constituencies: readonly ConstituencyRow[],
): Promise<Resolution | null> {
  const { rows } = await client.query<{ decision: string | null; decidedOn: string | null }>(
    `select distinct decision, decided_on as "decidedOn" from official_list where frame_id = $1 and constituency_id = any ($2)`,
    [frame, constituencies.map(({ id }) => id)],
  )
  return theOne(rows)
}

function theOne(
  decisions: readonly Readonly<{ decision: string | null; decidedOn: string | null }>[],
): Resolution | null {
  const [first] = decisions
  if (!first?.decision || !first.decidedOn) return null
  return decisions.every((each) => each.decision === first.decision && each.decidedOn === first.decidedOn)
    ? { number: first.decision, day: first.decidedOn }
    : null
}
