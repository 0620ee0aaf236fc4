import type { ReportTemplate } from '@baucu/reporting'
import { useAnswer } from '../../kernel/queries.ts'

/** Every version of every template; kept on the device with the first visit. */
export const useTemplates = (): readonly ReportTemplate[] => useAnswer('reports.templates', {}).data?.templates ?? []

/** One version of a template; undefined until it is known. */
export const useTemplate = (id: string | undefined, version: number | undefined): ReportTemplate | undefined =>
  useTemplates().find((each) => each.id === id && each.version === version)
