import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readSoftware } from './software.ts'

it('T22: the hash of a release is what the shell line of docs/formats/leaves.md gives, and changes with every file', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'baucu-software-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  write('package.json', '{"version":"1.2.3"}')
  write('package-lock.json', '{}')
  write('apps/server/src/main.ts', 'a')
  write('apps/server/src/a/b.ts', 'b')
  write('packages/law/src/index.ts', 'c')
  write('packages/law/src-a/not.ts', 'd')
  write('packs/mẫu đơn.json', 'e')
  const line =
    "{ echo package-lock.json; find apps/*/src packages/*/src packs -type f; } | LC_ALL=C sort | tr '\\n' '\\0' | xargs -0 sha256sum | sha256sum"
  const first = await readSoftware(root)
  expect(first.release).toBe('1.2.3')
  const said = spawnSync('sh', ['-c', line], { cwd: root, encoding: 'utf8' })
  expect(said.stdout.slice(0, 64)).toBe(first.sha256)
  write('apps/server/src/a/b.ts', 'B')
  expect((await readSoftware(root)).sha256).not.toBe(first.sha256)
})
