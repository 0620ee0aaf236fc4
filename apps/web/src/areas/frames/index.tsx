/** Election frames: those there are, and a new one. */
export { FramesPage } from './frames-page.tsx'
