import type { Input } from '../../kernel/client.ts'

type Signed = Extract<Input<'ledger.approve'>['signed'], { alg: 'webauthn' }>

/** The browser gave no signature: cancelled, or no passkey is there. */
export class NoSignature extends Error {}

/**
 * Has a passkey of this device sign a prepared body: the challenge is its digest (docs/formats/leaves.md), and the device asks who it is each
 * time. The device offers the passkeys it has; whose one is, the server looks at.
 */
export async function signByPasskey(body: string): Promise<Signed> {
  const message = new TextEncoder().encode(`baucu-leaf/1\n${body}`)
  const challenge = await crypto.subtle.digest('SHA-256', message)
  const given = await navigator.credentials
    .get({ publicKey: { challenge, userVerification: 'required', timeout: 120_000 } })
    .catch(() => null)
  if (!(given instanceof PublicKeyCredential)) throw new NoSignature()
  const { authenticatorData, clientDataJSON, signature } = given.response as AuthenticatorAssertionResponse
  return {
    ...{ alg: 'webauthn', credential: given.id },
    authenticatorData: base64Of(authenticatorData),
    clientDataJSON: base64Of(clientDataJSON),
    value: base64Of(signature),
  }
}

const base64Of = (bytes: ArrayBuffer): string =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
