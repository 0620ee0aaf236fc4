import { sha256 as portable } from '@noble/hashes/sha2.js'

/** What of Node is used, where there is one; a browser has neither. */
type Host = Readonly<{
  process?: Readonly<{
    getBuiltinModule?: (
      name: 'node:crypto',
    ) => Readonly<{ hash?: (algorithm: 'sha256', data: Uint8Array, encoding: 'binary') => string }> | undefined
  }>
}>

/** Node's own library, where this runs in Node: `hash` hashes in one call. Asked without an import, which a browser could not follow. */
const native = (globalThis as unknown as Host).process?.getBuiltinModule?.('node:crypto')

/**
 * SHA-256 (FIPS 180-4), 32 bytes: by Node's own library where there is one, six times as fast, else in JavaScript. The answer is the same.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  if (!native?.hash) return portable(bytes)
  // Text of one character a byte is the quickest way out of the library; a Buffer costs three times the hash.
  const text = native.hash('sha256', bytes, 'binary')
  const hash = new Uint8Array(32)
  for (let at = 0; at < 32; at += 1) hash[at] = text.charCodeAt(at)
  return hash
}
