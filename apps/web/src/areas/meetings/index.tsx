/** Meetings: the list, one meeting, its conclusion from running text to the issued notice. */
export { MeetingPage } from './meeting-page.tsx'
export { MeetingsPage } from './meetings-page.tsx'
export { PeoplePage } from './people-page.tsx'
export { SeriesPage } from './series-page.tsx'
