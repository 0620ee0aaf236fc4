import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AboutElection, type PageContest, PagesWriter } from './index.ts'

const about: AboutElection = {
  name: 'Bầu cử thử',
  day: '2026-03-15',
  rehearsal: false,
  made: '2026-03-16T02:30:00Z',
}

const figures = (votes: readonly number[], areas = 1) => ({
  ...{ areas, registered: 1_240, voted: 1_180, issued: 1_180, collected: 1_179, valid: 1_170, invalid: 9, votes },
})

const minutes = (votes: readonly number[]) => {
  const { areas: _, ...rest } = figures(votes)
  return { ...rest, received: 1_300, exchanged: 0, unused: 120, byCount: null }
}

/** A constituency of so many areas, all opened but for one group of two. */
function contestOf(areas: number, more: Partial<PageContest> = {}): PageContest {
  const candidates = ['a', 'b', 'c', 'd', 'e']
  const votes = [1_100, 1_000, 585, 200, 1]
  return {
    id: 'na-1',
    areas: { expected: areas, reported: areas },
    candidates,
    figures: figures(
      votes.map((each) => each * areas),
      areas,
    ),
    outcome: { elected: ['a', 'b', 'c'], next: 'none', poll: 'valid', undecided: [], unfilled: 0 },
    ...{ body: 'NA', place: 'Lào Cai', number: 1, area: 'Gồm các xã', seats: 3 },
    names: new Map(candidates.map((id) => [id, `Người thử ${id.toUpperCase()}`])),
    opened: Array.from({ length: areas - 2 }, (_, at) => ({
      area: `na-1-${String(at + 3).padStart(4, '0')}`,
      figures: minutes(votes),
    })),
    groups: [{ id: 'g-na-1-0001', areas: ['na-1-0001', 'na-1-0002'], figures: figures(votes, 2) }],
    ...more,
  }
}

/** All areas of a constituency in one group. */
const oneGroup = (areas: number): Partial<PageContest> => ({
  opened: [],
  groups: [
    {
      id: 'g-all',
      areas: Array.from({ length: areas }, (_, at) => `gop-${String(at).padStart(5, '0')}`),
      figures: figures([1_100, 1_000, 585, 200, 1], areas),
    },
  ],
})

const assets = { 'style.css': new Uint8Array(1), 'page.js': new Uint8Array(1), 'checker.js': new Uint8Array(1) }

async function pagesOf(
  contests: readonly PageContest[],
  status: 'preliminary' | 'final' = 'final',
  of: AboutElection = about,
  nations: Parameters<PagesWriter['close']>[0]['nations'] = [],
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  const writer = new PagesWriter(async (path, bytes) => {
    expect(files.has(path), path).toBe(false)
    files.set(path, new TextDecoder().decode(bytes))
  }, of)
  for (const contest of contests) await writer.contest(contest)
  await writer.close({ status, committees: [], nations }, assets)
  return files
}

const dataOf = (text: string): string[] =>
  [...text.matchAll(/<data value="(\d+)" data-figure="([^"]+)">([^<]*)<\/data>/g)].map(
    ([, value, name, shown]) => `${name} ${value} ${shown}`,
  )

