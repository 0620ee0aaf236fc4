/** Duty: who is on duty now, the roster of a week, what one shift leaves to the next. */
export { DutyPage } from './duty-page.tsx'
export { WhoIsOnDuty } from './on-duty.tsx'
