/** Second polls: what the first poll asks for, what was decided, and the frames in which it is held. */
export { SecondPollsPage } from './second-polls-page.tsx'
