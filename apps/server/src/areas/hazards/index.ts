/** Hazards: epidemic, cold, flood, power cut and what else the pack knows; their levels switch the scenario of polling areas. */
export { hazardCommands } from './commands.ts'
export { hazardQueries } from './queries.ts'
export { hazardWords } from './words.ts'
