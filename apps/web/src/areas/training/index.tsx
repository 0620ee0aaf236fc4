/** Training of election bodies. */
export { TrainingPage } from './training-page.tsx'
