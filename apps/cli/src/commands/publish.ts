import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { explainMinutesRefusal } from '@baucu/counting'
import { count, type Locale } from '@baucu/law'
import { command } from '../kernel/command.ts'
import { breather } from '../kernel/io.ts'
import { refuseFull } from '../kernel/new-folder.ts'
import { flag, required, word } from '../kernel/options.ts'
import { writeJson, writeTexts } from '../kernel/output.ts'
import { Progress } from '../kernel/progress.ts'
import { Cancelled, refuse } from '../kernel/refused.ts'
import { oneLine } from '../kernel/words.ts'
import { countElection } from '../publish/counted-election.ts'
import { NotCanonical } from '../publish/election-ledger.ts'
import { type Published, publishFolder } from '../publish/publish-folder.ts'
import { readElectionFolder } from '../results/read-election-folder.ts'

export const publish = command({
  name: 'publish',
  summary: {
    vi: 'Ghi bộ tệp công bố có chữ ký, ai cũng kiểm chứng được.',
    en: 'Writes the signed static bundle that anybody can verify.',
  },
  details: {
    vi: [
      'DIR là thư mục do baucu rehearse ghi (election.json và minutes.ndjson). Mọi khóa được tạo ngay lúc chạy rồi bỏ đi,',
      'vì đây là diễn tập. Biên bản nào không cộng được thì không công bố gì (mã thoát 1). Định dạng: docs/formats.',
    ].join('\n'),
    en: [
      'DIR is a folder made by baucu rehearse (election.json and minutes.ndjson). All keys are made on the spot and',
      'forgotten, because this is a rehearsal. If any minutes cannot be counted, nothing is published (exit code 1).',
      'Format: docs/formats.',
    ].join('\n'),
  },
  examples: ['baucu publish --election dien-tap --out cong-bo', 'baucu verify cong-bo'],
  operands: {},
  options: {
    election: required(word('DIR', { vi: 'Thư mục cuộc bầu cử.', en: 'The folder of the election.' })),
    out: required(word('DIR', { vi: 'Thư mục để ghi, mới hoặc rỗng.', en: 'The folder to write, new or empty.' })),
    json: flag({ vi: 'In tóm tắt dạng JSON.', en: 'Print the summary as JSON.' }),
  },
  async run({ io, locale, options: { election: from, out, json } }) {
    const folder = resolve(io.cwd, out)
    await refuseFull(out, folder)
    const { election, minutes } = await readElectionFolder(io, locale, from)
    const stray = election.constituencies.find(({ id }) => !/^[a-z0-9][a-z0-9._-]{0,99}$/.test(id))
    if (stray) {
      refuse({
        vi: `${from}: mã đơn vị bầu cử "${stray.id}" phải là chữ thường không dấu, chữ số, dấu chấm, gạch nối (tên tệp)`,
        en: `${from}: the constituency id "${stray.id}" must be small letters, digits, dots and dashes (it names a file)`,
      })
    }
    const counted = await countElection(election, minutes)
    if (counted.refused.length > 0) {
      await writeTexts(
        io,
        counted.refused.map((each) => `${oneLine(explainMinutesRefusal(each, locale))}\n`),
      )
      return 1
    }
    const draft = join(dirname(folder), `.${basename(folder)}-${randomUUID()}`)
    const progress = new Progress(io, locale, { vi: 'Đã ghi đơn vị bầu cử', en: 'Constituencies written' })
    const breathe = breather(io)
    const event = `bau-cu-${election.electionDay}${election.rehearsal ? '-dien-tap' : ''}`
    try {
      await mkdir(draft, { recursive: true })
      const published = await publishFolder(counted, draft, {
        event,
        name: `Bầu cử ngày ${election.electionDay.split('-').reverse().join('/')}${election.rehearsal ? ' (diễn tập)' : ''}`,
        at: io.now(),
        async onContest(done, of) {
          if (await breathe()) await progress.at(done, of)
        },
      })
      await progress.end()
      await rename(draft, folder)
      if (json) await writeJson(io, { out, ...published })
      else await io.out.write(report(out, published, locale))
      return 0
    } catch (error) {
      await rm(draft, { recursive: true, force: true })
      if (io.signal.aborted) throw new Cancelled()
      if (error instanceof NotCanonical) {
        refuse({
          vi: `${from}: không ký được ${error.at}: chữ phải ở dạng Unicode dựng sẵn (NFC), số phải là số nguyên (${error.code})`,
          en: `${from}: cannot sign ${error.at}: texts must be in Unicode form NFC, numbers whole (${error.code})`,
        })
      }
      throw error
    }
  },
})

function report(out: string, { status, contests, entries, root }: Published, locale: Locale): string {
  const number = (value: number) => count(value, locale)
  return locale === 'vi'
    ? `Đã công bố ${number(contests)} đơn vị bầu cử vào ${out} (${status === 'final' ? 'đủ biên bản' : 'chưa đủ biên bản'}), ${number(entries)} mục trong sổ.\nGốc của sổ: ${root}\n`
    : `Published ${number(contests)} constituencies into ${out} (${status === 'final' ? 'complete' : 'incomplete'}), ${number(entries)} entries in the log.\nRoot of the log: ${root}\n`
}
