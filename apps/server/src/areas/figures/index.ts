/** Figures: counts of a place at a time, entered, corrected with a reason and never overwritten. */
export { figureCommands } from './commands.ts'
export { enter as addFigure } from './enter.ts'
export { figuresBelow } from './figure-sources.ts'
export { figuresFile } from './figures-file.ts'
export { placeOfFigure } from './place.ts'
export { figureQueries } from './queries.ts'
export { readLine } from './read-figures.ts'
export { figureWords } from './words.ts'
