/** The money of an election: norms, estimate, allotments, vouchers, allowances, settlement; rewards. */
export { BudgetPage } from './budget-page.tsx'
