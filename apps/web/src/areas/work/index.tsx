/** Work: the board of tasks, one of them whole, what was issued, and what became of it. */
export { Beside } from './beside.tsx'
export { BoardPage } from './board-page.tsx'
export { IssuedPage } from './issued-page.tsx'
export { WorkConflict } from './work-conflict.tsx'
