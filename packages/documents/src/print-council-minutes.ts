import { type CouncilMinutes, refuseCouncilMinutes } from './council-minutes.ts'
import { councilMinutesForm } from './council-minutes-form.ts'
import { docx } from './docx.ts'
import { carrying } from './form-content.ts'
import { pdf } from './pdf.ts'

/** The form, blank or filled, to be signed by hand. Throws only on data that `refuseCouncilMinutes` refuses. */
export async function councilMinutes(data: CouncilMinutes, format: 'pdf' | 'docx'): Promise<Uint8Array> {
  const refusal = refuseCouncilMinutes(data)
  if (refusal) throw new RangeError(`council minutes: ${refusal.code} at ${refusal.path}`)
  const content = councilMinutesForm(data)
  return format === 'pdf' ? pdf(carrying(content, data), data.stamp) : docx(content)
}
