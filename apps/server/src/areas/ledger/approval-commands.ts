import { createHash } from 'node:crypto'
import { approveLeaf, enterDevice, type InputOf, revokeApprover } from '@baucu/contract'
import {
  type ApprovalBody,
  checkPublicKey,
  fromBase64,
  type LeafApproval,
  leafMessage,
  verifyApproval,
  verifyEd25519,
} from '@baucu/proof'
import { noProvince } from '../../kernel/audit.ts'
import { type CommandContext, handle } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import {
  type Approver,
  approverOf,
  deviceKey,
  endedSql,
  keepApprover,
  passkeyOf,
  reachesPlace,
  reachOfArea,
  reachOfPerson,
} from './approver-keys.ts'
import { isLostDevice, isOwnTeam, keysBefore, possession } from './own-device.ts'
import { readPrepared } from './prepared-approval.ts'
import { type LeafPlace, standingLeaves } from './standing-leaf.ts'

type Ending = Readonly<{ frame: string; key: string; reason: 'replaced' | 'lost' | 'ended' }>

/** Notes the end of a key; the sequencer makes its leaf. `number` counts those of one command. */
async function askEnd(context: CommandContext, { frame, key, reason }: Ending, number = 0): Promise<string> {
  const { client, now, place, actor } = context
  const change = derivedId(context.id, number)
  await client.query(
    `insert into ledger_key_change (province_code, id, frame_id, what, key, reason, asked_at, asked_by)
     values ($1, $2, $3, 'revoke', $4, $5, $6, $7)`,
    [place?.province ?? noProvince, change, frame, key, reason, now, actor.account],
  )
  context.record({ subject: `ledger-approver/${frame}`, before: { key }, after: { change, key, reason } })
  return change
}

const enter = handle(enterDevice, async (context, { area, frame, public: publicKey, proof }) => {
  const { client, actor, place } = context
  if (!place) return notFound()
  const half = deviceKey(publicKey)
  const [signature, key] = [fromBase64(proof), half && checkPublicKey(half.bytes)]
  if (!half || !key?.ok || !signature || !verifyEd25519(key.value, possession(frame, area, publicKey), signature)) {
    return new Refused(422, 'ledger-device-key', {}, ['input.proof'])
  }
  if (!isOwnTeam(actor.grants, area)) return new Refused(409, 'ledger-device-foreign')
  const known = await approverOf(client, frame, half.id)
  if (known) {
    if (known.organisation !== area) return new Refused(409, 'ledger-approver-elsewhere')
    if (known.ended) return new Refused(409, 'ledger-approver-ended')
    context.unchanged()
    return { key: half.id }
  }
  if (await isLostDevice(client, frame, actor.session)) return new Refused(409, 'ledger-device-lost')
  const reach = await reachOfArea(client, frame, area)
  if (reach.contests?.length === 0) return new Refused(409, 'ledger-no-contest')
  // One key an area and device.
  const before = await keysBefore(client, frame, actor.session, area)
  for (const [number, key] of before.entries()) await askEnd(context, { frame, key, reason: 'replaced' }, number)
  await keepApprover(context, { frame, role: 'area-device', place, half, reach, passkey: null })
  context.record({ subject: `ledger-approver/${frame}`, before: null, after: { key: half.id, area } })
  context.changed({ frame, constituencies: [] })
  return { key: half.id }
})

type Signed = InputOf<typeof approveLeaf>['signed']
type Given = Readonly<{ key: string; approval: LeafApproval }>
type Asked = Readonly<{ frame: string; organisation: string; body: ApprovalBody; at: LeafPlace }>

/** Whether minutes or sums are approved from this organisation: its own area, or a contest it decides on. */
async function isOwn(client: CommandContext['client'], { frame, organisation, at }: Asked): Promise<boolean> {
  if (at.area !== null) return at.area === organisation
  const { rowCount } = await client.query(
    'select from constituency_decision where frame_id = $1 and constituency_id = $2 and unit_id = $3',
    [frame, at.contest, organisation],
  )
  return (rowCount ?? 0) > 0
}

/** The signature of a device, when its key counts and has the leaf. */
async function byDevice(
  { client }: CommandContext,
  { frame, body, at }: Asked,
  { key, value }: Extract<Signed, { alg: 'Ed25519' }>,
): Promise<Given | Refused> {
  const approver = await approverOf(client, frame, key)
  if (approver?.role !== 'area-device') return new Refused(409, 'ledger-approver-unknown')
  const fault = faultOf(approver, at)
  if (fault) return fault
  const registered = checkPublicKey(approver.publicKey)
  const [message, signature] = [leafMessage(body), fromBase64(value)]
  const holds = registered.ok && message.ok && signature && verifyEd25519(registered.value, message.value, signature)
  if (!holds) return new Refused(422, 'ledger-approval-wrong', {}, ['input.signed'])
  return { key, approval: { alg: 'Ed25519', key, signature } }
}

const faultOf = (approver: Pick<Approver, 'contests' | 'areas' | 'ended'>, at: LeafPlace): Refused | undefined => {
  if (approver.ended) return new Refused(409, 'ledger-approver-ended')
  return reachesPlace(approver, at) ? undefined : new Refused(409, 'ledger-approver-elsewhere')
}

