import type { Checked } from '../checked.ts'
import { type NoteKeyKind, type SignerKey, signerKey } from '../note/key.ts'

/** The value, or the test ends here with the refusal. */
export function valueIn<Value, Code extends string>(checked: Checked<Value, Code>): Value {
  if (!checked.ok) throw new Error(`refused: ${checked.code} ${checked.at}`)
  return checked.value
}

/** A key of tests: the same for the same number. */
export const testSigner = <Kind extends NoteKeyKind>(name: string, kind: Kind, number: number): SignerKey<Kind> =>
  valueIn(signerKey(name, kind, new Uint8Array(32).fill(number)))

export const logKey = testSigner('example.vn/baucu/na-2026', 'ed25519', 1)

export const witnessKeys = [
  testSigner('front.example.vn/w', 'cosignature/v1', 2),
  testSigner('university.example.vn/w', 'cosignature/v1', 3),
  testSigner('press.example.vn/w', 'cosignature/v1', 4),
] as const
