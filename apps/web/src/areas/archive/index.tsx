/** The archive of an election: making it, handing it over, closing the election. */
export { ArchivePage } from './archive-page.tsx'
