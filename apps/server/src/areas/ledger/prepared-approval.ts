import { type ApprovalBody, canonicalText } from '@baucu/proof'
import type { Keyed } from '../../kernel/keys.ts'
import { Refused } from '../../kernel/refused.ts'

/** A body to be signed, with the sign that it is ours. */
export type Prepared = Readonly<{ body: string; seal: string }>

/** How long a prepared body may be signed, in milliseconds. */
const goodFor = 10 * 60_000

/** What is approved: a standing leaf, and where it stands. */
export type Approvable = Readonly<{ leaf: string; contest: string; area: string | null }>

/**
 * The body of an approval as it will stand in the log, `at` with it. Nothing is kept: the seal is over organisation, election and body under
 * the installation's secret, so what comes back is what was given, also after a restart.
 */
export function prepareApproval(
  { keyed, now }: Readonly<{ keyed: Keyed; now: Date }>,
  organisation: string,
  frame: string,
  { leaf, contest, area }: Approvable,
): Prepared {
  const at = `${now.toISOString().slice(0, 19)}Z`
  const body: ApprovalBody = { type: 'approval', event: frame, at, leaf, contest, area }
  const text = canonicalText(body)
  if (!text.ok) throw new Error(`approval in ${frame}: ${text.code} ${text.at}`)
  return { body: text.value, seal: sealOf(keyed, organisation, frame, text.value) }
}

/** Takes a prepared body back. Refused: it is not ours, or it is too old. */
export function readPrepared(
  { keyed, now }: Readonly<{ keyed: Keyed; now: Date }>,
  organisation: string,
  frame: string,
  { body, seal }: Prepared,
): Readonly<{ body: ApprovalBody; contest: string }> | Refused {
  if (sealOf(keyed, organisation, frame, body) !== seal)
    return new Refused(422, 'ledger-approval-broken', {}, ['input.seal'])
  // Only what we wrote has our seal.
  const read = JSON.parse(body) as ApprovalBody
  if (now.getTime() - Date.parse(read.at) > goodFor) return new Refused(409, 'ledger-approval-late')
  return { body: read, contest: read.contest ?? '' }
}

const sealOf = (keyed: Keyed, organisation: string, frame: string, body: string): string =>
  keyed('ledger-approval', `${organisation}\n${frame}\n${body}`)
