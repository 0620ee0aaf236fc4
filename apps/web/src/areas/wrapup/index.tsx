/** The end of an election: its statistics, what it is measured by, the draft of the final report. */
export { WrapUpPage } from './wrap-up-page.tsx'
