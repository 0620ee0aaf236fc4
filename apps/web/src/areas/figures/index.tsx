/** Figures: turnout of an organisation, entered with or without a network, and who changed it. */
export { FigureConflict } from './figure-conflict.tsx'
export { FiguresPage } from './figures-page.tsx'
