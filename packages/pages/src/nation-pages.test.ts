import { describe, expect, test } from 'vitest'
import { type ListedProvince, writeNationPages } from './index.ts'

const about = { name: 'Bầu cử thử', day: '2026-03-15', rehearsal: false, made: '2026-03-16T02:30:00Z' }
const assets = { 'style.css': new Uint8Array(1), 'page.js': new Uint8Array(1), 'checker.js': new Uint8Array(1) }
const provinceOf = (at: number, more: Partial<ListedProvince> = {}): ListedProvince => ({
  ...{ name: `tinh-${at}`, title: `Tỉnh ${at}`, status: 'final', contests: 3 },
  areas: { expected: 1_500, reported: 1_500 },
  ...more,
})
const figures = {
  ...{
    areas: 4_500,
    registered: 67_814_617,
    voted: 67_541_957,
    issued: 1,
    collected: 1,
    valid: 66_963_809,
    invalid: 1,
  },
  ...{ votes: null, contests: 9, elected: 27 },
}

async function pagesOf(
  provinces: readonly ListedProvince[],
  status: 'preliminary' | 'final' = 'final',
  expected = provinces.length * 3,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  const write = async (path: string, bytes: Uint8Array) => void files.set(path, new TextDecoder().decode(bytes))
  const nations = status === 'final' ? [{ subject: 'NA', figures }] : []
  const contests = { entered: provinces.length * 3, expected }
  await writeNationPages(write, about, provinces, { status, nations, contests }, assets)
  return files
}

describe('the pages of a nation of several logs', () => {
  test('63 provinces on one page below 100 kB, each with a link to its own pages in the same language', async () => {
    const files = await pagesOf(Array.from({ length: 63 }, (_, at) => provinceOf(at + 1)))
    expect([...files.keys()].toSorted()).toEqual([
      'en/index.html',
      'en/kiem-chung.html',
      'index.html',
      'kiem-chung.html',
      'trang/page.js',
      'trang/style.css',
    ])
    const [page = '', english = ''] = [files.get('index.html'), files.get('en/index.html')]
    expect(page.length).toBeLessThan(100_000)
    expect(page).toContain('href="logs/tinh-63/index.html">Tỉnh 63</a>')
    expect(english).toContain('href="../logs/tinh-63/en/index.html"')
    expect(page).toContain('67.814.617')
    expect(page).toContain('94.500/94.500')
    expect(page).not.toContain('Mới có sổ')
  })

  test('provinces that have not published: the page says that they are in no figure', async () => {
    const files = await pagesOf([provinceOf(1), provinceOf(2, { status: 'preliminary' })], 'preliminary', 540)
    expect(files.get('index.html')).toContain('Mới có sổ của 6 trong 540 đơn vị bầu cử')
    expect(files.get('en/index.html')).toContain('Logs of 6 of 540 constituencies')
    expect(files.get('index.html')).toContain('Kết quả nhanh')
  })

  test('a long or hostile name stays text', async () => {
    const title = `<script>alert(1)</script> "Thành phố" ${'rất dài '.repeat(30)}`
    const page = (await pagesOf([provinceOf(1, { title })])).get('index.html') ?? ''
    expect(page).not.toContain('<script>alert')
    expect(page).toContain('&lt;script&gt;alert(1)')
  })
})
