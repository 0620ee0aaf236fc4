import type { BudgetItem } from '@baucu/contract'
import type { ReactNode } from 'react'
import { SelectField } from '../../kernel/form-field.tsx'
import { useLocale } from '../../kernel/words/words.ts'
import { useBudgetWords } from './words.ts'

/** One of the items of the budget. */
export function ItemField(props: {
  id: string
  items: readonly BudgetItem[]
  value: string
  wrong?: string | undefined
  change: (item: string) => void
}): ReactNode {
  const say = useBudgetWords()
  const locale = useLocale()
  return (
    <SelectField
      {...props}
      label={say.fields.item}
      options={props.items.map((each) => ({ value: each.id, text: each.title[locale] }))}
    />
  )
}
