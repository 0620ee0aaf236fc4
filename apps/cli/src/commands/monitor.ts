import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { count } from '@baucu/law'
import { z } from 'zod'
import { command, operand } from '../kernel/command.ts'
import { refuseInput, refuseUnreadable } from '../kernel/input.ts'
import type { Io } from '../kernel/io.ts'
import { flag, required, word } from '../kernel/options.ts'
import { writeJson } from '../kernel/output.ts'
import { bundleSource } from '../monitor/bundle-source.ts'
import { followLog } from '../monitor/follow-log.ts'
import { followNation } from '../monitor/follow-nation.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const format = 'baucu-monitor/1'
const followed = z.object({
  ...{ policy: z.string(), origin: z.string() },
  ...{ size: z.int().min(1), hashes: z.array(hash), root: hash, checkpoint: z.string() },
})
const stateFile = followed.extend({
  format: z.literal(format),
  /** Of a nation of several logs. */
  provinces: z
    .object({
      checkpoints: z.record(z.string(), z.object({ size: z.int(), root: hash })),
      logs: z.record(z.string(), followed),
    })
    .optional(),
})
type State = Omit<z.infer<typeof stateFile>, 'format'>

export const monitor = command({
  name: 'monitor',
  summary: {
    vi: 'Theo dõi một sổ đã công bố: báo ngay khi lịch sử bị sửa, bị cắt hoặc thiếu nhân chứng.',
    en: 'Follows a published log: cries out when history is changed, cut, or not witnessed.',
  },
  details: {
    vi: [
      'Mỗi lần chạy đọc checkpoint đã công bố, so với lần trước (giữ trong --state) và đọc các mục mới; chạy định kỳ bằng cron.',
      'Lần đầu tin policy được công bố và giữ lại, trừ khi có --policy. Mã thoát 0 khi sổ chỉ dài thêm, 1 khi có điều sai (hai',
      'checkpoint trái nhau nằm trong FILE.alarm: đó là bằng chứng), 2 khi không đọc được. Không thay cho baucu verify.',
      'Sổ của cả nước: theo dõi cả sổ của từng tỉnh, và so với điều sổ cả nước ghi về nó.',
    ].join('\n'),
    en: [
      'Each run reads the published checkpoint, compares it with the one kept in --state, and reads the new entries; run it by cron.',
      'The first run believes the published policy and keeps it, unless --policy is given. Exit code 0 when the log only grew, 1 when',
      'something is wrong (FILE.alarm has both checkpoints: that is the evidence), 2 when nothing could be read. It is no verifier.',
      'Of a nation it follows the log of every province too, and compares it with what the log of the nation says of it.',
    ].join('\n'),
  },
  examples: [
    'baucu monitor https://ket-qua.example/2026 --state so-2026.json',
    'baucu monitor "https://may-chu.example/documents/bundle?frame=bau-cu-2026" --state so-2026.json --all',
  ],
  operands: {
    SOURCE: operand({
      vi: 'Thư mục hoặc địa chỉ của bộ tệp; hoặc …/documents/bundle?frame=ID của một máy chủ.',
      en: 'Folder or address of the bundle; or …/documents/bundle?frame=ID of a server.',
    }),
  },
  options: {
    state: required(word('FILE', { vi: 'Nơi giữ mốc lần trước.', en: 'Where the last checkpoint is kept.' })),
    policy: word('FILE', {
      vi: 'Tin ai, thay cho policy được công bố.',
      en: 'Whom to believe, instead of the published policy.',
    }),
    all: flag({ vi: 'Đọc lại mọi mục từ đầu.', en: 'Read every entry again from the first.' }),
    json: flag({ vi: 'In kết quả dạng JSON.', en: 'Print the answer as JSON.' }),
  },
  async run({ io, locale, operands: { SOURCE: source }, options: { state, policy, all, json } }) {
    const file = resolve(io.cwd, state)
    const kept = await readState(state, file)
    const given = policy === undefined ? undefined : await readText(policy, resolve(io.cwd, policy))
    const read = bundleSource(io, source)
    const seen = await followLog(read, { given, kept }, all === true)
    const provinces = seen.followed ? await followNation(read, seen, kept?.provinces, all === true) : undefined
    const alarms = [...seen.alarms, ...(provinces?.alarms ?? [])]
    const { added, checkpoint } = seen
    const followed = alarms.length === 0 ? seen.followed : null
    if (followed) await write(file, { format, ...followed, ...(provinces && { provinces: provinces.followed }) })
    else
      await write(`${file}.alarm`, {
        at: io.now().toISOString(),
        source,
        kept: kept?.checkpoint ?? null,
        seen: checkpoint,
        ...(provinces && { provinces: provinces.evidence }),
      })
    if (json) {
      const told = alarms.map(({ code, words }) => ({ code, text: words[locale] }))
      await writeJson(io, {
        ok: alarms.length === 0,
        before: kept?.size ?? 0,
        size: followed?.size ?? null,
        added,
        ...(provinces && { provinces: Object.keys(provinces.followed.checkpoints).length }),
        alarms: told,
      })
      return alarms.length === 0 ? 0 : 1
    }
    for (const { words } of alarms) await say(io, `${locale === 'vi' ? 'SAI' : 'WRONG'}: ${words[locale]}`)
    if (!followed) return 1
    const [size, more] = [followed.size, followed.size - (kept?.size ?? 0)].map((each) => count(each, locale))
    await say(
      io,
      locale === 'vi'
        ? `${followed.origin}: ${size} mục, thêm ${more}`
        : `${followed.origin}: ${size} entries, ${more} new`,
    )
    return 0
  },
})

const say = async (io: Io, text: string): Promise<void> => await io.out.write(`${text}\n`)

async function readState(name: string, file: string): Promise<State | undefined> {
  if (!existsSync(file)) return undefined
  try {
    return stateFile.parse(JSON.parse(await readText(name, file)))
  } catch (error) {
    if (!(error instanceof z.ZodError || error instanceof SyntaxError)) throw error
    return refuseInput(name, { vi: 'không phải tệp theo dõi sổ', en: 'not the state of a monitor' })
  }
}

const readText = (name: string, file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => refuseUnreadable(name, error.code ?? 'ENOENT'))

/** Whole under another name first: a monitor that forgot where it was could be shown another history. */
async function write(file: string, value: unknown): Promise<void> {
  await writeFile(`${file}.draft`, `${JSON.stringify(value)}\n`)
  await rename(`${file}.draft`, file)
}
