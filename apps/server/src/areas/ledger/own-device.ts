import { utf8 } from '@baucu/proof'
import type { GrantAt } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'
import { devicesOfSession } from './approver-keys.ts'

type Client = Transaction['client']

/** What the key of a device signs to show that it is there (docs/ledger.md, "Approvals"). */
export const possession = (frame: string, area: string, publicKey: string): Uint8Array =>
  utf8(`baucu-device/1\n${frame}\n${area}\n${publicKey}\n`)

/** A team's own device is one on which somebody works as its member: a grant at the area itself, not above it. */
export const isOwnTeam = (grants: readonly GrantAt[], area: string): boolean =>
  grants.some(({ role, organisation }) => role === 'team' && organisation === area)

/** Whether this session's device was reported as lost: it gets no second key. */
export async function isLostDevice(client: Client, frame: string, session: string | null): Promise<boolean> {
  if (session === null) return false
  return (await devicesOfSession(client, frame, session)).some(({ ended }) => ended === 'lost' || ended === 'ended')
}

/** Keys this session's device gave for an area before and uses no more, as when its browser was cleared. */
export async function keysBefore(
  client: Client,
  frame: string,
  session: string | null,
  area: string,
): Promise<readonly string[]> {
  if (session === null) return []
  const all = await devicesOfSession(client, frame, session)
  return all.flatMap(({ id, organisation, ended }) => (organisation === area && ended === null ? [id] : []))
}
