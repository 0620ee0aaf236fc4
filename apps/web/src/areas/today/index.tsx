/** Today: the legal clock of the frame's election, for any day. */
export { TodayPage } from './today-page.tsx'
