/** Work: the board of tasks, one of them whole, what was issued, and what became of it. */

export { Beside } from './beside.tsx'
export { BoardPage } from './board-page.tsx'
export { GiveTaskForm } from './give-task-form.tsx'
export { IssuedPage } from './issued-page.tsx'
export { OriginTasks } from './origin-tasks.tsx'
export { WorkConflict } from './work-conflict.tsx'
