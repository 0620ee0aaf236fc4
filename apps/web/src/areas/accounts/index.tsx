/** Accounts: who is signed in, the ways in and out, and what each role may do. */
export { AccountPage } from './account-page.tsx'
export { AccountsPage } from './accounts-page.tsx'
export { MatrixPage } from './matrix-page.tsx'
export { SignInAgain, SignInAgainPage } from './sign-in-again.tsx'
export { TeamCodesPage } from './team-codes-page.tsx'
