/** Election day: the desk, its wall, and what a polling team tells beside its figures. */
export { DeskPage } from './desk-page.tsx'
export { PaperPage } from './paper-page.tsx'
export { TeamDay } from './team-day.tsx'
export { WallLinkPage } from './wall-link-page.tsx'
export { WallPage } from './wall-page.tsx'
