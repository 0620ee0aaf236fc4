import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { resultsFile } from '@baucu/contract'
import { explainCountingRefusal, type Split, splitTotals } from '@baucu/counting'
import { count, type Locale, type Refusal } from '@baucu/law'
import { command } from '../kernel/command.ts'
import { refuseInput } from '../kernel/input.ts'
import { breather, type Io } from '../kernel/io.ts'
import { readDocument } from '../kernel/json-input.ts'
import { refuseFull } from '../kernel/new-folder.ts'
import { flag, otherwise, required, whole, word } from '../kernel/options.ts'
import { jsonObject, writeJson } from '../kernel/output.ts'
import { Progress } from '../kernel/progress.ts'
import { Cancelled, refuse } from '../kernel/refused.ts'

export const rehearse = command({
  name: 'rehearse',
  summary: {
    vi: 'Chia kết quả đã công bố thành biên bản giả định của N khu vực bỏ phiếu, để diễn tập.',
    en: 'Splits published results into invented minutes of N polling areas, for a rehearsal.',
  },
  details: {
    vi: [
      'Ghi election.json và minutes.ndjson vào DIR (thư mục mới hoặc rỗng), đánh dấu rehearsal: true. Cộng lại đúng bằng',
      'số đã công bố. Cùng tệp, cùng N và cùng seed thì ra đúng từng byte như nhau.',
    ].join('\n'),
    en: [
      'Writes election.json and minutes.ndjson into DIR (new or empty), marked rehearsal: true. They add up to exactly the',
      'published figures. The same file, N and seed give the same bytes.',
    ].join('\n'),
  },
  examples: ['baucu rehearse --from ket-qua-2021.json --areas 2000', 'baucu tabulate dien-tap'],
  operands: {},
  options: {
    from: required(word('RESULTS.json', { vi: 'Tệp kết quả đã công bố.', en: 'The file of published results.' })),
    areas: required(
      whole(
        'N',
        { from: 1, to: 1_000_000 },
        { vi: 'Số khu vực bỏ phiếu giả định.', en: 'How many polling areas to invent.' },
      ),
    ),
    seed: otherwise(
      whole(
        'S',
        { from: 0, to: Number.MAX_SAFE_INTEGER },
        {
          vi: 'Số gieo: cùng số thì cùng kết quả. Mặc định 2021.',
          en: 'Seed: the same number gives the same minutes. Default 2021.',
        },
      ),
      2021,
    ),
    out: otherwise(
      word('DIR', {
        vi: 'Thư mục để ghi, mới hoặc rỗng. Mặc định dien-tap.',
        en: 'The folder to write, new or empty. Default dien-tap.',
      }),
      'dien-tap',
    ),
    json: flag({ vi: 'In tóm tắt dạng JSON.', en: 'Print the summary as JSON.' }),
  },
  async run({ io, locale, options: { from, areas, seed, out, json } }) {
    const folder = resolve(io.cwd, out)
    await refuseFull(out, folder)
    const results = await readDocument(io, from, resultsFile)
    const split = splitTotals(results, { areas, seed })
    if ('code' in split) refuseSplit(from, areas, split)
    const minutes = await writeFolder(io, locale, folder, split)
    const { basis, raised, totals } = split
    const summary = { out, rehearsal: true, areas, seed, minutes, basis, raised, totals }
    if (json) await writeJson(io, summary)
    else await io.out.write(report(summary, locale))
    return 0
  },
})

function refuseSplit(from: string, areas: number, refusal: Refusal): never {
  const words = (locale: Locale) => explainCountingRefusal(refusal, locale) ?? refusal.code
  if (refusal.path === 'areas') {
    return refuse({ vi: `--areas ${areas}: ${words('vi')}`, en: `--areas ${areas}: ${words('en')}` })
  }
  return refuseInput(from, { vi: `${refusal.path}: ${words('vi')}`, en: `${refusal.path}: ${words('en')}` })
}

