import type { ReactNode } from 'react'
import { TextField } from '../../kernel/form-field.tsx'
import { useLocale } from '../../kernel/words/words.ts'
import { dong } from './money.ts'
import { useBudgetWords } from './words.ts'

/** Whole đồng: digits are typed, and read back below with their points. */
export function MoneyField(props: {
  id: string
  label: string
  value: string
  wrong?: string | undefined
  change: (text: string) => void
}): ReactNode {
  const say = useBudgetWords()
  const locale = useLocale()
  const amount = Number(props.value)
  return (
    <TextField
      {...props}
      hint={amount > 0 ? dong(amount, locale, say.dong) : undefined}
      inputMode="numeric"
      maxLength={13}
      change={(text) => props.change(text.replace(/\D/g, ''))}
    />
  )
}
