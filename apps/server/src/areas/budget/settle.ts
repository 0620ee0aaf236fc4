import type { BudgetLine } from '@baucu/contract'
import { settlement } from '@baucu/reporting'
import { budgetItems } from './items.ts'
import { type AllocationRow, amountOf, type EstimateRow, type VoucherRow } from './rows.ts'

const inOrder = new Intl.Collator('vi', { numeric: true })

/** The settlement of units: the one asked for first, then by name; items in the order of their list. */
export function settledLines(
  said: Readonly<{
    estimates: readonly EstimateRow[]
    allocations: readonly AllocationRow[]
    vouchers: readonly VoucherRow[]
  }>,
  organisation: string,
  names: ReadonlyMap<string, string>,
): BudgetLine[] {
  const order = new Map(budgetItems().map(({ id }, index) => [id, index]))
  const ofItem = (item: string) => order.get(item) ?? order.size
  return settlement({
    estimates: said.estimates.flatMap((each) =>
      each.lines.map((line) => ({ unit: each.organisation, item: line.item, amount: amountOf(line) })),
    ),
    allotted: said.allocations,
    spent: said.vouchers,
  })
    .map(({ unit, findings, ...line }) => ({
      ...{ unit: { id: unit, name: names.get(unit) ?? '–' }, ...line, findings: [...findings] },
    }))
    .sort((a, b) => {
      if (a.unit.id === b.unit.id) return ofItem(a.item) - ofItem(b.item)
      if (a.unit.id === organisation) return -1
      if (b.unit.id === organisation) return 1
      return inOrder.compare(a.unit.name, b.unit.name)
    })
}
