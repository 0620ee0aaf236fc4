import { isSoundKey } from './ed25519.ts'
import { fromBase64, joined, toHex, toUtf8 } from './encoding.ts'
import { isSoundPoint } from './es256.ts'
import { type KeyLeaf, type Passkey, type PublicKey, rights } from './leaf.ts'
import type { Sha256 } from './machine.ts'

/** A key as the log has entered it. */
export type Key = {
  readonly id: string
  readonly alg: 'Ed25519' | 'ES256'
  readonly publicKey: Uint8Array
  readonly may: ReadonlySet<string>
  readonly contests: ReadonlySet<string> | null
  readonly areas: ReadonlySet<string> | null
  readonly passkey: Passkey | null
  /** The leaf that entered it. */
  readonly leaf: number
  revoked: boolean
}

/** What a leaf is about, for the question who may sign it. */
export type Reach = Readonly<{ type: string; contests: readonly string[]; area: string | null }>

/** The public key of a `{"alg","id","public"}`, when it is a sound one and the id is its own. */
function readPublicKey(sha256: Sha256, { alg, id, public: base64 }: PublicKey): Uint8Array | undefined {
  const bytes = fromBase64(base64)
  if (!bytes || idOf(sha256, alg, bytes) !== id) return undefined
  return (alg === 'Ed25519' ? isSoundKey(bytes) : isSoundPoint(bytes)) ? bytes : undefined
}

/** The first 16 hexadecimal digits of SHA-256(`baucu-key/1` newline ‖ alg ‖ newline ‖ public key). */
const idOf = (sha256: Sha256, alg: string, publicKey: Uint8Array): string =>
  toHex(sha256(joined(toUtf8(`baucu-key/1\n${alg}\n`), publicKey)).subarray(0, 8))

/** The keys of a log, as of the leaf that is being read. */
export class Keys {
  readonly #sha256: Sha256
  readonly #keys = new Map<string, Key>()

  constructor(sha256: Sha256) {
    this.#sha256 = sha256
  }

  get(id: string): Key | undefined {
    return this.#keys.get(id)
  }

  /** Enters the key that may do everything everywhere; false when it is refused. */
  enterRoot(key: PublicKey, leaf: number): boolean {
    const all = { may: new Set(rights), contests: null, areas: null, passkey: null }
    return this.#enter(key, all, leaf, true)
  }

  /** Enters a key that `giver` gives; false when it is refused. */
  enter({ key, may, contests, areas, passkey }: KeyLeaf, giver: Key | undefined, leaf: number): boolean {
    const reach = { may: new Set(may), contests: setOrNull(contests), areas: setOrNull(areas), passkey }
    return this.#enter(key, reach, leaf, giver === undefined || isWithin(reach, giver))
  }

  #enter(key: PublicKey, reach: Pick<Key, 'may' | 'contests' | 'areas' | 'passkey'>, leaf: number, given: boolean) {
    if (this.#keys.has(key.id)) return false
    const publicKey = readPublicKey(this.#sha256, key)
    const { alg, id } = key
    if (!publicKey || !given) return false
    this.#keys.set(id, {
      id,
      alg,
      publicKey,
      ...reach,
      leaf,
      revoked: false,
    })
    return true
  }

  /** From the next leaf on the key counts no more; false when there is no such key, or it was revoked already. */
  revoke(id: string): boolean {
    const key = this.#keys.get(id)
    if (!key || key.revoked) return false
    key.revoked = true
    return true
  }
}

const setOrNull = (items: readonly string[] | null): ReadonlySet<string> | null => (items ? new Set(items) : null)

/** Whether what one key may lies within what another may. */
export const isWithin = (
  inner: Pick<Key, 'may' | 'contests' | 'areas'>,
  outer: Pick<Key, 'may' | 'contests' | 'areas'>,
) => isPart(inner.may, outer.may) && isPart(inner.contests, outer.contests) && isPart(inner.areas, outer.areas)

const isPart = (inner: ReadonlySet<string> | null, outer: ReadonlySet<string> | null): boolean =>
  outer === null || (inner !== null && [...inner].every((each) => outer.has(each)))

/** Whether a key may do `right` (the type of the leaf, or `approve`) to a leaf of this reach. */
export function maySign(key: Key, right: string, { contests, area }: Reach): boolean {
  // Whose reach a key leaf or a revocation has is asked where it is entered.
  const gives = right === 'key' || right === 'revocation'
  if (!key.may.has(gives ? 'key' : right)) return false
  if (gives) return true
  const known = key.contests
  if (known !== null && (contests.length === 0 || !contests.every((contest) => known.has(contest)))) return false
  return key.areas === null || (area !== null && key.areas.has(area))
}
