import { createHash } from 'node:crypto'
import type { ArchivePieces, Frame, listFrames, OutputOf } from '@baucu/contract'
import { type ZipEntry, zipStream } from '@baucu/documents'
import { fold } from '@baucu/law'
import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'
import { type ArchivedFile, archivePage } from './archive-page.ts'

/** What one ZIP holds (its numbers have 16 and 32 bits), with room for what is counted only when it is written. */
const most = { files: 60_000, bytes: 3_500_000_000 } as const
/** About what one drawn page takes. */
const bytesOfPaper = 60_000

/** A file of the archive that another door of the product makes. */
type Wanted = Readonly<{
  group: string
  title: string
  name: string
  door: string
  ask: Readonly<Record<string, string>>
}>

/**
 * `GET /documents/archive.zip?organisation=…&frame=…`: everything signed of an election at and below an organisation, written while
 * its files are made, so that one of them is in memory at a time. `manifest.json` has the SHA-256 of each; `index.html` opens
 * from a folder without the product and checks them. `doors`: the other downloads, which draw the papers.
 */
export const archiveDownload = (bus: Bus, doors: readonly Download[]): Download => ({
  path: '/documents/archive.zip',
  make: async (ask, locale, caller, here) => {
    const key = { organisation: ask.get('organisation') ?? '', frame: ask.get('frame') ?? '' }
    const said = await bus.query('archive.pieces', key, caller)
    if (said instanceof Refused) return said
    const contents = await bus.query('archive.contents', key, caller)
    const frames = await bus.query('frames.list', {}, caller)
    if (contents instanceof Refused) return contents
    if (frames instanceof Refused) return frames
    const frame = (frames.result as OutputOf<typeof listFrames>).frames.find(({ id }) => id === key.frame)
    if (!frame) return new Refused(404, 'not-found')
    const pieces = said.result as ArchivePieces
    const wanted = wantedOf(key, frame, pieces)
    const bytes = wanted.length * bytesOfPaper + sizeOf(pieces)
    if (wanted.length > most.files || bytes > most.bytes) {
      return new Refused(409, 'archive-too-large', { files: wanted.length, megabytes: Math.round(bytes / 2 ** 20) })
    }
    const make = async ({ door, ask: asked }: Wanted) =>
      await doors.find(({ path }) => path === door)?.make(new URLSearchParams(asked), locale, caller, here)
    const about = {
      frame,
      place: (contents.result as { place: { name: string } }).place.name,
      at: new Date().toISOString(),
    }
    const body = ReadableStream.from(zipStream(entriesOf(about, pieces, wanted, make)))
    return new Response(body, {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="luu-tru-${key.frame.replace(/[^\w.-]/g, '-')}.zip"`,
        'cache-control': 'no-store',
      },
    })
  },
})

const sizeOf = ({ minutes, results, documents }: ArchivePieces): number =>
  [...[...minutes, ...results].flatMap(({ papers }) => papers), ...documents].reduce((sum, { bytes }) => sum + bytes, 0)

/** The pieces as data first, then every paper, the manifest and the page that lists and checks them. */
async function* entriesOf(
  about: Readonly<{ frame: Frame; place: string; at: string }>,
  pieces: ArchivePieces,
  wanted: readonly Wanted[],
  make: (wanted: Wanted) => Promise<Response | Refused | undefined>,
): AsyncGenerator<ZipEntry> {
  const files: ArchivedFile[] = []
  const absent: { title: string; code: string }[] = []
  const names = new Set<string>()
  const entry = (group: string, title: string, asked: string, content: Uint8Array): ZipEntry => {
    const name = freeName(asked, names)
    const sha256 = createHash('sha256').update(content).digest('hex')
    files.push({ path: name, group, title, bytes: content.length, sha256 })
    return { name, content }
  }
  const data = (title: string, name: string, value: unknown) =>
    entry('Dữ liệu', title, `du-lieu/${name}.json`, Buffer.from(`${JSON.stringify(value, null, 1)}\n`))
  yield data('Số liệu các biên bản kiểm phiếu đã nhận, kèm mã số liệu', 'bien-ban-kiem-phieu', pieces.minutes)
  yield data('Biên bản xác định, tổng kết kết quả đã nhận', 'bien-ban-ket-qua', pieces.results)
  yield data('Danh sách chính thức những người ứng cử', 'danh-sach-chinh-thuc', pieces.lists)
  yield data('Các quyết định, nghị quyết', 'quyet-dinh', pieces.decisions)
  yield data('Văn bản có bản quét', 'van-ban', pieces.documents)
  for (const each of wanted) {
    const made = await make(each)
    if (made === undefined || made instanceof Refused) {
      absent.push({ title: each.title, code: made?.code ?? 'not-found' })
      continue
    }
    yield entry(each.group, each.title, `${each.name}${endingOf(made)}`, new Uint8Array(await made.arrayBuffer()))
  }
  const { frame, place, at } = about
  const head = {
    ...{ format: 'baucu-archive', version: 1, frame: frame.id, name: frame.name, electionDay: frame.electionDay },
    ...{ edition: frame.edition, rehearsal: frame.rehearsal, place, madeAt: at },
  }
  const manifest = Buffer.from(`${JSON.stringify({ ...head, files, absent }, null, 1)}\n`)
  const manifestFile = {
    ...{ path: 'manifest.json', group: 'Kê khai', title: 'Kê khai mọi tệp, kèm mã SHA-256', bytes: manifest.length },
    sha256: createHash('sha256').update(manifest).digest('hex'),
  }
  yield { name: 'manifest.json', content: manifest }
  yield { name: 'index.html', content: Buffer.from(archivePage({ ...head, files: [manifestFile, ...files], absent })) }
}

/** What the other doors are asked for, in the order of the page. */
function wantedOf(
  key: Readonly<{ organisation: string; frame: string }>,
  frame: Frame,
  { minutes, results: received, lists, documents }: ArchivePieces,
): readonly Wanted[] {
  const input = JSON.stringify(key)
  const results = 'Kết quả'
  const reports = 'Báo cáo, thống kê'
  const plain = (title: string, group: string, name: string, door: string, ask: Wanted['ask']): Wanted => ({
    ...{ title, group, name, door: `/documents/${door}`, ask },
  })
  // Where the minutes of the Board were received, they stand below; where not, what they would say is printed to be signed.
  const isReceived = new Set(received.map(({ of }) => of))
  const toSign = lists.filter(({ body, constituency }) => body === 'NA' && !isReceived.has(constituency))
  return [
    plain('Kết quả, bảng Excel', results, 'ket-qua/ket-qua', 'results.xlsx', key),
    plain('Kết quả, bảng CSV', results, 'ket-qua/ket-qua', 'results.csv', key),
    plain('Kết quả, JSON theo NIST SP 1500-100', results, 'ket-qua/ket-qua', 'results.json', key),
    plain('Kết quả kiểm phiếu, EML 510', results, 'ket-qua/eml-510', 'results.xml', { ...key, kind: '510' }),
    ...toSign.map(({ constituency, number }) =>
      plain(
        `Biên bản xác định kết quả, đơn vị bầu cử số ${number} (bản in để ký)`,
        results,
        `ket-qua/bien-ban-${slug(constituency)}`,
        'result-minutes.pdf',
        { frame: frame.id, constituency },
      ),
    ),
    ...received.flatMap(({ organisation, unit, level, of, body, number, papers }) => {
      const paper = { organisation, frame: frame.id, level, of }
      const isBoard = level === 'board'
      const title = `${isBoard ? `Ban bầu cử đơn vị số ${number}` : 'Ủy ban bầu cử'}, ${bodies[body]}`
      const folder = `bien-ban-ket-qua/${slug(unit)}/${slug(body)}-${isBoard ? `ban-${number}-${slug(of)}` : 'uy-ban'}`
      const group = `Biên bản kết quả đã nhận, ${unit}`
      return [
        plain(`${title}: biên bản`, group, `${folder}/bien-ban`, `${level}-minutes.pdf`, {
          input: JSON.stringify(paper),
        }),
        ...papers.map(({ id, signed }, index) =>
          plain(
            `${title}: ${signed ? 'bản ký số' : 'bản ký'} ${index + 1}`,
            group,
            `${folder}/ban-ky-${index + 1}`,
            'result-scan.bin',
            {
              ...paper,
              evidence: id,
            },
          ),
        ),
      ]
    }),
    plain('Biểu thống kê chính thức', reports, 'bao-cao/thong-ke-chinh-thuc', 'statistics.pdf', {
      input: JSON.stringify({ ...key, kind: 'official' }),
    }),
    plain('Dự thảo báo cáo sơ bộ', reports, 'bao-cao/bao-cao-so-bo', 'preliminary-report.docx', { input }),
    plain('Dự thảo báo cáo tổng kết', reports, 'bao-cao/bao-cao-tong-ket', 'final-report.docx', { input }),
    ...minutes.flatMap((each) => {
      const { area, constituency, number, commune, body, papers } = each
      const sheet = { area, frame: frame.id, constituency }
      const group = `Biên bản kiểm phiếu, ${commune}`
      const folder = `bien-ban-kiem-phieu/${slug(commune)}/kv-${number}-${slug(body)}`
      const title = `Khu vực bỏ phiếu số ${number}, ${bodies[body]}`
      return [
        plain(`${title}: số liệu đã nhận`, group, `${folder}/so-lieu`, 'count-minutes.pdf', {
          input: JSON.stringify(sheet),
        }),
        ...papers.map((paper, index) =>
          plain(
            `${title}: ${paper.signed ? 'bản ký số' : 'ảnh bản ký'} ${index + 1}`,
            group,
            `${folder}/ban-ky-${index + 1}`,
            'count-paper.bin',
            {
              ...sheet,
              evidence: paper.id,
            },
          ),
        ),
      ]
    }),
    ...documents.map(({ id, number, day, abstract }) =>
      plain(`${number}, ${abstract}`, 'Văn bản', `van-ban/${day}-${slug(number)}`, 'registered.bin', { document: id }),
    ),
  ]
}

const bodies = { NA: 'ĐBQH', province: 'HĐND tỉnh', district: 'HĐND huyện', commune: 'HĐND xã' } as const

/** Plain letters, so that every machine unpacks the same names. */
const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'khac'

/** `.pdf`, as the door named its file. */
const endingOf = (made: Response): string =>
  /filename="[^"]*(\.[a-z0-9]{1,5})"/i.exec(made.headers.get('content-disposition') ?? '')?.[1]?.toLowerCase() ?? '.bin'

/** Two of one name (the same document registered twice) stand beside each other. */
function freeName(asked: string, taken: Set<string>): string {
  const [, stem = asked, ending = ''] = /^(.*?)(\.[a-z0-9]+)?$/.exec(asked) ?? []
  let name = asked
  for (let copy = 2; taken.has(name); copy++) name = `${stem}-${copy}${ending}`
  taken.add(name)
  return name
}
