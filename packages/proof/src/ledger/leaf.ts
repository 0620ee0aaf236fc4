import { toBase64 } from '../base64.ts'
import type { CanonicalRefusal } from '../canonical.ts'
import { canonicalText } from '../canonical.ts'
import { accept, type Checked } from '../checked.ts'
import { utf8 } from '../utf8.ts'
import type { LeafBody } from './bodies.ts'

/** Who signs a leaf: a key the log has entered (`key` is its id), and the way to use it. The secret stays with whoever made this. */
export type LeafSigner = Readonly<{ key: string; sign: (message: Uint8Array) => Uint8Array }>

/** Who signs after the office, over the same message: a device's Ed25519, or a passkey's assertion (docs/formats/leaves.md, "Signatures"). */
export type LeafApproval =
  | Readonly<{ alg: 'Ed25519'; key: string; signature: Uint8Array }>
  | Readonly<{
      alg: 'webauthn'
      key: string
      authenticatorData: Uint8Array
      clientDataJSON: Uint8Array
      signature: Uint8Array
    }>

/** What is signed for a leaf: a line that no other protocol has, then the canonical body. */
export function leafMessage(body: LeafBody): Checked<Uint8Array, CanonicalRefusal> {
  const text = canonicalText(body)
  return text.ok ? accept(messageOf(text.value)) : text
}

const messageOf = (body: string): Uint8Array => utf8(`baucu-leaf/1\n${body}`)

/**
 * The bytes of a leaf: `{"body":…,"sig":[…]}` in canonical form, signed first by the office, then by whoever else stands for it.
 * Refused with the place when the body has no canonical form (a name not in NFC, a fraction).
 */
export function signedLeaf(
  body: LeafBody,
  signer: LeafSigner,
  approvals: readonly LeafApproval[] = [],
): Checked<Uint8Array, CanonicalRefusal> {
  const text = canonicalText(body)
  if (!text.ok) return text
  const signed = { alg: 'Ed25519', key: signer.key, value: toBase64(signer.sign(messageOf(text.value))) }
  const items = canonicalText([signed, ...approvals.map(itemOf)])
  return items.ok ? accept(utf8(`{"body":${text.value},"sig":${items.value}}`)) : items
}

const itemOf = (approval: LeafApproval) => {
  const { alg, key, signature } = approval
  const item = { alg, key, value: toBase64(signature) }
  if (approval.alg === 'Ed25519') return item
  const { authenticatorData, clientDataJSON } = approval
  return { ...item, authenticatorData: toBase64(authenticatorData), clientDataJSON: toBase64(clientDataJSON) }
}
