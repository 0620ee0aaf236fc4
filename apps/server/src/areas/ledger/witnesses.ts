import { formatAddCheckpoint, originHash, type PolicyKey, readCheckpoint, readNote } from '@baucu/proof'

/** How a witness answered: it cosigned (lines to put under the checkpoint), stands elsewhere, or could not be asked. */
export type WitnessAnswer =
  | Readonly<{ is: 'cosigned'; lines: string }>
  /** It has a tree of that size: a proof must begin there. Larger than ours = our database is behind. */
  | Readonly<{ is: 'elsewhere'; size: number }>
  | Readonly<{ is: 'refused'; status: number }>
  | Readonly<{ is: 'silent' }>

/** Longer than that nobody waits for a witness: the next checkpoint asks again. */
const patience = 5_000

/** Asks a witness to cosign (C2SP tlog-witness, "add-checkpoint"). */
export async function askWitness(
  { url }: PolicyKey,
  request: Readonly<{ old: number; proof: readonly Uint8Array[]; checkpoint: string }>,
): Promise<WitnessAnswer> {
  try {
    const response = await fetch(`${url}/add-checkpoint`, {
      method: 'POST',
      body: formatAddCheckpoint(request),
      signal: AbortSignal.timeout(patience),
    })
    const text = await response.text()
    if (response.status === 200) return { is: 'cosigned', lines: text }
    if (response.status === 409) return { is: 'elsewhere', size: Number.parseInt(text, 10) }
    return { is: 'refused', status: response.status }
  } catch {
    return { is: 'silent' }
  }
}

/** The size a witness has cosigned last; 0 = it does not know the log; undefined = it could not be asked. */
export async function sizeAtWitness({ url }: PolicyKey, origin: string): Promise<number | undefined> {
  try {
    const response = await fetch(`${url}/${originHash(origin)}/checkpoint`, { signal: AbortSignal.timeout(patience) })
    if (response.status === 404) return 0
    if (response.status !== 200) return undefined
    const note = readNote(await response.text())
    const checkpoint = note.ok ? readCheckpoint(note.value.text) : note
    return checkpoint.ok ? checkpoint.value.size : undefined
  } catch {
    return undefined
  }
}
