import { checkPublicKey, fromBase64, verifyEd25519 } from '@baucu/proof'
import { describe, expect, it } from 'vitest'
import { makeDeviceKey, signByDevice } from './device-key.ts'

describe('the key of a device', () => {
  it.each([
    ['of the browser itself', true],
    ['where the browser has no Ed25519', false],
  ])('%s signs, and no script reads it', async (_, native) => {
    const key = await makeDeviceKey('ky khu-vuc', native)
    if (!key) throw new Error('no key')
    const secret = key.secret.kind === 'native' ? key.secret.key : key.secret.by
    expect([key.secret.kind, secret.extractable]).toEqual([native ? 'native' : 'wrapped', false])
    await expect(crypto.subtle.exportKey('raw', secret)).rejects.toThrow()
    const registered = checkPublicKey(fromBase64(key.public) ?? new Uint8Array())
    if (!registered.ok) throw new Error(registered.code)
    const signature = fromBase64(await signByDevice(key, 'baucu-leaf/1\n{}')) ?? new Uint8Array()
    expect(verifyEd25519(registered.value, new TextEncoder().encode('baucu-leaf/1\n{}'), signature)).toBe(true)
    expect((await makeDeviceKey('ky khu-vuc', native))?.public).not.toBe(key.public)
  })
})
