/** Work: the board of tasks, one of them whole, what was issued, and what became of it. */
export { BoardPage } from './board-page.tsx'
export { DueCell } from './due-cell.tsx'
export { FollowUpLines } from './follow-up-lines.tsx'
export { IssuedPage } from './issued-page.tsx'
export { StandingTag } from './standing-tag.tsx'
export { useWorkWords } from './words.ts'
export { WorkConflict } from './work-conflict.tsx'
