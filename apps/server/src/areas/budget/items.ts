import { readFileSync } from 'node:fs'
import { type BudgetItem, normUnits } from '@baucu/contract'
import { organs } from '@baucu/law'
import { mostAmount } from '@baucu/reporting'
import { z } from 'zod'

const words = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })

const pack = z.strictObject({
  schema: z.literal('baucu-budget/1'),
  about: z.string(),
  items: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z-]*$/),
        title: words,
        /** Paid to members of election bodies. */
        allowance: z.boolean().default(false),
        examples: z
          .array(
            z.strictObject({
              title: words,
              unit: z.enum(normUnits),
              amount: z.int().min(1).max(mostAmount),
              organ: z.enum(organs).nullable().default(null),
            }),
          )
          .default([]),
      }),
    )
    .min(1),
})

let known: readonly BudgetItem[] | undefined

/** The items of `packs/budget/items.json`, in their order. */
export function budgetItems(): readonly BudgetItem[] {
  const file = new URL('../../../../../packs/budget/items.json', import.meta.url)
  known ??= pack.parse(JSON.parse(readFileSync(file, 'utf8'))).items
  return known
}

export const budgetItem = (id: string): BudgetItem | undefined => budgetItems().find((each) => each.id === id)
