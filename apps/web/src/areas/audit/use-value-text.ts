import { useLocale } from '../../kernel/words/words.ts'
import { useNames } from './names.ts'
import { valueText } from './value-text.ts'
import { useAuditWords } from './words.ts'

/** Says a value of the log in the reader's language. */
export function useValueText(): (field: string, value: unknown) => string {
  const { yes, no, none, parts, values } = useAuditWords()
  const locale = useLocale()
  const nameOf = useNames()
  return (field, value) => valueText(field, value, { locale, nameOf, yes, no, none, parts, values })
}
