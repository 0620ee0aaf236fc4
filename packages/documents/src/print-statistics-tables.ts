import { docx } from './docx.ts'
import { pdf } from './pdf.ts'
import { statisticsForm } from './statistics-form.ts'
import { refuseStatisticsTables, type StatisticsTables } from './statistics-tables.ts'

/** The statistics of an election in a province, blank or filled. Throws only on data that `refuseStatisticsTables` refuses. */
export async function statisticsTables(data: StatisticsTables, format: 'pdf' | 'docx'): Promise<Uint8Array> {
  const refusal = refuseStatisticsTables(data)
  if (refusal) throw new RangeError(`statistics tables: ${refusal.code} at ${refusal.path}`)
  const content = statisticsForm(data)
  return format === 'pdf' ? pdf(content, data.stamp) : docx(content)
}
