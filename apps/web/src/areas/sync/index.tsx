/** Sync: what this device has not yet handed over, and what to do about it. */
export { SyncPage } from './sync-page.tsx'
