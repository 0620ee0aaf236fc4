import { createPublicKey, verify } from 'node:crypto'
import { p256 } from '@noble/curves/nist.js'
import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBase64Url } from '../base64.ts'
import { canonicalize } from '../canonical.ts'
import { signEd25519, signingKey } from '../ed25519.ts'
import { fromHex, hex } from '../testing/hex.ts'
import { valueIn } from '../testing/keys.ts'
import { type PasskeyApproval, type PasskeyPlace, verifyApproval } from './assertion.ts'
import { readCoseKey } from './cose-key.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const record = valueIn(canonicalize({ type: 'minutes', area: '10-00123-07', votes: [1201, 990] }))
const place: PasskeyPlace = { origins: ['https://baucu.example.vn'], rpId: 'example.vn' }

/** A device of tests: what it signs is what a phone would sign. */
type Device = { cose: Uint8Array; sign: (message: Uint8Array) => Uint8Array }

const secret = new Uint8Array(32).fill(5)
const ec = p256.getPublicKey(secret, false)
const okp = valueIn(signingKey(new Uint8Array(32).fill(6)))

const phone: Device = {
  cose: fromHex(`a5010203262001215820${hex(ec.slice(1, 33))}225820${hex(ec.slice(33))}`),
  sign: (message) => p256.sign(message, secret, { format: 'der', lowS: false }),
}
const token: Device = {
  cose: fromHex(`a4010103272006215820${hex(okp.publicKey.bytes)}`),
  sign: (message) => signEd25519(okp, message),
}

type Choice = Readonly<{
  client?: Record<string, unknown>
  rpId?: string
  flags?: number
  more?: Uint8Array
  digest?: Uint8Array
}>

function approve(device: Device, choice: Choice = {}): PasskeyApproval {
  const digest = choice.digest ?? sha256(record)
  const clientDataJson = utf8(
    JSON.stringify({
      type: 'webauthn.get',
      challenge: toBase64Url(digest),
      origin: 'https://baucu.example.vn',
      crossOrigin: false,
      ...choice.client,
    }),
  )
  const { rpId = 'example.vn', flags = 0x1d, more = new Uint8Array() } = choice
  const authenticatorData = Uint8Array.of(...sha256(utf8(rpId)), flags, 0, 0, 1, 2, ...more)
  const signature = device.sign(Uint8Array.of(...authenticatorData, ...sha256(clientDataJson)))
  return {
    digest: sha256(record),
    key: valueIn(readCoseKey(device.cose)),
    clientDataJson,
    authenticatorData,
    signature,
  }
}

