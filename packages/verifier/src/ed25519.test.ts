import { createPublicKey, verify } from 'node:crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSoundKey, verifyEd25519 } from './ed25519.ts'
import { vectors } from './testing/shared-vectors.ts'

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))

type Case = Readonly<{ key: Uint8Array; message: Uint8Array; signature: Uint8Array; holds: boolean }>

const known = vectors('ed25519.json')

const cases = (): readonly Case[] => [
  ...known.rfc8032.map((each: Record<string, string>) => ({
    key: bytes(each.pk ?? ''),
    message: bytes(each.msg ?? ''),
    signature: bytes(each.sig ?? ''),
    holds: true,
  })),
  ...known.wycheproof.flatMap(({ pk, tests }: { pk: string; tests: Record<string, string>[] }) =>
    tests.map(({ msg = '', sig = '', result }) => ({
      key: bytes(pk),
      message: bytes(msg),
      signature: bytes(sig),
      holds: result === 'valid',
    })),
  ),
  ...known.cctvSample.map(
    (
      each: Readonly<{
        key: string
        msg: string
        sig: string
        behaviour: { nobleStrict: boolean }
        flags: readonly string[]
      }>,
    ) => ({
      key: bytes(each.key),
      message: new TextEncoder().encode(each.msg),
      signature: bytes(each.sig),
      // What holds only with the cofactor has an R or a key outside the subgroup.
      holds: each.behaviour.nobleStrict && !each.flags.some((flag) => flag.startsWith('low_order_component')),
    }),
  ),
]

/** The rule said the slow way: R is taken apart too, and multiplied by the order of the subgroup. */
function slowly(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    const { Point } = ed25519
    const a = Point.fromBytes(key, false)
    const r = Point.fromBytes(signature.slice(0, 32), false)
    const sound = !a.isSmallOrder() && a.isTorsionFree() && r.isTorsionFree()
    return sound && ed25519.verify(signature, message, key, { zip215: false })
  } catch {
    return false
  }
}

describe.skipIf(!known)('strict Ed25519 (skipped without the vectors beside the repository)', () => {
  test('decides every known case as it should', () => {
    for (const { key, message, signature, holds } of cases()) expect(verifyEd25519(key, message, signature)).toBe(holds)
  })

  test('decides as the slow way does, when the table of a key is there too', () => {
    for (const { key, message, signature } of cases()) {
      const told = slowly(key, message, signature)
      for (let time = 0; time < 13; time += 1) expect(verifyEd25519(key, message, signature)).toBe(told)
    }
  })

  test('for a key that may be entered, what the native library accepts is accepted', () => {
    let native = 0
    for (const { key, message, signature } of cases()) {
      if (!isSoundKey(key) || !natively(key, message, signature)) continue
      native += 1
      expect(verifyEd25519(key, message, signature)).toBe(true)
    }
    expect(native).toBeGreaterThan(50)
  })

  test('every edge case with a key of small order or outside the subgroup is kept out at the key', () => {
    for (const each of known.cctvSample) {
      const { smallOrder, torsionFree } = each.publicKey
      expect(isSoundKey(bytes(each.key))).toBe(smallOrder === false && torsionFree === true)
    }
  })
})

function natively(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const header = Buffer.from('302a300506032b6570032100', 'hex')
  const publicKey = createPublicKey({ key: Buffer.concat([header, key]), format: 'der', type: 'spki' })
  return signature.length === 64 && verify(null, message, publicKey, signature)
}

test('a signature and its refusals (RFC 8032, test 2)', () => {
  const key = bytes('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')
  const signature = bytes(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  )
  expect(verifyEd25519(key, bytes('72'), signature)).toBe(true)
  expect(verifyEd25519(key, bytes('73'), signature)).toBe(false)
  expect(verifyEd25519(key, bytes('72'), signature.subarray(1))).toBe(false)
  expect(isSoundKey(key)).toBe(true)
  expect(isSoundKey(new Uint8Array(32))).toBe(false)
  expect(isSoundKey(bytes(`01${'00'.repeat(31)}`))).toBe(false)
})

describe('signatures, right and spoiled', () => {
  const secrets = Array.from({ length: 5 }, (_, at) => new Uint8Array(32).fill(at + 1))
  const publicKeys = secrets.map((secret) => ed25519.getPublicKey(secret))
  const { Point } = ed25519
  /** A point of order 8: added to R or A it leaves the equation with the cofactor as it is. */
  const small = Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05')
  const spoil: Readonly<Record<string, (signature: Uint8Array, at: number) => void>> = {
    nothing: () => {},
    bit: (signature, at) => {
      signature[at >> 3] = (signature[at >> 3] ?? 0) ^ (1 << (at & 7))
    },
    'S + L': (signature) => {
      const s = Point.Fn.fromBytes(signature.slice(32))
      let rest = s + Point.Fn.ORDER
      for (let byte = 32; byte < 64; byte += 1, rest >>= 8n) signature[byte] = Number(rest & 255n)
    },
    'R of another coset': (signature) => {
      signature.set(Point.fromBytes(signature.slice(0, 32)).add(small).toBytes())
    },
    'R neutral': (signature) => signature.set(Point.ZERO.toBytes()),
    'R not canonical': (signature) => signature.set(new Uint8Array(32).fill(255, 0, 31).fill(127, 31)),
    'S zero': (signature) => signature.fill(0, 32),
  }

  test('have the same verdict as the slow way', () => {
    const message = fc.uint8Array({ maxLength: 300 })
    const how = fc.constantFrom(...Object.keys(spoil))
    fc.assert(
      fc.property(fc.nat(4), message, how, fc.nat(511), fc.boolean(), (who, said, kind, at, other) => {
        const secret = secrets[who] ?? new Uint8Array(32)
        const key = publicKeys[other ? (who + 1) % 5 : who] ?? new Uint8Array(32)
        const signature = ed25519.sign(said, secret)
        spoil[kind]?.(signature, at)
        const told = verifyEd25519(key, said, signature)
        expect(told).toBe(slowly(key, said, signature))
        expect(told).toBe(kind === 'nothing' && !other)
      }),
      { numRuns: 400 },
    )
  })

  test('a key outside the subgroup signs nothing, even what the equation lets hold', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.uint8Array({ maxLength: 40 }), (who, said) => {
        const key = Point.fromBytes(publicKeys[who] ?? new Uint8Array(32))
          .add(small)
          .toBytes()
        const signature = ed25519.sign(said, secrets[who] ?? new Uint8Array(32))
        expect(isSoundKey(key)).toBe(false)
        expect(verifyEd25519(key, said, signature)).toBe(false)
      }),
      { numRuns: 20 },
    )
  })

  test('more keys than are remembered are each told from the others', () => {
    for (let at = 0; at < 320; at += 1) {
      const secret = new Uint8Array(32).fill(7)
      new DataView(secret.buffer).setUint16(0, at % 280)
      const said = Uint8Array.of(at & 255)
      const key = ed25519.getPublicKey(secret)
      const signature = ed25519.sign(said, secret)
      expect(verifyEd25519(key, said, signature)).toBe(true)
      expect(verifyEd25519(publicKeys[at % 5] ?? key, said, signature)).toBe(false)
    }
  }, 60_000)
})
