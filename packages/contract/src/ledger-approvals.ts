import { z } from 'zod'
import { command, query } from './declare.ts'
import { count, id, instant, uuid } from './values.ts'

const readers = ['operator', 'keeper', 'office', 'committee', 'leader', 'inspector', 'duty', 'team'] as const
const approvers = ['team', 'committee', 'leader'] as const
const keyId = z.string().regex(/^[0-9a-f]{16}$/)
const signature = z.base64().max(200)

/**
 * What is signed, byte for byte, as the server wrote it: the canonical body of an `approval` leaf (docs/formats/leaves.md). `seal` is the
 * server's; it takes the body back for ten minutes and only as it gave it.
 */
const prepared = z.object({ body: z.string().max(1_000), seal: z.string().regex(/^[0-9a-f]{64}$/) })

/** How a standing leaf is approved. */
const approved = {
  /** Place of the leaf in the log. */
  index: count,
  /** Devices and persons who approved it, those counted that are not in the log yet. */
  byDevices: count,
  byPersons: count,
  /** The caller's own passkey is among them. */
  own: z.boolean(),
  /** Null = the caller approves nothing here. */
  prepared: prepared.nullable(),
}

/** How the standing minutes of one contest in one polling area are approved; what there is to sign. */
export const ledgerApproval = query('ledger.approval', {
  title: { vi: 'Chữ ký riêng của một biên bản kiểm phiếu', en: 'Who approved counting minutes' },
  input: z.object({ area: uuid, frame: id, constituency: id }),
  output: z.object({
    /** Null = nothing stands in the log, or something else is about to. */
    standing: z.object(approved).nullable(),
    /** Devices of the area whose key counts or is about to. */
    devices: count,
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'area' },
})

/** A device that approves: whose area it is, since when, and how it ended. */
const device = z.object({
  key: keyId,
  role: z.enum(['area-device', 'person']),
  /** The polling area, or the organisation the person works in. */
  organisation: z.object({ id: uuid, name: z.string() }),
  askedAt: instant,
  /** Place of its key in the log; null = not in it yet. */
  index: count.nullable(),
  ended: z.object({ reason: z.enum(['replaced', 'lost', 'ended']), at: instant }).nullable(),
  /** Its revocation was asked for and is not in the log yet. */
  ending: z.boolean(),
})

/** Keys of devices and persons at an organisation and below, how much they approved of the whole log, and the Boards of the organisation. */
export const ledgerApprovers = query('ledger.approvers', {
  title: { vi: 'Khóa của máy Tổ bầu cử và khóa cá nhân', en: 'Keys of area devices and of persons' },
  /** `organisation` null: asked by the installation. */
  input: z.object({ organisation: uuid.nullable(), frame: id }),
  output: z.object({
    /** Minutes that stand in the log, and those of them that are approved so. */
    minutes: count,
    byDevices: count,
    byPersons: count,
    /** Handed in and not in the log yet. */
    waiting: count,
    /** How many keys there are; `devices` are the newest two hundred. */
    keys: count,
    devices: z.array(device),
    /** Standing sums of the organisation's own contests. */
    boards: z.array(z.object({ constituency: id, place: z.string(), number: count, body: z.string(), ...approved })),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

/** What a device of an area is to sign by itself. */
export const deviceWork = query('ledger.deviceWork', {
  title: { vi: 'Việc ký của máy Tổ bầu cử', en: 'What the device of a polling area is to sign' },
  /** `key`: the one this device made; null = it has none. */
  input: z.object({ area: uuid, frame: id, key: keyId.nullable() }),
  output: z.object({
    /**
     * `unknown`: the server has no such key, one is to be entered. `entered`: it signs. `ended`: revoked. `renew`: revoked to be replaced, the
     * device makes the next. `refused`: this device was reported as lost, or is not the area's own.
     */
    state: z.enum(['unknown', 'entered', 'ended', 'renew', 'refused']),
    work: z.array(prepared),
  }),
  roles: ['team'],
  scope: { of: 'organisation', at: 'area' },
})

/**
 * Enters the key of an area's device into the log. `proof` is its signature over `baucu-device/1`, the election, the area and the public key,
 * a line each: whoever asks has the private half.
 */
export const enterDevice = command('ledger.enterDevice', {
  title: { vi: 'Đưa khóa của máy Tổ bầu cử vào sổ', en: 'Enter the key of a polling area’s device' },
  input: z.object({ area: uuid, frame: id, public: z.base64().length(44), proof: z.base64().length(88) }),
  output: z.object({ key: keyId }),
  roles: ['team'],
  scope: { of: 'organisation', at: 'area' },
  offline: 'no',
})

/** A signature over a prepared body: of a device, or of a passkey as the browser gave it. */
const signed = z.discriminatedUnion('alg', [
  z.object({ alg: z.literal('Ed25519'), key: keyId, value: signature }),
  z.object({
    alg: z.literal('webauthn'),
    /** Base64url, as browsers name it. */
    credential: z
      .string()
      .max(1_400)
      .regex(/^[\w-]+$/),
    authenticatorData: z.base64().max(1_000),
    clientDataJSON: z.base64().max(2_000),
    value: signature,
  }),
])

/** Approves minutes or sums that stand. `organisation`: the polling area of minutes, the organisation whose Board added up. */
export const approveLeaf = command('ledger.approve', {
  title: { vi: 'Ký duyệt bằng khóa riêng', en: 'Approve with an own key' },
  input: z.object({ organisation: uuid, frame: id, ...prepared.shape, signed }),
  output: z.object({ key: keyId }),
  roles: approvers,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** Ends the key of a device or a person: what it approved before stays, nothing after it counts. */
export const revokeApprover = command('ledger.revokeApprover', {
  title: { vi: 'Thu hồi khóa của máy Tổ hoặc khóa cá nhân', en: 'Revoke the key of a device or a person' },
  input: z.object({
    organisation: uuid.nullable(),
    frame: id,
    key: keyId,
    reason: z.enum(['replaced', 'lost', 'ended']),
  }),
  output: z.object({ change: uuid }),
  roles: ['operator', 'keeper', 'office', 'committee'],
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
  afterClosing: true,
})

export const ledgerApprovalCommands = [enterDevice, approveLeaf, revokeApprover] as const
export const ledgerApprovalQueries = [ledgerApproval, ledgerApprovers, deviceWork] as const