describe('the pages of a bundle', () => {
  test('every figure of a constituency is marked as verifiers read it, in both languages', async () => {
    const pages = await pagesOf([contestOf(3)])
    expect([...pages.keys()].sort()).toEqual([
      'c/na-1.html',
      'en/c/na-1.html',
      'en/index.html',
      'en/kiem-chung.html',
      'index.html',
      'kiem-chung.html',
      'trang/checker.js',
      'trang/page.js',
      'trang/style.css',
    ])
    expect(dataOf(pages.get('c/na-1.html') ?? '')).toEqual([
      ...['na-1/votes.a 3300 3.300', 'na-1/votes.b 3000 3.000', 'na-1/votes.c 1755 1.755', 'na-1/votes.d 600 600'],
      ...['na-1/votes.e 3 3', 'na-1/registered 1240 1.240', 'na-1/voted 1180 1.180', 'na-1/issued 1180 1.180'],
      ...['na-1/collected 1179 1.179', 'na-1/valid 1170 1.170', 'na-1/invalid 9 9', 'na-1/areas 3 3'],
    ])
    expect(dataOf(pages.get('en/c/na-1.html') ?? '')[0]).toBe('na-1/votes.a 3300 3,300')
  })

  test('shares have two decimals, half up', async () => {
    const votes = [1, 2, 800, 799, 0]
    const pages = await pagesOf([contestOf(3, { figures: { ...figures(votes, 3), valid: 800 } })])
    const shares = (path: string) =>
      [...(pages.get(path) ?? '').matchAll(/class="share">([^<]*)</g)].map(([, share]) => share)
    expect(shares('c/na-1.html')).toEqual(['0,13 %', '0,25 %', '100,00 %', '99,88 %', '0,00 %'])
    expect(shares('en/c/na-1.html')).toEqual(['0.13%', '0.25%', '100.00%', '99.88%', '0.00%'])
  })

  test('a group stands as one row and the page says why; none, and it does not', async () => {
    const page = (await pagesOf([contestOf(4)])).get('c/na-1.html') ?? ''
    expect(page).toContain('<tr data-group="g-na-1-0001"><th>Gộp 2 khu vực: na-1-0001, na-1-0002<td>')
    expect(page).toContain('chỉ được công bố gộp')
    const open = (await pagesOf([contestOf(4, { groups: [] })])).get('c/na-1.html') ?? ''
    expect(open).not.toContain('chỉ được công bố gộp')
  })

  test('quick results never look final, a rehearsal never real', async () => {
    const open = contestOf(4, { areas: { expected: 9, reported: 4 }, outcome: null })
    const pages = await pagesOf([open], 'preliminary', { ...about, rehearsal: true })
    for (const path of ['index.html', 'c/na-1.html']) {
      expect(pages.get(path)).toContain('Kết quả nhanh, chưa chính thức')
      expect(pages.get(path)).not.toContain('Trúng cử')
    }
    for (const [path, text] of pages) if (path.endsWith('.html')) expect(text).toMatch(/class="rehearsal"/)
    const none = await pagesOf([contestOf(2, { figures: null, outcome: null, opened: [], groups: [] })], 'preliminary')
    expect(none.get('c/na-1.html')).toContain('Số phiếu được công bố khi mọi khu vực bỏ phiếu')
    expect(dataOf(none.get('c/na-1.html') ?? '')).toEqual([])
  })

  test('a tie at the last seat, an invalid poll and unfilled seats are said', async () => {
    const outcome = { elected: ['a'], next: 'none', poll: 'valid', undecided: [['b', 'c']], unfilled: 2 } as const
    const tie = (await pagesOf([contestOf(3, { outcome })])).get('c/na-1.html') ?? ''
    expect(tie.match(/Bằng phiếu ở ghế cuối/g)).toHaveLength(2)
    expect(tie).toContain('Còn thiếu 2 đại biểu.')
    const invalid = { elected: [], next: 're-election', poll: 'not-valid', undecided: [], unfilled: 3 } as const
    const again = (await pagesOf([contestOf(3, { outcome: invalid })])).get('c/na-1.html') ?? ''
    expect(again).toContain('phải bầu lại')
  })

  test('no page of 1,000 areas with its style and script is larger than 100 kB, and no row is lost', async () => {
    const shared = 17_000
    const pages = await pagesOf([contestOf(1_000)])
    const own = [...pages].filter(([path]) => path === 'c/na-1.html' || path.startsWith('kv/na-1/'))
    expect(own.length).toBeGreaterThan(1)
    for (const [, text] of own) expect(Buffer.byteLength(text) + shared).toBeLessThan(100_000)
    const rows = own.flatMap(([, text]) => [...text.matchAll(/<tr[^>]*><th>(na-1-\d+)/g)].map(([, area]) => area))
    expect(new Set(rows).size).toBe(998)
    expect(own[0]?.[1]).toContain('href="kv/na-1/2.html"'.replace('kv', '../kv'))
  })

  test('a list too long for one page is one page for each place', async () => {
    const many = Array.from({ length: 600 }, (_, at) =>
      contestOf(2, { id: `na-${at}`, place: `Tỉnh ${Math.floor(at / 20)}`, number: at, area: 'Gồm các xã'.repeat(8) }),
    )
    const pages = await pagesOf(many)
    expect(pages.get('index.html')).toContain(
      '<a href="d/30.html">Đại biểu Quốc hội, Tỉnh 29</a> <span>20 đơn vị bầu cử</span> <span class="in full">40/40</span>',
    )
    expect(pages.get('d/30.html')).toContain('<a href="../c/na-599.html">')
    for (const [path, text] of pages) if (path.endsWith('.html')) expect(Buffer.byteLength(text)).toBeLessThan(80_000)
  })

  test('84,767 areas in 2,000 constituencies: no page with its style and script is larger than 100 kB, and all are found', async () => {
    const wards = Array.from({ length: 12 }, (_, at) => `xã Nậm Pung ${at}`).join(', ')
    const pages = await pagesOf(
      Array.from({ length: 2_000 }, (_, at) => {
        const areas = at === 0 ? 4_000 : at === 1 ? 1_000 : at === 2 ? 3_000 : at < 884 ? 39 : 38
        const more = { id: `na-${at}`, place: `Tỉnh ${Math.floor(at / 700)}`, number: at + 1, area: wards }
        return contestOf(areas, at === 2 ? { ...more, ...oneGroup(3_000) } : more)
      }),
      'preliminary',
      { ...about, rehearsal: true },
    )
    const shared = 20_000
    const sizes = [...pages].map(([path, text]) => ({ path, bytes: Buffer.byteLength(text) }))
    expect(sizes.filter(({ path, bytes }) => bytes + (path.endsWith('.html') ? shared : 0) >= 100_000)).toEqual([])
    for (const locale of ['', 'en/']) {
      const listed = new Set<string>()
      const searched = new Set<string>()
      for (const [path, text] of pages) {
        if (!path.startsWith(`${locale}d/`) && !path.startsWith(`${locale}tim/`)) continue
        for (const [, id = ''] of text.matchAll(/<li[^>]*><a href="[^"]*\/c\/([^"]+)\.html"/g)) listed.add(id)
        for (const [, id = ''] of text.matchAll(/\["(na-\d+)",\d+,/g)) searched.add(id)
      }
      expect([listed.size, searched.size]).toEqual([2_000, 2_000])
      const files = [...pages.keys()].filter((path) => path.startsWith(`${locale}tim/`)).length
      expect(pages.get(`${locale}index.html`)).toContain(`data-files="${files}"`)
    }
    const members = [...pages].filter(([path]) => /^(c|kv)\/na-2[./]/.test(path)).map(([, text]) => text)
    expect(new Set(members.join().match(/gop-\d{5}/g)).size).toBe(3_000)
  }, 60_000)

  test('a list of places too long for one page is cut too, and every place can be reached', async () => {
    const many = Array.from({ length: 4_000 }, (_, at) =>
      contestOf(2, { id: `x-${at}`, body: 'commune', place: `Xã có tên thật dài số ${at}`, number: 1, area: '' }),
    )
    const pages = await pagesOf(many)
    const links = (path: string) =>
      [...(pages.get(path) ?? '').matchAll(/<li[^>]*><a href="([^"]+)"/g)].map(([, link = '']) =>
        new URL(link, `http://bundle/${path}`).pathname.slice(1),
      )
    const ranges = links('index.html')
    expect(ranges.every((path) => path.startsWith('d/muc-'))).toBe(true)
    const reached = ranges.flatMap(links).flatMap(links)
    expect(new Set(reached).size).toBe(4_000)
    for (const path of ['index.html', ...ranges]) expect(Buffer.byteLength(pages.get(path) ?? '')).toBeLessThan(80_000)
  }, 60_000)

  test('an election without constituencies says so, and offers nothing to search or check', async () => {
    const page = (await pagesOf([], 'preliminary')).get('index.html') ?? ''
    expect(page).toContain('Chưa có đơn vị bầu cử nào')
    expect(page).not.toMatch(/class="search"|id="check"/)
  })

  test('the nation is marked as verifiers read it, and the first page offers to check all bodies', async () => {
    const sums = { registered: 10, voted: 9, issued: 9, collected: 9, valid: 8, invalid: 1, areas: 2 }
    const nation = { subject: 'NA', figures: { ...sums, contests: 1, elected: 3, votes: null } }
    const commune = contestOf(3, { id: 'x-1', body: 'commune' })
    const page = (await pagesOf([contestOf(3), commune], 'final', about, [nation])).get('en/index.html') ?? ''
    expect(dataOf(page)).toContain('NA/elected 3 3')
    expect(page).toContain('data-bodies="NA commune" data-page="en/index.html"')
  })

  test('nothing is loaded from elsewhere and every link of every page leads to a file of the bundle', async () => {
    const pages = await pagesOf([contestOf(1_000), contestOf(3, { id: 'na-2', number: 2 })])
    for (const [path, text] of pages) {
      if (!path.endsWith('.html')) continue
      expect(text).not.toMatch(/\bstyle=|<script>|\son\w+=|https?:/)
      expect(text).toContain('default-src &#39;none&#39;')
      for (const [, link = ''] of text.matchAll(/(?:href|src)="([^"]+)"/g)) {
        const target = new URL(link, `http://bundle/${path}`).pathname.slice(1)
        expect(pages.has(target), `${path}: ${link}`).toBe(true)
      }
    }
  })
})

