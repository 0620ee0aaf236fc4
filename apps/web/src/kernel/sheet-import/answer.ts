import type { Output } from '../client.ts'

/** Commands that take a sheet and answer with a report. */
export type SheetCommand = 'organisations.import' | 'persons.import' | 'territory.importVoters' | 'candidates.import'

/** What every import answers, whatever the rows are. */
export type SheetAnswer = Pick<Output<SheetCommand>, 'stored' | 'rows' | 'toFix' | 'findings' | 'moreFindings'>
