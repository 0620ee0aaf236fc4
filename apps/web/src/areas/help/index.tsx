/** Help: what is where, what the signs mean, where figures and dates come from. */
export { HelpPage } from './help-page.tsx'
