import { docx } from './docx.ts'
import { type ElectionSummary, refuseElectionSummary } from './election-summary.ts'
import { electionSummaryForm } from './election-summary-form.ts'
import { carrying } from './form-content.ts'
import { pdf } from './pdf.ts'

/** The minutes of a committee on a whole election, blank or filled. Throws only on data that `refuseElectionSummary` refuses. */
export async function electionSummary(data: ElectionSummary, format: 'pdf' | 'docx'): Promise<Uint8Array> {
  const refusal = refuseElectionSummary(data)
  if (refusal) throw new RangeError(`election summary: ${refusal.code} at ${refusal.path}`)
  const content = electionSummaryForm(data)
  return format === 'pdf' ? pdf(carrying(content, data), data.stamp) : docx(content)
}
