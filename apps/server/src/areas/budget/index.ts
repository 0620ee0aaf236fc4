/** The money of an election: norms, estimates, allotments, vouchers, allowances, settlement; and proposals of rewards. */

export { budgetCommands } from './commands.ts'
export { budgetFigureSources } from './figure-sources.ts'
export { budgetFiles, voucherScanDownload } from './files.ts'
export { budgetHoldings } from './holdings.ts'
export { budgetQueries } from './queries.ts'
export { budgetWords } from './words.ts'
