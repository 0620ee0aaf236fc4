/** Trips of the second boxes: the plan, and telling them out and back on the day. */
export { SecondBoxesPage } from './second-boxes-page.tsx'
export { TripsToday } from './trips-today.tsx'
