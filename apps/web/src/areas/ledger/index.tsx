/** The log of an election: how far it is witnessed, receipts, who signed besides the office, and what is published for anybody to check. */
export { Approvals } from './approvals.tsx'
export { DeviceSigner } from './device-signer.tsx'
export { LedgerPage } from './ledger-page.tsx'
export { Receipt } from './receipt.tsx'
