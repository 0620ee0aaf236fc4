import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ledgerState, type OutputOf, publishElection } from '@baucu/contract'
import type { Locale } from '@baucu/law'
import { entryBundlePath, entryBundlesForGrowth, tilePath, tilesForGrowth } from '@baucu/proof'
import { z } from 'zod'
import type { Io } from '../kernel/io.ts'
import { Progress } from '../kernel/progress.ts'
import { Cancelled, refuse } from '../kernel/refused.ts'
import { askQuery } from '../server/ask-query.ts'
import { saveDownload } from '../server/save-download.ts'
import { sendCommand } from '../server/send-command.ts'
import type { Published } from './publish-folder.ts'

const manifest = z.object({
  event: z.string(),
  origin: z.string(),
  status: z.enum(['preliminary', 'final']),
  files: z.array(
    z.object({
      path: z
        .string()
        .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/)
        .refine((path) => !path.includes('..')),
    }),
  ),
})

type Publication = OutputOf<typeof ledgerState>['publications'][number]

/** Has a running server make the bundle of an election, and brings it here file by file. */
export async function publishFromServer(
  io: Io,
  locale: Locale,
  url: string,
  frame: string,
  folder: string,
): Promise<Published> {
  const { publication } = await sendCommand(io, url, publishElection, { organisation: null, frame }, locale)
  const made = await waitFor(io, url, frame, publication, locale)
  await mkdir(folder, { recursive: true })
  const bring = async (path: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    const address = new URL(`/documents/bundle?${new URLSearchParams({ frame, path })}`, url)
    await saveDownload(io, address, join(folder, path), locale)
  }
  await bring('manifest.json')
  const { event, origin, status, files } = manifest.parse(
    JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')),
  )
  const size = made.size ?? 0
  const paths = [
    'checkpoint',
    ...tilesForGrowth(0, size).map(tilePath),
    ...entryBundlesForGrowth(0, size).map(entryBundlePath),
    ...files.map((each) => each.path),
  ]
  const progress = new Progress(io, locale, { vi: 'Đã tải tệp', en: 'Files brought' })
  for (const [at, path] of paths.entries()) {
    await bring(path)
    await progress.at(at + 1, paths.length)
  }
  await progress.end()
  const contests = files.filter(({ path }) => path.startsWith('contests/')).length
  return { event, origin, status, contests, entries: size, root: made.root ?? '' }
}

/** Why a publication was not made, in words. */
const problems: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'ledger-unwitnessed': {
    vi: 'chưa đủ nhân chứng ký xác nhận sổ; kiểm tra các máy nhân chứng rồi công bố lại',
    en: 'too few witnesses have cosigned the log; look after the witnesses and publish again',
  },
  'ledger-behind': {
    vi: 'cơ sở dữ liệu cũ hơn sổ mà nhân chứng đã ký: đã được khôi phục từ bản sao; không được ký tiếp',
    en: 'the database is behind what witnesses have cosigned: it was put back from a backup and must not sign',
  },
  'ledger-key-revoked': {
    vi: 'khóa ký của sổ đã thu hồi và chưa có khóa khác; thay khóa rồi công bố lại',
    en: 'the signing key of the log is revoked and there is no other; replace it and publish again',
  },
  'ledger-pages-unbuilt': {
    vi: 'phần chung của các trang công khai chưa được dựng; chạy node scripts/build-web.ts rồi công bố lại',
    en: 'what the public pages share is not built; run node scripts/build-web.ts and publish again',
  },
  'ledger-keys-lost': {
    vi: 'khóa của sổ không còn: tệp bí mật của máy chủ đã đổi',
    en: 'the keys of the log are lost: the secret of the server has changed',
  },
}

async function waitFor(io: Io, url: string, frame: string, id: string, locale: Locale): Promise<Publication> {
  for (;;) {
    if (io.signal.aborted) throw new Cancelled()
    const { publications } = await askQuery(io, url, ledgerState, { organisation: null, frame }, locale)
    const own = publications.find((each) => each.id === id)
    if (own?.state === 'done') return own
    if (own?.state === 'failed') {
      const why = problems[own.problem ?? '']
      refuse({
        vi: `${frame}: ${why?.vi ?? `không công bố được (${own.problem})`}`,
        en: `${frame}: ${why?.en ?? `cannot be published (${own.problem})`}`,
      })
    }
    await pause(300)
  }
}
