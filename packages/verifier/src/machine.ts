import { sha256 } from '@noble/hashes/sha2.js'
import { verifyEd25519 } from './ed25519.ts'
import { verifyEs256 } from './es256.ts'

/** SHA-256 of bytes, 32 bytes. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** One file of a bundle, by its path with `/` from the top of the folder, and how many bytes it has. */
export type FileEntry = Readonly<{ path: string; size: number }>

/** A bundle as it lies somewhere: on a disk, on a server, in a file. Nothing else of the world reaches the verifier. */
export type Folder = Readonly<{
  /** Every file below the folder. */
  list(): Promise<readonly FileEntry[]>
  /** The bytes of a file; undefined when there is none, or when it has more than `most` bytes. */
  read(path: string, most: number): Promise<Uint8Array | undefined>
}>

/** A signature to check: which bytes, by which public key, in which of the two ways. */
export type SignatureJob = Readonly<{
  alg: 'Ed25519' | 'ES256'
  /** 32 bytes of Ed25519, 65 of an uncompressed point on P-256; already checked where it was entered. */
  publicKey: Uint8Array
  message: Uint8Array
  /** 64 bytes of Ed25519; DER of ES256. */
  signature: Uint8Array
}>

/**
 * What the verifier computes with. Whoever has faster hands (native code, several cores) passes them in; they must
 * answer exactly as `ownMachine` does.
 */
export type Machine = Readonly<{
  sha256: Sha256
  /** One answer for each job, in their order. */
  verify(jobs: readonly SignatureJob[]): Promise<readonly boolean[]> | readonly boolean[]
}>

/** The strict answer about one signature. */
export const verifySignature = (job: SignatureJob): boolean =>
  job.alg === 'Ed25519'
    ? verifyEd25519(job.publicKey, job.message, job.signature)
    : verifyEs256(job.publicKey, job.message, job.signature)

/** Runs anywhere JavaScript does, a browser included. */
export const ownMachine: Machine = { sha256, verify: (jobs) => jobs.map(verifySignature) }
