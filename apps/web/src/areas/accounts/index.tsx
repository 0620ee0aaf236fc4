/** Accounts and what they may do. */
export { MatrixPage } from './matrix-page.tsx'
