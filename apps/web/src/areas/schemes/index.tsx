/** Schemes: the matrix of organisations, one scheme with its targets, and what serves a resolution. */
export { SchemesOfResolution } from './schemes-of-resolution.tsx'
export { SchemesPage } from './schemes-page.tsx'
