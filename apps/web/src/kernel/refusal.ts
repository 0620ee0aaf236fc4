import { Refused } from './client.ts'

/** A refusal taken apart: a sentence for each named field, and what is left for the form as a whole. */
export type Refusal = Readonly<{ at: Readonly<Record<string, string>>; whole: string }>

/**
 * Takes a refusal apart, so that its sentence stands at the field it is about. Fields are named without `input.`. A
 * refusal with fields and one sentence says it at the first of them that is shown.
 */
export function refusalOf(refused: Refused, shown: (field: string) => boolean = () => true): Refusal {
  const fields = refused.fields.map(plain)
  const at: Record<string, string> = {}
  const rest: string[] = []
  for (const line of refused.message.split('\n')) {
    const index = refused.fields.findIndex((each) => line.startsWith(`${each}: `))
    const field = fields[index]
    if (field === undefined) rest.push(line)
    else at[field] ??= line.slice((refused.fields[index]?.length ?? 0) + 2)
  }
  const first = fields.find(shown) ?? fields[0]
  if (first !== undefined && rest.length > 0 && Object.keys(at).length === 0) {
    return { at: { [first]: rest.join(' ') }, whole: '' }
  }
  return { at, whole: rest.join(' ') }
}

/** What a failed command says: at the fields a form shows, and the rest for the form as a whole. */
export function saidOf(error: Error | null, shown: (field: string) => boolean, unreachable: string): Refusal {
  if (!error) return { at: {}, whole: '' }
  if (!(error instanceof Refused)) return { at: {}, whole: unreachable }
  const { at, whole } = refusalOf(error, shown)
  const elsewhere = Object.entries(at).flatMap(([field, text]) => (shown(field) ? [] : [text]))
  return { at, whole: [whole, ...elsewhere].filter(Boolean).join(' ') }
}

/** Everything a refusal says as one text, for a form that has no fields of these names. */
export function sentenceOf(refused: Refused): string {
  const { at, whole } = refusalOf(refused)
  return [whole, ...Object.values(at)].filter(Boolean).join(' ')
}

const plain = (field: string): string => field.replace(/^input\./, '')
