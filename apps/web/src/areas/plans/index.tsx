/** Plans and programmes of action: the list, one plan from its template to its tasks. */
export { PlanPage } from './plan-page.tsx'
export { PlansPage } from './plans-page.tsx'
