/** What needs an organisation and somebody who may read its tasks. */
export { ForOrganisation as ForWork } from '../../kernel/for-organisation.tsx'
