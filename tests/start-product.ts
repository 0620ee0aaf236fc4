import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

const root = path.dirname(import.meta.dirname)

/**
 * Builds the page and starts the product with the sample election, on a free port and an empty data folder. The address
 * goes to the tests in `BAUCU_URL`; when it is already set, that product is used as it is.
 */
// biome-ignore lint/style/noDefaultExport: Playwright calls the default export.
export default async function startProduct(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.BAUCU_URL) return undefined
  const built = spawnSync(process.execPath, [path.join(root, 'scripts', 'build-web.ts')], { stdio: ['ignore', 2, 2] })
  if (built.status !== 0) throw new Error('the page could not be built')
  const data = mkdtempSync(path.join(tmpdir(), 'baucu-e2e-'))
  const main = path.join(root, 'apps', 'server', 'src', 'main.ts')
  const server = spawn(
    process.execPath,
    [main, 'serve', '--sample', '--port', '0', '--data', data, '--log-level', 'warn'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const line = said.split('\n').find((each) => each.startsWith('{"url"'))
      if (line) resolve((JSON.parse(line) as { url: string }).url)
    })
    server.once('exit', (code) => reject(new Error(`the server ended with ${code} before it answered`)))
    server.once('error', reject)
  })
  process.env.BAUCU_URL = url
  return async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
}
