import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { count, type Locale } from '@baucu/law'
import { type Answer, checkWords, explainError, policyWords, verdict, verifyBundle } from '@baucu/verifier'
import { diskFolder } from '../bundles/disk-folder.ts'
import { nativeMachine, threadedMachine } from '../bundles/native-machine.ts'
import { readState, writeState } from '../bundles/resume-file.ts'
import { command, operand } from '../kernel/command.ts'
import { readBytes, refuseInput, refuseUnreadable } from '../kernel/input.ts'
import { breather, type Io } from '../kernel/io.ts'
import { flag, whole, word } from '../kernel/options.ts'
import { writeJson } from '../kernel/output.ts'
import { Progress } from '../kernel/progress.ts'
import { Cancelled } from '../kernel/refused.ts'
import { oneLine } from '../kernel/words.ts'

/** Policies and checkpoints are a page of text. */
const noteCap = 1024 * 1024

/** Below so many leaves threads cost more than they bring. */
const fewBytes = 1024 * 1024

export const verify = command({
  name: 'verify',
  summary: {
    vi: 'Kiểm độc lập một gói kết quả đã công bố.',
    en: 'Independent verification of a published bundle.',
  },
  details: {
    vi: [
      'Tính lại tất cả từ các tệp của gói, không hỏi ai: mã băm, chữ ký, chuỗi sửa đổi, phép cộng, người trúng cử, bí mật.',
      'Mã thoát 0 khi cả bảy mục đều đúng, 1 khi có mục sai (kèm chỗ sai), 2 khi không đọc được thư mục.',
      'Gói của cả nước gồm nhiều sổ: kiểm từng sổ của tỉnh, rồi kiểm chúng với sổ cả nước. Định dạng và mọi mã lỗi: docs/formats.',
    ].join('\n'),
    en: [
      'Recomputes everything from the files of the bundle, asking nobody: hashes, signatures, corrections, sums, the',
      'elected, secrecy. Exit code 0 when all seven checks hold, 1 when one does not (and where), 2 when the folder cannot',
      'be read. Of a nation of several logs each of them, and all against the log of the nation. Format and every code: docs/formats.',
    ].join('\n'),
  },
  examples: [
    'baucu verify goi-cong-bo',
    'baucu verify goi-cong-bo --policy nhan-chung.txt --since diem-chot-hom-qua --json',
  ],
  operands: {
    DIR: operand({ vi: 'Thư mục của gói công bố.', en: 'The folder of the published bundle.' }),
  },
  options: {
    json: flag({ vi: 'In câu trả lời dạng JSON.', en: 'Print the answer as JSON.' }),
    policy: word('FILE', {
      vi: 'Tin theo chính sách này thay cho bản trong gói.',
      en: 'Believe this policy instead of the one in the bundle.',
    }),
    since: word('CHECKPOINT', {
      vi: 'Điểm chốt đã giữ từ trước: sổ phải nối tiếp nó.',
      en: 'A checkpoint kept from before: the log must go on from it.',
    }),
    resume: word('FILE', {
      vi: 'Ghi chữ ký đã kiểm đến đâu vào tệp này, và lần sau tiếp tục từ đó.',
      en: 'Keep in this file how far signatures were verified, and go on from there next time.',
    }),
    threads: whole(
      'N',
      { from: 0, to: 64 },
      {
        vi: 'Số luồng kiểm chữ ký; 0 là chỉ luồng chính. Mặc định: số lõi của máy.',
        en: 'Threads for signatures; 0 is the main one only. Default: the cores of the machine.',
      },
    ),
  },
  async run({ io, locale, operands, options }) {
    const root = resolve(io.cwd, operands.DIR)
    await refuseUnlessFolder(operands.DIR, root)
    const policy = options.policy === undefined ? undefined : await readBytes(io, options.policy, noteCap)
    const since = options.since === undefined ? undefined : await readBytes(io, options.since, noteCap)
    const statePath = options.resume === undefined ? undefined : resolve(io.cwd, options.resume)
    const state = statePath === undefined ? undefined : await readState(statePath)
    const folder = diskFolder(root)
    const bytes = (await folder.list()).reduce((sum, { size }) => sum + size, 0)
    const threads = options.threads ?? (bytes < fewBytes ? 0 : availableParallelism())
    const { machine, close } = threads === 0 ? { machine: nativeMachine, close: undefined } : threadedMachine(threads)
    try {
      const answer = await verifyBundle(folder, {
        machine,
        progress: progressOf(io, locale),
        ...(policy && { policy: { name: options.policy ?? '', bytes: policy } }),
        ...(since && { since: { name: options.since ?? '', bytes: since } }),
        ...(state && { resume: state }),
        ...(statePath !== undefined && { verified: (reached) => writeState(statePath, reached) }),
      })
      if (options.json) await writeJson(io, json(answer))
      else await io.out.write(report(answer, locale))
      return answer.ok ? 0 : 1
    } catch (error) {
      if (error instanceof Error && 'syscall' in error && 'code' in error)
        refuseUnreadable(operands.DIR, String(error.code))
      throw error
    } finally {
      await close?.()
    }
  },
})

