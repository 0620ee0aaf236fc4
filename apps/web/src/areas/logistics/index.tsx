/** Materials of an election: delivery notes, receipts, ballot papers beside voters. */
export { MaterialsPage } from './materials-page.tsx'
