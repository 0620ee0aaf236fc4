import { p256 } from '@noble/curves/nist.js'
import { accept, type Checked, refuse } from '../checked.ts'
import { checkPublicKey, type RegisteredKey } from '../ed25519.ts'

/** The public key of a passkey: on P-256 (ES256, most devices) or Ed25519 (EdDSA). No other kind is registered. */
export type PasskeyKey =
  | Readonly<{ kind: 'ES256' /** The uncompressed point, 65 bytes. */; point: Uint8Array }>
  | Readonly<{ kind: 'EdDSA'; key: RegisteredKey }>

export type CoseKeyRefusal =
  /** Not one CBOR map of small numbers and byte strings, whole, without anything after it. */
  | 'not-a-cose-key'
  | 'key-kind'
  /** Not a point of the curve, or one that must not be registered. */
  | 'key-point'

/**
 * Reads the key that a device gave at registration: COSE_Key of RFC 9053 section 7, as WebAuthn encodes it (section 5.8.5: the
 * algorithm is there, coordinates are whole, nothing optional). Labels may stand in any order; each once, none besides.
 */
export function readCoseKey(bytes: Uint8Array): Checked<PasskeyKey, CoseKeyRefusal> {
  const map = readSmallMap(bytes)
  if (!map) return refuse('not-a-cose-key')
  const [type, algorithm, curve, x, y] = [1, 3, -1, -2, -3].map((label) => map.get(label))
  if (type === 2 && algorithm === -7 && curve === 1 && map.size === 5) return es256(x, y)
  if (type === 1 && algorithm === -8 && curve === 6 && map.size === 4) return eddsa(x)
  return refuse('key-kind', `type ${type}, algorithm ${algorithm}, curve ${curve}`)
}

function es256(x: CborItem | undefined, y: CborItem | undefined): Checked<PasskeyKey, 'key-point'> {
  if (!(x instanceof Uint8Array && y instanceof Uint8Array && x.length === 32 && y.length === 32)) {
    return refuse('key-point', 'length')
  }
  const point = Uint8Array.of(4, ...x, ...y)
  // The curve has a prime order: every point on it but the one at infinity, which has no such encoding, is good.
  return p256.utils.isValidPublicKey(point, false) ? accept({ kind: 'ES256', point }) : refuse('key-point')
}

function eddsa(x: CborItem | undefined): Checked<PasskeyKey, 'key-point'> {
  const key = x instanceof Uint8Array ? checkPublicKey(x) : refuse('key-length')
  return key.ok ? accept({ kind: 'EdDSA', key: key.value }) : refuse('key-point', key.code)
}

type CborItem = number | Uint8Array

/** The part of CBOR (RFC 8949) that a key needs: one map of definite length, numbers to 2^16, byte strings, no label twice. */
function readSmallMap(bytes: Uint8Array): ReadonlyMap<number, CborItem> | undefined {
  const reader = new CborReader(bytes)
  const count = reader.mapLength()
  if (count === undefined) return undefined
  const map = new Map<number, CborItem>()
  for (let entry = 0; entry < count; entry++) {
    const label = reader.item()
    const item = reader.item()
    if (typeof label !== 'number' || item === undefined || map.has(label)) return undefined
    map.set(label, item)
  }
  return reader.atEnd() ? map : undefined
}

class CborReader {
  readonly #bytes: Uint8Array
  #place = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  atEnd = (): boolean => this.#place === this.#bytes.length

  mapLength(): number | undefined {
    const head = this.#head()
    return head?.major === 5 ? head.value : undefined
  }

  item(): CborItem | undefined {
    const head = this.#head()
    if (!head) return undefined
    if (head.major === 0) return head.value
    if (head.major === 1) return -1 - head.value
    if (head.major !== 2 || this.#place + head.value > this.#bytes.length) return undefined
    this.#place += head.value
    return this.#bytes.slice(this.#place - head.value, this.#place)
  }

  /** Major type and argument, the shortest way it can be written (RFC 8949 section 4.2.1). */
  #head(): { major: number; value: number } | undefined {
    const first = this.#next()
    if (first === undefined) return undefined
    const major = first >> 5
    const short = first & 31
    if (short < 24) return { major, value: short }
    const high = short === 25 ? this.#next() : 0
    const low = short === 24 || short === 25 ? this.#next() : undefined
    if (high === undefined || low === undefined) return undefined
    const value = high * 256 + low
    return value >= (short === 24 ? 24 : 256) ? { major, value } : undefined
  }

  #next(): number | undefined {
    const byte = this.#bytes[this.#place]
    if (byte !== undefined) this.#place++
    return byte
  }
}
