import { knock, type Said } from './door.ts'

/** The browser got no passkey: cancelled, none there, or (`already`) one is there already. */
export class NoPasskey extends Error {
  readonly already: boolean
  constructor(already: boolean) {
    super('no passkey')
    this.already = already
  }
}

type Json = Readonly<Record<string, unknown>>
type Descriptor = Readonly<{ id: string; type: 'public-key'; transports?: AuthenticatorTransport[] }>

/** Has the device make a passkey for whoever is signed in, and the server keep its public half. */
export async function addPasskey(name: string, who: Readonly<{ name: string; username: string }>): Promise<Said> {
  const asked = await knock('/api/auth/passkey/generate-register-options')
  if (!asked.ok) return asked
  const options = asked.body as unknown as PublicKeyCredentialCreationOptionsJSON
  const made = await navigator.credentials
    .create({
      publicKey: {
        ...(options as unknown as PublicKeyCredentialCreationOptions),
        challenge: bytesOf(options.challenge),
        user: { id: bytesOf(options.user.id), name: who.username, displayName: who.name },
        excludeCredentials: described(options.excludeCredentials as Descriptor[] | undefined),
      },
    })
    .catch(refused)
  const { rawId, response, authenticatorAttachment } = made as PublicKeyCredential
  const { clientDataJSON, attestationObject, ...rest } = response as AuthenticatorAttestationResponse
  const transports = (response as AuthenticatorAttestationResponse).getTransports?.() ?? []
  return await knock('/api/auth/passkey/verify-registration', {
    name,
    response: {
      ...credential(rawId, authenticatorAttachment),
      response: {
        ...rest,
        clientDataJSON: textOf(clientDataJSON),
        attestationObject: textOf(attestationObject),
        transports,
      },
    },
  })
}

/** Signs in with a passkey of this device; the device knows whose it is. */
export async function enterByPasskey(): Promise<Said> {
  const asked = await knock('/api/auth/passkey/generate-authenticate-options')
  if (!asked.ok) return asked
  const options = asked.body as unknown as PublicKeyCredentialRequestOptionsJSON
  const found = await navigator.credentials
    .get({
      publicKey: {
        ...(options as unknown as PublicKeyCredentialRequestOptions),
        challenge: bytesOf(options.challenge),
        allowCredentials: described(options.allowCredentials as Descriptor[] | undefined),
        // It lets in by itself, so the device must ask its owner.
        userVerification: 'required',
      },
    })
    .catch(refused)
  const { rawId, response, authenticatorAttachment } = found as PublicKeyCredential
  const { clientDataJSON, authenticatorData, signature, userHandle } = response as AuthenticatorAssertionResponse
  return await knock('/api/auth/passkey/verify-authentication', {
    response: {
      ...credential(rawId, authenticatorAttachment),
      response: {
        clientDataJSON: textOf(clientDataJSON),
        authenticatorData: textOf(authenticatorData),
        signature: textOf(signature),
        ...(userHandle ? { userHandle: textOf(userHandle) } : {}),
      },
    },
  })
}

const credential = (id: ArrayBuffer, attachment: string | null): Json => ({
  id: textOf(id),
  rawId: textOf(id),
  type: 'public-key',
  clientExtensionResults: {},
  ...(attachment ? { authenticatorAttachment: attachment } : {}),
})

const described = (list: readonly Descriptor[] = []): PublicKeyCredentialDescriptor[] =>
  list.map((each) => ({ ...each, id: bytesOf(each.id) }))

function refused(error: unknown): never {
  throw new NoPasskey(error instanceof DOMException && error.name === 'InvalidStateError')
}

/** base64url → bytes. Browsers that do this by themselves are too new to count on. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
}

/** Bytes → base64url, without padding. */
function textOf(bytes: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