async function refuseUnlessFolder(typed: string, path: string): Promise<void> {
  const about = await stat(path).catch((error: NodeJS.ErrnoException) => refuseUnreadable(typed, error.code ?? ''))
  if (about.isDirectory()) return
  refuseInput(typed, {
    vi: 'là một tệp; hãy giải nén gói rồi chỉ vào thư mục có tệp "checkpoint"',
    en: 'is a file; unpack the bundle and name the folder that has the file "checkpoint"',
  })
}

function progressOf(io: Io, locale: Locale): (done: number, total: number, log?: string) => Promise<void> {
  const breathe = breather(io)
  let inside: string | undefined
  let progress = new Progress(io, locale, { vi: 'Lá đã đọc', en: 'Leaves read' })
  return async (done, total, log) => {
    if (io.signal.aborted) throw new Cancelled()
    if (log !== inside) {
      await progress.end()
      inside = log
      progress = new Progress(io, locale, { vi: `Lá đã đọc (${log})`, en: `Leaves read (${log})` })
    }
    if (await breathe()) await progress.at(done, total)
    if (done >= total) await progress.end()
  }
}

/** The stable document; sentences are Vietnamese as in every `--json`. */
const json = ({ ok, checks, entries, root, policy, logs }: Answer) => ({
  ok,
  checks: checks.map(({ name, ok: holds, errors, more }) => ({
    name,
    ok: holds,
    errors: errors.map((error) => ({ code: error.code, subject: error.subject, text: explainError(error, 'vi') })),
    ...(more > 0 && { more }),
  })),
  entries,
  root,
  policy,
  ...(logs && { logs }),
})

/** Errors of one check that are shown to a person; `--json` has up to a thousand. */
const shown = 20

function report(answer: Answer, locale: Locale): string {
  const lines: string[] = []
  for (const { name, ok, errors, more } of answer.checks) {
    lines.push(`${ok ? '✓' : '✗'} ${checkWords[name][locale]}`)
    for (const error of errors.slice(0, shown)) lines.push(`    ${error.code}  ${oneLine(explainError(error, locale))}`)
    const rest = Math.max(0, errors.length - shown) + more
    if (rest > 0) lines.push(locale === 'vi' ? `    … và ${rest} lỗi nữa` : `    … and ${rest} more`)
  }
  const { logs = [] } = answer
  for (const { name, ok, entries, root } of logs) {
    const leaves = count(entries, locale)
    lines.push(
      `${ok ? '✓' : '✗'} logs/${name}: ${locale === 'vi' ? `${leaves} lá, gốc ${root}` : `${leaves} leaves, root ${root}`}`,
    )
  }
  lines.push(policyWords(answer, locale), oneLine(verdict(answer, locale)))
  return `${lines.join('\n')}\n`
}
