import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'

export const hex = (bytes: Uint8Array): string => bytesToHex(bytes)

export const fromHex = (text: string): Uint8Array => hexToBytes(text)
