import { explainSheetFinding } from '@baucu/counting'
import type { Finding } from '@baucu/law'

/** A finding as it is answered, with its sentence. */
export const findingLine = (finding: Finding) => ({
  ...{ code: finding.code, severity: finding.severity, fields: [...finding.fields], article: finding.article },
  text: { vi: explainSheetFinding(finding, 'vi'), en: explainSheetFinding(finding, 'en') },
})
