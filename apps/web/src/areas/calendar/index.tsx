/** Legal dates: both editions on one axis, each date explained. */
export { CalendarPage } from './calendar-page.tsx'
export { StepPanel } from './step-panel.tsx'
