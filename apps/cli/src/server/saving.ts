import { isAbsolute, resolve } from 'node:path'
import type { Locale } from '@baucu/law'
import { z } from 'zod'
import { serverProgram, startProgram } from '../kernel/child.ts'
import type { Io } from '../kernel/io.ts'
import { Progress } from '../kernel/progress.ts'
import { Cancelled, refuse } from '../kernel/refused.ts'
import { dataFolder } from './data-folder.ts'

/** One line of the server program's answer to `backup` and `restore`. */
const line = z.union([
  z.object({ progress: z.object({ step: z.string(), text: z.string(), done: z.number(), total: z.number() }) }),
  z.object({ done: z.looseObject({ text: z.string() }) }),
  z.object({ problem: z.object({ code: z.string(), text: z.string() }) }),
])

type Saving = Readonly<{ io: Io; locale: Locale; json: boolean; data: string | undefined }>

/**
 * Runs `backup` or `restore` of the server program: shows how far it is, then prints its answer. 1 = the backup is
 * damaged, with what is wrong with it as the answer.
 */
export async function runSaving(
  verb: string,
  folder: string,
  more: readonly string[],
  call: Saving,
): Promise<0 | 1 | 2> {
  const { io, locale, json } = call
  const data = call.data === undefined ? dataFolder : resolve(io.cwd, call.data)
  const where = isAbsolute(folder) ? folder : resolve(io.cwd, folder)
  const program = startProgram(io, serverProgram, [verb, '--data', data, '--lang', locale, ...more, '--', where])
  let progress: { step: string; shown: Progress } | undefined
  let answered: z.output<typeof line> | undefined
  for await (const text of program.lines) {
    const said = line.parse(JSON.parse(text))
    if ('progress' in said) {
      const { step, text: words, done, total } = said.progress
      if (progress?.step !== step) progress = { step, shown: new Progress(io, locale, { vi: words, en: words }) }
      await progress.shown.at(done, total === 0 ? null : total)
    } else answered = said
  }
  await progress?.shown.end()
  const code = await program.ended
  if (io.signal.aborted) throw new Cancelled()
  if (answered && 'done' in answered) {
    await io.out.write(json ? `${JSON.stringify(answered.done)}\n` : `${answered.done.text}\n`)
    return code === 0 ? 0 : 2
  }
  // The server program has said why on standard error.
  if (!answered || !('problem' in answered)) return 2
  const { problem } = answered
  if (code !== 1) return refuse({ vi: problem.text, en: problem.text })
  await io.out.write(json ? `${JSON.stringify({ problem })}\n` : `${problem.text}\n`)
  return 1
}
