/** Plans and programmes of action: from a template, judged, issued, and then tasks. */
export { planCommands } from './commands.ts'
export { placeOfPlan } from './place.ts'
export { planFiles } from './plan-file.ts'
export { planQueries } from './queries.ts'
export { planWords } from './words.ts'
