import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LeafWriter } from './leaf-writer.ts'
import { nowhere } from './office-keys.ts'
import type { SigningKey } from './signing-key.ts'
import { softwareSubject } from './subjects.ts'

/** The program as it is installed: its version, and a hash of what it is made of. */
export type Software = Readonly<{ release: string; sha256: string }>

const product = fileURLToPath(new URL('../../../../../', import.meta.url))

/**
 * The software leaf's hash (docs/formats/leaves.md, "Software"): SHA-256 of what `sha256sum` prints for `package-lock.json` and every
 * file below `src` of every app and package and below `packs`, sorted by path. Anybody can do it again on a copy of the release.
 */
export async function readSoftware(root: string = product): Promise<Software> {
  const files = ['package-lock.json', ...(await filesBelow(root, 'packs'))]
  for (const folder of ['apps', 'packages']) {
    for (const { name } of await readdir(path.join(root, folder), { withFileTypes: true })) {
      files.push(...(await filesBelow(root, `${folder}/${name}/src`)))
    }
  }
  const whole = createHash('sha256')
  for (const file of files.map((each) => Buffer.from(each)).sort(Buffer.compare)) {
    const bytes = await readFile(path.join(root, file.toString()))
    whole.update(`${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`)
  }
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string }
  return { release: version, sha256: whole.digest('hex') }
}

/** Files below a folder, with `/` between the parts of their paths; a folder that is not there has none. */
async function filesBelow(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : Promise.reject(error)),
  )
  return entries
    .filter((each) => each.isFile())
    .map((each) => path.relative(root, path.join(each.parentPath, each.name)).split(path.sep).join('/'))
}

/** Says in the log which program accepted what follows, once for each. */
export async function enterSoftware(writer: LeafWriter, office: SigningKey, software: Software): Promise<void> {
  const subject = softwareSubject(software.sha256)
  await writer.look([subject])
  if (writer.standing(subject)) return
  writer.add(
    {
      ...{ province: nowhere, subject, contest: null },
      body: () => ({ ...writer.common, type: 'software', ...software }),
    },
    office,
  )
}
