/** Meetings: the list, one meeting, its conclusion from running text to the issued notice. */
export { MeetingPage } from './meeting-page.tsx'
export { MeetingsPage } from './meetings-page.tsx'
