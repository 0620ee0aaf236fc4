/** The log of an election: how far it is witnessed, receipts, and what is published for anybody to check. */
export { LedgerPage } from './ledger-page.tsx'
export { Receipt } from './receipt.tsx'