describe.each([
  ['ES256', phone],
  ['EdDSA', token],
])('an approval with %s', (kind, device) => {
  test('is accepted, and Node agrees about the signature', () => {
    const approval = approve(device)
    expect(verifyApproval(approval, place)).toEqual({
      ok: true,
      value: { signCount: 258, backupEligible: true, backedUp: true },
    })
    const jwk =
      kind === 'ES256'
        ? { kty: 'EC', crv: 'P-256', x: toBase64Url(ec.slice(1, 33)), y: toBase64Url(ec.slice(33)) }
        : { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(okp.publicKey.bytes) }
    const signed = Uint8Array.of(...approval.authenticatorData, ...sha256(approval.clientDataJson))
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    expect(verify(kind === 'ES256' ? 'sha256' : null, signed, key, approval.signature)).toBe(true)
  })

  test.each<[string, Choice, string]>([
    ['T9: on another record', { digest: sha256(utf8('{"votes":[990,1201]}')) }, 'challenge'],
    ['T9: without user verification', { flags: 0x01 }, 'user-not-verified'],
    ['T9: without a touch', { flags: 0x04 }, 'user-absent'],
    ['T9: inside a page of somebody else', { client: { crossOrigin: true } }, 'cross-origin'],
    ['whose crossOrigin is a word', { client: { crossOrigin: 'false' } }, 'cross-origin'],
    ['with a top origin', { client: { topOrigin: 'https://evil.example' } }, 'cross-origin'],
    ['T9: from another page', { client: { origin: 'https://baucu.example.vn.evil.example' } }, 'origin'],
    ['from the page with another port', { client: { origin: 'https://baucu.example.vn:444' } }, 'origin'],
    ['without an origin', { client: { origin: undefined } }, 'origin'],
    ['that is a registration', { client: { type: 'webauthn.create' } }, 'type'],
    ['for another relying party', { rpId: 'evil.example' }, 'rp-id'],
    ['backed up but not eligible', { flags: 0x15 }, 'authenticator-data'],
    ['with a new credential inside', { flags: 0x5d, more: new Uint8Array(20) }, 'authenticator-data'],
    ['with a new credential and extensions inside', { flags: 0xdd, more: new Uint8Array(20) }, 'authenticator-data'],
    ['with bytes after it', { more: new Uint8Array(1) }, 'authenticator-data'],
    ['with extensions announced and missing', { flags: 0x9d }, 'authenticator-data'],
  ])('%s is refused though the signature is right', (_, choice, code) => {
    expect(verifyApproval(approve(device, choice), place)).toMatchObject({ ok: false, code })
  })

  test('without crossOrigin, with unknown members, with extension data it is accepted', () => {
    expect(verifyApproval(approve(device, { client: { crossOrigin: undefined, other: [1] } }), place).ok).toBe(true)
    expect(verifyApproval(approve(device, { flags: 0x85, more: fromHex('a0') }), place).ok).toBe(true)
  })

  test('with one byte changed anywhere it is refused', () => {
    const good = approve(device)
    const part = fc.constantFrom('clientDataJson', 'authenticatorData', 'signature', 'digest')
    fc.assert(
      fc.property(part, fc.nat(), fc.integer({ min: 1, max: 255 }), (name, pick, flip) => {
        const own = good[name as 'signature'].slice()
        own[pick % own.length] = (own[pick % own.length] ?? 0) ^ flip
        expect(verifyApproval({ ...good, [name]: own }, place).ok).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  test('with the key of somebody else it is refused', () => {
    const other = device === phone ? token : phone
    expect(verifyApproval({ ...approve(device), key: valueIn(readCoseKey(other.cose)) }, place)).toMatchObject({
      code: 'signature-wrong',
    })
  })

  test('nothing makes it throw', () => {
    const good = approve(device)
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), fc.uint8Array({ maxLength: 80 }), (client, data, signature) => {
        expect(verifyApproval({ ...good, clientDataJson: client }, place).ok).toBe(false)
        expect(verifyApproval({ ...good, authenticatorData: data }, place).ok).toBe(false)
        expect(verifyApproval({ ...good, signature }, place).ok).toBe(false)
      }),
    )
    for (const text of ['null', '[]', '"a"', '{', '']) {
      expect(verifyApproval({ ...good, clientDataJson: utf8(text) }, place)).toMatchObject({ code: 'client-data' })
    }
    expect(verifyApproval({ ...good, digest: new Uint8Array(20) }, place)).toMatchObject({ code: 'digest-length' })
  })
})

test('both values of S of ES256 are accepted: devices make either', () => {
  const good = approve(phone)
  const { r, s } = p256.Signature.fromBytes(good.signature, 'der')
  const other = new p256.Signature(r, p256.Point.Fn.neg(s)).toBytes('der')
  expect(verifyApproval({ ...good, signature: other }, place).ok).toBe(true)
})

describe('the key of a passkey', () => {
  test('of both kinds, with labels in any order', () => {
    expect(valueIn(readCoseKey(phone.cose))).toMatchObject({ kind: 'ES256', point: ec })
    expect(valueIn(readCoseKey(token.cose))).toMatchObject({ kind: 'EdDSA' })
    const turned = fromHex(`a4215820${hex(okp.publicKey.bytes)}200603270101`)
    expect(readCoseKey(turned)).toEqual(readCoseKey(token.cose))
  })

  const x = hex(ec.slice(1, 33))
  const y = hex(ec.slice(33))
  test.each([
    ['nothing', '', 'not-a-cose-key'],
    ['something after it', `${hex(phone.cose)}00`, 'not-a-cose-key'],
    ['cut short', hex(phone.cose).slice(0, -2), 'not-a-cose-key'],
    ['a label twice', `a5010201022001215820${x}225820${y}`, 'not-a-cose-key'],
    ['a text', `a5010203262001215820${x}2261${y}`, 'not-a-cose-key'],
    ['a length written long', `a501020326200121590020${x}225820${y}`, 'not-a-cose-key'],
    ['an indefinite map', `bf0102ff`, 'not-a-cose-key'],
    ['RSA', 'a201030339010020', 'not-a-cose-key'],
    ['another algorithm', `a501020328200121582000${x.slice(2)}225820${y}`, 'key-kind'],
    ['another curve', `a5010203262002215820${x}225820${y}`, 'key-kind'],
    ['a member too many', `a6010203262001215820${x}225820${y}2300`, 'key-kind'],
    ['a point off the curve', `a5010203262001215820${x}225820${x}`, 'key-point'],
    ['half a coordinate', `a501020326200121581f${x.slice(2)}225820${y}`, 'key-point'],
    ['an Ed25519 key of small order', `a4010103272006215820${'00'.repeat(32)}`, 'key-point'],
    ['an Ed25519 key that is a number', 'a401010327200621185a', 'key-point'],
  ])('%s is refused: %s', (_, bytes, code) => {
    expect(readCoseKey(fromHex(bytes))).toMatchObject({ ok: false, code })
  })

  test('nothing makes reading throw', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof readCoseKey(bytes).ok === 'boolean'))
    fc.assert(
      fc.property(fc.nat({ max: phone.cose.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
        const changed = phone.cose.slice()
        changed[at] = byte
        return typeof readCoseKey(changed).ok === 'boolean'
      }),
    )
  })
})
