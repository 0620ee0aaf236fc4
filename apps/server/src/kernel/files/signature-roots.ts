import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The file of the data folder with the certificates at which those of signed PDFs may end, in PEM form. */
const rootsFile = 'signature-roots.pem'

/** What is in that file when it is asked for; empty without one: then chains are left to a person. None are shipped. */
export function signatureRootsOf(dataFolder: string | undefined): string {
  const file = dataFolder ? path.join(dataFolder, rootsFile) : undefined
  return file && existsSync(file) ? readFileSync(file, 'utf8') : ''
}
