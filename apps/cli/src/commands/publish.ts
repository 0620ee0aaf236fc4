import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { explainMinutesRefusal } from '@baucu/counting'
import { count, type Locale } from '@baucu/law'
import { command } from '../kernel/command.ts'
import { breather, type Io } from '../kernel/io.ts'
import { refuseFull } from '../kernel/new-folder.ts'
import { flag, required, whole, word } from '../kernel/options.ts'
import { writeJson, writeTexts } from '../kernel/output.ts'
import { Progress } from '../kernel/progress.ts'
import { Cancelled, refuse } from '../kernel/refused.ts'
import { oneLine } from '../kernel/words.ts'
import { countElection } from '../publish/counted-election.ts'
import { NotCanonical } from '../publish/election-ledger.ts'
import { publishProvinces } from '../publish/nation/by-province.ts'
import { type NationOptions, publishNation, publishOver } from '../publish/nation/publish-nation.ts'
import { type Published, publishFolder } from '../publish/publish-folder.ts'
import { publishFromServer } from '../publish/publish-from-server.ts'
import { siteAssets } from '../publish/site-assets.ts'
import { readElectionFolder } from '../results/read-election-folder.ts'
import { serverUrl } from '../server/server-url.ts'
import { withServer } from '../server/with-server.ts'

export const publish = command({
  name: 'publish',
  summary: {
    vi: 'Ghi bộ tệp công bố có chữ ký, ai cũng kiểm chứng được.',
    en: 'Writes the signed static bundle that anybody can verify.',
  },
  details: {
    vi: [
      'Với mã kỳ bầu cử: máy chủ lập bộ tệp từ sổ của kỳ ấy (khóa của cơ quan, nhân chứng của cơ quan), rồi ghi vào --out.',
      'Với thư mục do baucu rehearse ghi: mọi khóa được tạo ngay lúc chạy rồi bỏ đi, vì đó là diễn tập; biên bản nào không cộng',
      'được thì không công bố gì (mã thoát 1). Định dạng: docs/formats.',
      'Với --provinces: mỗi tỉnh có sổ riêng; kiểm từng gói của tỉnh, rồi lập sổ cả nước trên các điểm chốt của các tỉnh. Không cần cơ',
      'sở dữ liệu. Gói nào sai thì không công bố gì. --by-province làm như thế với một thư mục diễn tập.',
    ].join('\n'),
    en: [
      'With the id of an election the server makes the bundle from its log (keys and witnesses of the office) and it is written',
      'to --out. With a folder made by baucu rehearse all keys are made on the spot and forgotten, because that is a rehearsal;',
      'if any minutes cannot be counted, nothing is published (exit code 1). Format: docs/formats.',
      'With --provinces each province has a log of its own: every bundle is verified, and the log of the nation is written over their',
      'checkpoints. No database is needed; if a bundle does not hold, nothing is published. --by-province does so with a rehearsal.',
    ].join('\n'),
  },
  examples: [
    'baucu publish --election dien-tap --out cong-bo',
    'baucu publish --election hdnd-2026 --out cong-bo',
    'baucu publish --provinces "cac-tinh,Lào Cai=nhan/lao-cai" --keys khoa-ca-nuoc --previous hom-qua --out ca-nuoc',
  ],
  operands: {},
  options: {
    election: word('ID|DIR', {
      vi: 'Mã kỳ bầu cử, hoặc thư mục diễn tập.',
      en: 'Id of an election, or the folder of a rehearsal.',
    }),
    provinces: word('DIR,…', {
      vi: 'Các gói của tỉnh, hoặc thư mục chứa chúng; TÊN=DIR đặt tên hiện trên trang.',
      en: 'Bundles of provinces, or a folder that holds them; NAME=DIR gives the name on the page.',
    }),
    'by-province': flag({
      vi: 'Diễn tập: mỗi tỉnh một sổ, và sổ của cả nước.',
      en: 'A rehearsal: a log for each province, and that of the nation.',
    }),
    origin: word('NAME', {
      vi: 'Tên của sổ (của cả nước, hoặc của cuộc diễn tập).',
      en: "The name of the log (the nation's, or that of a rehearsal).",
    }),
    keys: word('FILE', {
      vi: 'Nơi giữ khóa của sổ cả nước, tạo ở lần đầu; không có thì khóa tạo rồi bỏ.',
      en: "Where the keys of the nation's log are kept, made the first time; without it they are made and forgotten.",
    }),
    policy: word('FILE', {
      vi: 'Chính sách của cả nước: khóa sổ cả nước, khóa sổ từng tỉnh, nhân chứng.',
      en: "The nation's policy: the key of its log, those of the provinces, witnesses.",
    }),
    previous: word('DIR', {
      vi: 'Gói cả nước lần trước: sổ được viết tiếp.',
      en: "The nation's bundle of last time: its log goes on.",
    }),
    contests: whole(
      'N',
      { from: 1, to: 1_000_000 },
      {
        vi: 'Số đơn vị bầu cử của cả nước, khi chưa đủ tỉnh.',
        en: 'How many constituencies the nation has, while provinces are missing.',
      },
    ),
    out: required(word('DIR', { vi: 'Thư mục để ghi, mới hoặc rỗng.', en: 'The folder to write, new or empty.' })),
    url: word('URL', {
      vi: 'Máy chủ đang chạy, như http://127.0.0.1:4180.',
      en: 'A running server, such as http://127.0.0.1:4180.',
    }),
    data: word('DIR', {
      vi: 'Thư mục dữ liệu. Mặc định data/ của sản phẩm.',
      en: 'Data folder. Default: data/ of the product.',
    }),
    json: flag({ vi: 'In tóm tắt dạng JSON.', en: 'Print the summary as JSON.' }),
  },
  async run({ io, locale, options }) {
    const { election, provinces, out, url, data, json } = options
    const byProvince = options['by-province']
    if ((election === undefined) === (provinces === undefined)) {
      refuse({
        vi: 'cần --election hoặc --provinces, một trong hai',
        en: 'expected --election or --provinces, one of the two',
      })
    }
    const { keys, policy, previous, contests } = options
    if (!provinces && !byProvince && [keys, policy, previous, contests].some((each) => each !== undefined)) {
      refuse({
        vi: '--keys, --policy, --previous và --contests đi với --provinces hoặc --by-province',
        en: '--keys, --policy, --previous and --contests go with --provinces or --by-province',
      })
    }
    const from = election ?? provinces ?? ''
    const folder = resolve(io.cwd, out)
    await refuseFull(out, folder)
    const draft = join(dirname(folder), `.${basename(folder)}-${randomUUID()}`)
    try {
      const isFolder = existsSync(join(resolve(io.cwd, from), 'election.json'))
      const server = { url: url === undefined ? undefined : serverUrl(url), data }
      if (byProvince && !isFolder) {
        refuse({
          vi: `--by-province: ${from} không phải thư mục diễn tập`,
          en: `--by-province: ${from} is not the folder of a rehearsal`,
        })
      }
      const published = provinces
        ? await publishNation(io, locale, provinces, options, draft)
        : isFolder
          ? await publishRehearsal(io, locale, from, draft, byProvince ? options : undefined, options.origin)
          : await withServer(io, server, (at) => publishFromServer(io, locale, at, from, draft))
      if (published === undefined) return 1
      await rename(draft, folder)
      if (json) await writeJson(io, { out, ...published })
      else await io.out.write(report(out, published, locale))
      if (published.witnessed !== false) return 0
      await io.err.write(unwitnessed(out)[locale])
      return 1
    } catch (error) {
      if (io.signal.aborted) throw new Cancelled()
      if (error instanceof NotCanonical) {
        refuse({
          vi: `${from}: không ký được ${error.at}: chữ phải ở dạng Unicode dựng sẵn (NFC), số phải là số nguyên (${error.code})`,
          en: `${from}: cannot sign ${error.at}: texts must be in Unicode form NFC, numbers whole (${error.code})`,
        })
      }
      throw error
    } finally {
      await rm(draft, { recursive: true, force: true })
    }
  },
})

