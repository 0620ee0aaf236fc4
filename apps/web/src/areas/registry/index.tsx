/** The register of documents in and out. */
export { RegistryPage } from './registry-page.tsx'
