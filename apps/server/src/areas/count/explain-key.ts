import type { Finding } from '@baucu/law'
import type { Explained } from './sheet-rows.ts'

/** What an explanation is tied to: when a number of the finding changes, it has to be explained again. */
export const explainKey = ({ code, fields, numbers }: Finding): Pick<Explained, 'code' | 'field' | 'numbers'> => ({
  ...{ code, field: fields[0] ?? '', numbers: JSON.stringify(Object.entries(numbers).sort()) },
})
