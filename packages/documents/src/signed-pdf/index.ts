/** The check of signed PDFs without the rest of the package, for the thread it runs in. */
export { readRoots } from './certificates.ts'
export { checkSignedPdf } from './check-signed-pdf.ts'