test('hostile names stay text wherever they stand', async () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=y>',
      "' autofocus onfocus='x",
      '</title><b>',
      '&lt;',
    ),
    fc.string({ minLength: 1 }),
  )
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, hostile, async (name, place, area, code) => {
      const contest = contestOf(4, {
        names: new Map(['a', 'b', 'c', 'd', 'e'].map((id) => [id, name])),
        ...{ place, area },
        opened: [{ area: code, figures: minutes([1, 2, 3, 4, 5]) }],
        groups: [{ id: code, areas: [code, name], figures: figures([1, 2, 3, 4, 5], 2) }],
      })
      const plain = contestOf(4, {
        opened: [{ area: 'x', figures: minutes([1, 2, 3, 4, 5]) }],
        groups: [{ id: 'x', areas: ['x', 'y'], figures: figures([1, 2, 3, 4, 5], 2) }],
      })
      const [told, wanted] = await Promise.all([
        pagesOf([contest], 'final', { ...about, name }),
        pagesOf([plain], 'final', about),
      ])
      for (const [path, text] of told) {
        const tags = (page: string) => page.match(/<[/!a-z][a-z0-9]*/gi)?.join() ?? ''
        const quotes = (page: string) => page.split('"').length
        expect(tags(text)).toBe(tags(wanted.get(path) ?? ''))
        expect(quotes(text)).toBe(quotes(wanted.get(path) ?? ''))
      }
    }),
    { numRuns: 60 },
  )
})
