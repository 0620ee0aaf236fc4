import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { commands } from '../commands.ts'
import type { Io, Sink } from '../kernel/io.ts'
import { run } from '../kernel/run.ts'

export type Called = Readonly<{ code: number; out: string; err: string }>

type Setting = Partial<
  Readonly<{ input: string | Uint8Array; env: Record<string, string>; cwd: string; signal: AbortSignal }>
>

/** Runs a command line inside this process, with a terminal made of strings. */
export async function call(argv: readonly string[], setting: Setting = {}, known = commands): Promise<Called> {
  const { io, out, err } = fakeIo(setting)
  const code = await run(argv, known, io)
  return { code, out: out(), err: err() }
}

/** A terminal made of strings. */
export function fakeIo(setting: Setting = {}): Readonly<{ io: Io; out: () => string; err: () => string }> {
  const out = collect()
  const err = collect()
  const { input = '', env = {}, cwd = tmpdir(), signal = new AbortController().signal } = setting
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  return {
    io: { out, err, input: chunked(bytes), env, cwd, signal, now: () => new Date('2026-01-02T03:04:05Z') },
    out: out.text,
    err: err.text,
  }
}

function collect(): Sink & { text: () => string } {
  const parts: string[] = []
  return {
    live: false,
    gone: () => false,
    write: async (text) => {
      parts.push(text)
    },
    text: () => parts.join(''),
  }
}

async function* chunked(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

const main = new URL('../main.ts', import.meta.url).pathname

type SpawnSetting = Omit<Setting, 'signal'> &
  Partial<
    Readonly<{
      /** Asked again and again; then Ctrl-C is sent. */
      interruptWhen: () => boolean
      /** Stop reading standard output after so many characters. */
      leaveAfter: number
      /** Standard output goes to this file. */
      output: number
    }>
  >

/** Runs the real command in a process of its own. */
export function spawned(argv: readonly string[], setting: SpawnSetting = {}): Promise<Called> {
  const { input = '', env = {}, cwd = tmpdir(), interruptWhen, leaveAfter = Number.POSITIVE_INFINITY, output } = setting
  const { LANG: _lang, LC_ALL: _all, ...rest } = process.env
  const child = spawn(process.execPath, [main, ...argv], {
    cwd,
    env: { ...rest, ...env },
    stdio: ['pipe', output ?? 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text
    if (out.length > leaveAfter) child.stdout?.destroy()
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  // The command may refuse before it has read everything.
  child.stdin?.on('error', () => {})
  child.stdin?.end(input)
  const watch = () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    if (interruptWhen?.()) child.kill('SIGINT')
    else setImmediate(watch)
  }
  if (interruptWhen) watch()
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }))
  })
}
