import { docx } from './docx.ts'
import { carrying } from './form-content.ts'
import { pdf } from './pdf.ts'
import { type ResultMinutes, refuseResultMinutes } from './result-minutes.ts'
import { resultMinutesForm } from './result-minutes-form.ts'

/**
 * The filled form, to be signed and sealed by hand. PDF is PDF/A-2b and byte-identical for equal input; DOCX has the
 * same words and stays editable. Throws only on data that `refuseResultMinutes` refuses.
 */
export async function resultMinutes(data: ResultMinutes, format: 'pdf' | 'docx'): Promise<Uint8Array> {
  const refusal = refuseResultMinutes(data)
  if (refusal) throw new RangeError(`result minutes: ${refusal.code} at ${refusal.path}`)
  const content = resultMinutesForm(data)
  return format === 'pdf' ? pdf(carrying(content, data), data.stamp) : docx(content)
}