/** The log of the nation was signed, but not by enough witnesses: it is kept, for those who have signed it sign no other. */
const unwitnessed = (out: string) => ({
  vi: `${out}: chưa đủ nhân chứng ký. Giữ thư mục này; chạy lại với --previous ${out} khi gọi được nhân chứng.\n`,
  en: `${out}: too few witnesses have cosigned. Keep this folder; run again with --previous ${out} when they can be reached.\n`,
})

/** The bundle of a rehearsal's folder; undefined = something was not counted, and was named. */
async function publishRehearsal(
  io: Io,
  locale: Locale,
  from: string,
  draft: string,
  nation: NationOptions | undefined,
  named: string | undefined,
): Promise<Published | undefined> {
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
    return undefined
  }
  const progress = new Progress(io, locale, { vi: 'Đã ghi đơn vị bầu cử', en: 'Constituencies written' })
  const breathe = breather(io)
  const { electionDay, rehearsal } = election
  await mkdir(draft, { recursive: true })
  const event = `bau-cu-${electionDay}${rehearsal ? '-dien-tap' : ''}`
  const settings = {
    event,
    origin: named ?? `dien-tap/${event}`,
    name: `Bầu cử ngày ${electionDay.split('-').reverse().join('/')}${rehearsal ? ' (diễn tập)' : ''}`,
    at: io.now(),
    assets: await siteAssets(io),
    async onContest(done, of) {
      if (await breathe()) await progress.at(done, of)
    },
  } satisfies Parameters<typeof publishFolder>[2]
  if (!nation) {
    const published = await publishFolder(counted, draft, settings)
    await progress.end()
    return published
  }
  const made = await publishProvinces(counted, join(draft, 'logs'), settings)
  await progress.end()
  return await publishOver(io, locale, made, nation, draft)
}

function report(out: string, { status, contests, entries, root }: Published, locale: Locale): string {
  const number = (value: number) => count(value, locale)
  return locale === 'vi'
    ? `Đã công bố ${number(contests)} đơn vị bầu cử vào ${out} (${status === 'final' ? 'đủ biên bản' : 'chưa đủ biên bản'}), ${number(entries)} mục trong sổ.\nGốc của sổ: ${root}\n`
    : `Published ${number(contests)} constituencies into ${out} (${status === 'final' ? 'complete' : 'incomplete'}), ${number(entries)} entries in the log.\nRoot of the log: ${root}\n`
}
