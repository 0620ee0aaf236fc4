import { docx } from './docx.ts'
import { type ElectedList, electedListForm, refuseElectedList } from './elected-list.ts'
import { pdf } from './pdf.ts'

/** The lists of the elected, each on a page of its own. Throws only on data that `refuseElectedList` refuses. */
export async function electedList(data: ElectedList, format: 'pdf' | 'docx'): Promise<Uint8Array> {
  const refusal = refuseElectedList(data)
  if (refusal) throw new RangeError(`elected list: ${refusal.code} at ${refusal.path}`)
  const content = electedListForm(data)
  return format === 'pdf' ? pdf(content, data.stamp) : docx(content)
}
