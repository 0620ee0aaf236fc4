import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const program = path.join(import.meta.dirname, '..', 'apps', 'cli', 'src', 'main.ts')

/** Two provinces with a log each, made up, counted and published as a nation once. */
const input = {
  schema: 'vn-election-results/1',
  election: 'thu',
  electionDay: '2021-05-23',
  edition: '2015',
  attribution: 'Số liệu thử.',
  constituencies: ['Bà Rịa - Vũng Tàu', 'Lào Cai'].map((province, at) => ({
    ...{ id: `na-${at + 1}`, province, constituency: 1, area: 'Gồm các huyện', seats: 2 },
    ...{ validBallotsMin: 24_000, validBallotsMax: 24_000 },
    candidates: [
      { name: 'Đặng Mẫu A', birthDate: '1964-01-01', votes: 20_000 },
      { name: 'Lê Mẫu B', birthDate: '1968-02-01', votes: 18_000 },
      { name: 'Hà Mẫu C', birthDate: '1972-03-01', votes: 9_000 },
    ],
  })),
}

let place = ''
let server: Server
let address = ''

function baucu(...args: string[]): void {
  const ran = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], { cwd: place })
  if (ran.status !== 0) throw new Error(`baucu ${args[0]}: ${ran.stderr}`)
}

const kinds: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
}

test.beforeAll(async () => {
  place = mkdtempSync(path.join(tmpdir(), 'baucu-nation-pages-'))
  writeFileSync(path.join(place, 'input.json'), JSON.stringify(input))
  baucu('rehearse', '--from', 'input.json', '--areas', '60', '--seed', '7', '--out', 'counted')
  baucu('publish', '--election', 'counted', '--by-province', '--out', 'nation')
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    try {
      const bytes = readFileSync(path.join(place, 'nation', path.posix.normalize(decodeURIComponent(pathname))))
      response.setHeader('content-type', kinds[pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
      response.end(bytes)
    } catch {
      response.statusCode = 404
      response.end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

test.afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(place, { recursive: true, force: true })
})

const looksRight = async (page: Page) => {
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
}

test('from the nation to a province and its constituency, whose result is computed again from its own log', async ({
  page,
}) => {
  await page.goto(`${address}/index.html`)
  await looksRight(page)
  await expect(page.getByText('48.000')).toBeVisible()
  await page.getByRole('searchbox').fill('ba ria')
  await expect(page.getByRole('listitem').filter({ visible: true })).toHaveCount(1)
  await page.getByRole('link', { name: 'Bà Rịa - Vũng Tàu' }).click()
  await page.getByRole('link', { name: 'Đơn vị bầu cử số 1' }).click()
  await page.getByRole('button', { name: 'Tính lại ngay trên máy này' }).click()
  await expect(page.locator('#check .verdict')).toHaveText(/^ĐÚNG\./)
  await page.goto(`${address}/en/index.html`)
  await looksRight(page)
  await page.getByRole('link', { name: 'Lào Cai' }).click()
  await expect(page).toHaveURL(`${address}/logs/lao-cai/en/index.html`)
})
