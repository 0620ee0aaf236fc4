import { createPublicKey, verify } from 'node:crypto'
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
    (each: Readonly<{ key: string; msg: string; sig: string; behaviour: { nobleStrict: boolean } }>) => ({
      key: bytes(each.key),
      message: new TextEncoder().encode(each.msg),
      signature: bytes(each.sig),
      holds: each.behaviour.nobleStrict,
    }),
  ),
]

describe.skipIf(!known)('strict Ed25519 (skipped without the vectors beside the repository)', () => {
  test('decides every known case as it should', () => {
    for (const { key, message, signature, holds } of cases()) expect(verifyEd25519(key, message, signature)).toBe(holds)
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
