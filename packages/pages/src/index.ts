/**
 * The public pages of a bundle as texts: what was published in, HTML out. No files, no network, no clock; every text of
 * an election is escaped. See docs/site.md.
 */

export type { ListedProvince } from './nation-page.ts'
export { writeNationPages } from './nation-pages.ts'
export { type Assets, assetNames, PagesWriter } from './pages-writer.ts'
export type { AboutElection, PageContest } from './published-election.ts'