/** All or nothing: written beside the folder under another name, then renamed; whatever goes wrong leaves no trace. */
async function writeFolder(io: Io, locale: Locale, folder: string, split: Split): Promise<number> {
  const parent = dirname(folder)
  let draft: string | undefined
  try {
    await mkdir(parent, { recursive: true })
    draft = join(parent, `.${basename(folder)}-${randomUUID()}`)
    await mkdir(draft)
    await writeFile(join(draft, 'election.json'), jsonObject(split.election), { signal: io.signal })
    const minutes = await writeMinutes(io, locale, join(draft, 'minutes.ndjson'), split)
    await rename(draft, folder)
    return minutes
  } catch (error) {
    if (draft !== undefined) await rm(draft, { recursive: true, force: true })
    if (io.signal.aborted) throw new Cancelled()
    if (error instanceof Error && 'syscall' in error && 'code' in error) {
      refuse({
        vi: `không ghi được ${folder} (${error.code}); kiểm tra quyền và dung lượng đĩa`,
        en: `cannot write ${folder} (${error.code}); check permissions and free disk space`,
      })
    }
    throw error
  }
}

async function writeMinutes(io: Io, locale: Locale, path: string, split: Split): Promise<number> {
  const total = split.election.constituencies.reduce((sum, each) => sum + each.pollingAreas.length, 0)
  const progress = new Progress(io, locale, { vi: 'Đã ghi biên bản', en: 'Minutes written' })
  const breathe = breather(io)
  let written = 0
  async function* lines(): AsyncGenerator<string> {
    let text = ''
    for (const minutes of split.minutes()) {
      text += `${JSON.stringify(minutes)}\n`
      written += 1
      if (text.length < 256 * 1024) continue
      yield text
      text = ''
      await breathe()
      await progress.at(written, total)
    }
    yield text
  }
  await pipeline(lines, createWriteStream(path), { signal: io.signal })
  await progress.end()
  return written
}

type Summary = Readonly<
  { out: string; areas: number; seed: number; minutes: number } & Pick<Split, 'basis' | 'raised' | 'totals'>
>

const basisWords: Readonly<Record<Split['basis'], Readonly<Record<Locale, string>>>> = {
  published: {
    vi: 'Cử tri, người đi bầu và phiếu không hợp lệ cộng lại đúng bằng số cả nước đã công bố.',
    en: 'Registered, voted and invalid add up to the published national figures.',
  },
  scaled: {
    vi: 'Tệp không đủ mọi đơn vị: cử tri, người đi bầu và phiếu không hợp lệ lấy theo tỷ lệ từ số cả nước.',
    en: 'The file lacks constituencies: registered, voted and invalid are taken from the national figures in proportion.',
  },
  invented: {
    vi: 'Tệp không có số cả nước: cử tri, người đi bầu và phiếu không hợp lệ là giả định.',
    en: 'The file has no national figures: registered, voted and invalid are invented.',
  },
}

function report({ out, areas, seed, minutes, basis, raised, totals }: Summary, locale: Locale): string {
  const number = (value: number) => count(value, locale)
  const lines = {
    vi: [
      `DIỄN TẬP: đã ghi ${number(minutes)} biên bản giả định (${number(areas)} khu vực, seed ${seed}) vào ${out}.`,
      `Cộng lại: ${number(totals.registered)} cử tri, ${number(totals.voted)} người đi bầu, ${number(totals.valid)} phiếu hợp lệ, ${number(totals.invalid)} phiếu không hợp lệ.`,
      ...(raised.length > 0
        ? [`Lấy số phiếu hợp lệ cao hơn mức thấp nhất ở ${raised.length} đơn vị: ${raised.join(', ')}.`]
        : []),
    ],
    en: [
      `REHEARSAL: wrote ${number(minutes)} invented minutes (${number(areas)} areas, seed ${seed}) into ${out}.`,
      `They add up to ${number(totals.registered)} registered, ${number(totals.voted)} voted, ${number(totals.valid)} valid and ${number(totals.invalid)} invalid ballots.`,
      ...(raised.length > 0
        ? [`More valid ballots than the least possible in ${raised.length}: ${raised.join(', ')}.`]
        : []),
    ],
  }
  return [...lines[locale], basisWords[basis][locale], ''].join('\n')
}
