/** Why each piece of personal data is held, and how it goes. */
export { PersonalDataPage } from './personal-data-page.tsx'
