import type { DeviceKey, DeviceSecret } from './device-store.ts'

/**
 * A new key of this device, that no script can read. Undefined where the page has no safe connection: a browser gives no keys there.
 * `native` false: as in a browser without Ed25519.
 */
export async function makeDeviceKey(place: string, native = true): Promise<DeviceKey | undefined> {
  if (typeof crypto === 'undefined' || !crypto.subtle) return undefined
  const own = native ? await makeNative() : undefined
  const made = own ?? (await makeWrapped())
  return { place, id: null, ...made }
}

type Halves = Readonly<{ public: string; secret: DeviceSecret }>

async function makeNative(): Promise<Halves | undefined> {
  try {
    const pair = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair
    const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
    return { public: base64Of(raw), secret: { kind: 'native', key: pair.privateKey } }
  } catch {
    return undefined
  }
}

async function makeWrapped(): Promise<Halves> {
  const { signingKey } = await import('@baucu/proof')
  const seed = crypto.getRandomValues(new Uint8Array(32))
  const made = signingKey(seed)
  if (!made.ok) throw new Error(made.code)
  const by = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, by, seed)
  seed.fill(0)
  return { public: base64Of(made.value.publicKey.bytes), secret: { kind: 'wrapped', by, iv, seed: wrapped } }
}

/** The signature of this device's key over a text, base64. */
export async function signByDevice({ secret }: Pick<DeviceKey, 'secret'>, text: string): Promise<string> {
  const message = new TextEncoder().encode(text)
  if (secret.kind === 'native') {
    return base64Of(new Uint8Array(await crypto.subtle.sign('Ed25519', secret.key, message)))
  }
  const { signEd25519, signingKey } = await import('@baucu/proof')
  const { by, iv } = secret
  const seed = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, by, secret.seed))
  const key = signingKey(seed)
  seed.fill(0)
  if (!key.ok) throw new Error(key.code)
  return base64Of(signEd25519(key.value, message))
}

const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
