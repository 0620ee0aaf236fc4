import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fakeIo } from '../testing/call.ts'
import { folder } from '../testing/folder.ts'
import { answerOf, startProgram } from './child.ts'
import { Refused } from './refused.ts'

const program = (text: string): string => {
  const path = join(folder(), 'program.ts')
  writeFileSync(path, text)
  return path
}

describe('another program of the product', () => {
  test('its lines, its messages and its exit code', async () => {
    const { io, err } = fakeIo()
    const child = startProgram(io, program("console.log(process.argv[2]); console.error('hm'); process.exitCode = 1"), [
      'a b',
    ])
    const lines: string[] = []
    for await (const line of child.lines) lines.push(line)
    expect(await child.ended).toBe(1)
    expect({ lines, err: err() }).toEqual({ lines: ['a b'], err: 'hm\n' })
  })

  test('asked to end when we are, however often', async () => {
    const stop = new AbortController()
    const { io } = fakeIo({ signal: stop.signal })
    const child = startProgram(
      io,
      program(
        // It ends when it was asked and its standard input has ended, whichever comes first.
        "setInterval(() => {}, 1000); let asked = 0, shut = false; const end = () => { if (asked > 0 && shut) process.exit(asked) }; process.on('SIGTERM', () => { asked += 1; end() }); process.stdin.on('end', () => { shut = true; end() }).resume(); console.log('up')",
      ),
      [],
    )
    for await (const line of child.lines) {
      expect(line).toBe('up')
      stop.abort()
      child.stop()
      child.stop()
    }
    expect(await child.ended).toBe(1)
  })

  test('it ends although nobody reads its lines any more', async () => {
    const { io } = fakeIo()
    const talker = program("console.log('up'); setInterval(() => console.log('more'.repeat(10000)), 1)")
    const child = startProgram(io, talker, [])
    for await (const line of child.lines) {
      expect(line).toBe('up')
      break
    }
    child.stop()
    expect(await child.ended).toBe(2)
  })

  test('its standard input closes when we are gone', async () => {
    const text = `
      import { spawn } from 'node:child_process'
      import { startProgram } from ${JSON.stringify(new URL('./child.ts', import.meta.url).href)}
      import { processIo } from ${JSON.stringify(new URL('./process-io.ts', import.meta.url).href)}
      const child = startProgram(processIo(new AbortController().signal), process.argv[2], [])
      for await (const line of child.lines) if (line === 'up') process.kill(process.pid, 'SIGKILL')
    `
    // Its messages went to a reader that is gone too, so it leaves a file.
    const mark = join(folder(), 'alone')
    const inner = program(
      `import { existsSync, writeFileSync } from 'node:fs'
       process.stdin.resume()
       process.stdin.on('end', () => writeFileSync(${JSON.stringify(mark)}, ''))
       console.log('up')`,
    )
    const { io } = fakeIo()
    const outer = startProgram(io, program(text), [inner])
    for await (const _ of outer.lines);
    expect(await outer.ended).toBe(2)
    await expect.poll(() => existsSync(mark), { timeout: 20_000 }).toBe(true)
  })

  test('one JSON document, or a refusal', async () => {
    const { io } = fakeIo()
    expect(await answerOf(io, program('console.log(\'{\\n"a": 1}\')'), [])).toEqual({ answer: { a: 1 }, code: 0 })
    await expect(answerOf(io, program('process.exit(3)'), ['bench'])).rejects.toThrow(Refused)
  })
})
