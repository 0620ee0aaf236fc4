/** Official lists of candidates: who stands in each constituency. */
export { ImportPage } from './import-page.tsx'
export { ListsPage } from './lists-page.tsx'
