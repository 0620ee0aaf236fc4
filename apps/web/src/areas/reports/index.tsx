/** Reports: what is to be sent, who has sent, one report gone over, and all of them together. */
export { BoardPage } from './board-page.tsx'
export { FillPage } from './fill-page.tsx'
export { ReportConflict } from './report-conflict.tsx'
export { ReportsPage } from './reports-page.tsx'
export { SynthesisPage } from './synthesis-page.tsx'
