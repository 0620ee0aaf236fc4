/** Work: the board of tasks, one of them whole, what was issued, and what became of it. */
export { BoardPage } from './board-page.tsx'
export { IssuedPage } from './issued-page.tsx'
export { TodayWork } from './today-work.tsx'
export { WorkConflict } from './work-conflict.tsx'