/** The assertion of a passkey of the caller, which is entered into the log with its first approval. */
async function byPasskey(
  context: CommandContext,
  { frame, body, at }: Asked,
  { credential, authenticatorData, clientDataJSON, value }: Extract<Signed, { alg: 'webauthn' }>,
): Promise<Given | Refused> {
  const { client, actor, origin, grants, place } = context
  if (!actor.account || !origin || !place) return new Refused(409, 'ledger-passkey-place')
  const { rows } = await client.query<{ publicKey: string }>(
    'select "publicKey" from passkeys_of_account($1) where credential = $2',
    [actor.account, credential],
  )
  const passkey = rows[0] && passkeyOf(Buffer.from(rows[0].publicKey, 'base64'))
  if (!passkey) return new Refused(409, 'ledger-passkey-foreign')
  const { half } = passkey
  const known = await approverOf(client, frame, half.id)
  const grant = grants.toSorted((a, b) => a.path.length - b.path.length)[0]
  if (!grant) return notFound()
  const reach = known ?? (await reachOfPerson(client, frame, grant, place.organisation ?? ''))
  const fault = faultOf({ ...reach, ended: known?.ended ?? null }, at)
  if (fault) return fault
  const site = { origins: known?.origins ?? [origin], rpId: known?.rp ?? new URL(origin).hostname }
  const [message, data] = [leafMessage(body), fromBase64(authenticatorData)]
  const [clientData, signature] = [fromBase64(clientDataJSON), fromBase64(value)]
  if (!message.ok || !data || !clientData || !signature) return new Refused(422, 'ledger-approval-wrong')
  const said = verifyApproval(
    {
      ...{ digest: createHash('sha256').update(message.value).digest(), key: passkey.key },
      ...{ clientDataJson: clientData, authenticatorData: data, signature },
    },
    site,
  )
  if (!said.ok) return new Refused(422, refusals[said.code] ?? 'ledger-approval-wrong', {}, ['input.signed'])
  if (!known && 'unit' in reach) {
    const where = { ...place, organisation: grant.organisation ?? place.organisation, path: grant.path || place.path }
    const own = { origins: site.origins, rp: site.rpId }
    await keepApprover(context, { frame, role: 'person', place: where, half, reach, passkey: own })
  }
  return {
    key: half.id,
    approval: { alg: 'webauthn', key: half.id, authenticatorData: data, clientDataJSON: clientData, signature },
  }
}

/** What the person can do about it. */
const refusals: Readonly<Record<string, string>> = {
  'user-not-verified': 'ledger-passkey-unverified',
  'user-absent': 'ledger-passkey-unverified',
  origin: 'ledger-passkey-place',
  'rp-id': 'ledger-passkey-place',
  'cross-origin': 'ledger-passkey-place',
}

const approve = handle(approveLeaf, async (context, { organisation, frame, body: text, seal, signed }) => {
  const { client, now, place } = context
  const read = readPrepared(context, organisation, frame, { body: text, seal })
  if (read instanceof Refused) return read
  const { body, contest } = read
  const at = { contest, area: body.area }
  const asked = { frame, organisation, body, at }
  if (!(await isOwn(client, asked))) return new Refused(409, 'ledger-approver-elsewhere')
  const [standing] = await standingLeaves(client, frame, [at])
  if (standing?.hash.toString('hex') !== body.leaf) return new Refused(409, 'ledger-approval-stale')
  const given =
    signed.alg === 'Ed25519' ? await byDevice(context, asked, signed) : await byPasskey(context, asked, signed)
  if (given instanceof Refused) return given
  const { key, approval } = given
  const { authenticatorData, clientDataJSON } = { authenticatorData: null, clientDataJSON: null, ...approval }
  const { rowCount } = await client.query(
    `insert into ledger_approval (province_code, frame_id, leaf, contest, area, key, body, signature, authenticator_data, client_data, given_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [
      ...[place?.province ?? noProvince, frame, standing.hash, contest, body.area, key, text],
      ...[Buffer.from(approval.signature), authenticatorData && Buffer.from(authenticatorData)],
      ...[clientDataJSON && Buffer.from(clientDataJSON), now],
    ],
  )
  if (rowCount === 0) {
    context.unchanged()
    return { key }
  }
  context.record({
    subject: `ledger-approval/${frame}`,
    before: null,
    after: { key, leaf: body.leaf, contest, area: body.area },
  })
  context.changed({ frame, constituencies: [contest] })
  return { key }
})

const revoke = handle(revokeApprover, async (context, { frame, key, reason }) => {
  const { client, place } = context
  const { rows } = await client.query<{ entered: boolean; ended: string | null }>(
    `select entered_at is not null as entered, ${endedSql} as ended from ledger_approver k
     where frame_id = $1 and id = $2 and org_path ^@ $3`,
    [frame, key, place?.path ?? ''],
  )
  const [found] = rows
  if (!found) return notFound()
  if (!found.entered) return new Refused(409, 'ledger-key-changing', {}, ['input.key'])
  if (found.ended) return new Refused(409, 'ledger-key-ended', {}, ['input.key'])
  const change = await askEnd(context, { frame, key, reason })
  context.changed({ frame, constituencies: [] })
  return { change }
})

export const approvalCommands = [enter, approve, revoke]
