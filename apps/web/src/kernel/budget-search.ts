/** Stands in the address for an entry that is not written yet. */
export const newEntry = 'moi'

/** The parts of the page of money, as the address names them; the first one is the settlement. */
export const budgetViews = [
  ...(['quyet-toan', 'muc-chi', 'du-toan', 'phan-bo', 'chung-tu', 'boi-duong', 'khen-thuong'] as const),
] as const
export type BudgetView = (typeof budgetViews)[number]

/** What the page of money keeps in its address: the part shown, and the entry open beside it. */
export type BudgetSearch = Readonly<{ phan?: BudgetView; mo?: string }>

/** Takes only known parts, ids and the word for a new one. */
export function readBudgetSearch({ phan, mo }: Readonly<Record<string, unknown>>): BudgetSearch {
  const view = budgetViews.find((each) => each === phan)
  return {
    ...(view ? { phan: view } : {}),
    ...(typeof mo === 'string' && (mo === newEntry || /^[0-9a-f-]{36}$/.test(mo)) ? { mo } : {}),
  }
}
