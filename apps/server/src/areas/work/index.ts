/** Work: tasks given, a copy for each who does them, and what becomes of it. */
export { workCommands } from './commands.ts'
export { tallyAt } from './copy-rows.ts'
export { followUpLines } from './follow-up.ts'
export { giveTasks } from './give-tasks.ts'
export { placeOfWork } from './place.ts'
export { workQueries } from './queries.ts'
export { workWords } from './words.ts'
