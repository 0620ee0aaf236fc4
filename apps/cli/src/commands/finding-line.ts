import { explainFinding, type Finding, type Locale } from '@baucu/law'
import { oneLine } from '../kernel/words.ts'

const severities = {
  critical: { vi: 'NGHIÊM TRỌNG', en: 'CRITICAL' },
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
} as const

/** `ID-07 NGHIÊM TRỌNG (Điều 81): …`. */
export function findingLine(finding: Finding, locale: Locale): string {
  const article = locale === 'vi' ? 'Điều' : 'Article'
  const severity = severities[finding.severity][locale]
  return `${finding.code} ${severity} (${article} ${finding.article}): ${oneLine(explainFinding(finding, locale))}`
}
