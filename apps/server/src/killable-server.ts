import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { livingPostmaster } from './kernel/postgres/postmaster-pid.ts'

const program = fileURLToPath(new URL('./main.ts', import.meta.url))
export const victims = ['server', 'database', 'both'] as const

/** For tests that end it without a word: the server as a program of its own, on a data folder that outlives it. */
export function killableServer(name: string) {
  const folder = mkdtempSync(path.join(tmpdir(), `baucu-${name}-`))
  chmodSync(folder, 0o755)
  let child: ChildProcess | undefined
  let url = ''
  const ended = (server: ChildProcess) => new Promise((done) => server.once('exit', done))
  return {
    url: () => url,
    /** Resolves when it answers. */
    start: async (): Promise<void> => {
      const started = spawn(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', program, 'serve', '--port', '0', '--data', folder],
        { stdio: ['ignore', 'pipe', 'ignore'] },
      )
      child = started
      url = await new Promise<string>((resolve, reject) => {
        createInterface({ input: started.stdout }).on('line', (line) => {
          const said = JSON.parse(line) as { url?: string }
          if (said.url) resolve(said.url)
        })
        started.once('exit', (code, signal) => reject(new Error(`server ended: ${code ?? signal}`)))
      })
    },
    /** `kill -9`; resolves when a killed server is gone. */
    kill: async (victim: (typeof victims)[number]): Promise<void> => {
      const server = child
      const postmaster = livingPostmaster(path.join(folder, 'postgres'))
      if (victim !== 'server' && postmaster) process.kill(postmaster, 'SIGKILL')
      if (victim === 'database' || !server) return
      const gone = ended(server)
      server.kill('SIGKILL')
      await gone
    },
    close: async (): Promise<void> => {
      const last = child
      if (last && last.exitCode === null) {
        const gone = ended(last)
        last.kill('SIGTERM')
        await gone
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
