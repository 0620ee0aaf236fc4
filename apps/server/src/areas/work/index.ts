/** Work: tasks given, a copy for each who does them, and what becomes of it. */
export { workCommands } from './commands.ts'
export { giveTasks } from './give-tasks.ts'
export { placeOfWork } from './place.ts'
export { workQueries } from './queries.ts'
export { refuseTasks } from './refuse-tasks.ts'
export { tasksOfOrigin } from './tasks-of-origin.ts'
export { workWords } from './words.ts'
