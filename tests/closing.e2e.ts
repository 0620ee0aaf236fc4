import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { unzipped } from '@baucu/documents/testing'
import { test as base, expect } from './journey.ts'

type Own = { election: Readonly<{ frame: string; province: string; chosen: string }> }

/** With an election of its own that is over: a province, a commune with one polling area, a list with its resolution. */
const test = base.extend<Own>({
  election: async ({ request, baseURL }, use) => {
    const run = async (name: string, input: unknown) => {
      const said = await request.post(`${baseURL}/api/commands/${name}`, { data: { id: randomUUID(), input } })
      if (!said.ok()) throw new Error(`${name}: ${await said.text()}`)
    }
    const part = randomUUID().slice(0, 6)
    const frame = `xong-${part}`
    const [province, commune, area] = [randomUUID(), randomUUID(), randomUUID()]
    await run('frames.create', { frame, name: `Bầu cử đã xong ${part}`, edition: '2025', electionDay: '2026-03-15' })
    await run('organisations.create', {
      ...{ organisation: province, parent: null, province: '98', code: `T-${part}`, name: `tỉnh Khép Lại ${part}` },
      kind: 'province',
    })
    await run('organisations.create', {
      ...{ organisation: commune, parent: province, code: `X-${part}`, name: 'xã Hoàn Thành', kind: 'commune' },
    })
    const constituency = `${frame}-1`
    await run('territory.saveConstituency', {
      ...{ organisation: province, frame, constituency, body: 'NA', number: 1, area: 'Xã Hoàn Thành', seats: 3 },
      ...{ decision: 'QĐ 12/QĐ-UBBC', decidedOn: '2025-12-20' },
    })
    await run('candidates.saveList', {
      ...{ organisation: province, frame, constituency, decision: 'NQ 30/NQ-HĐBCQG', decidedOn: '2026-02-14' },
      candidates: ['An', 'Bích', 'Cường', 'Dũng', 'Hà'].map((name, index) => ({
        ...{ id: randomUUID(), name: `Lò Mẫu ${name}`, otherName: null, gender: index === 1 ? 'F' : 'M' },
        birthDate: `197${index}-05-06`,
      })),
    })
    await run('territory.saveArea', {
      ...{ under: commune, frame, area, team: { code: `KV-${part}`, name: `Tổ bầu cử số 1 ${part}` }, number: 1 },
      ...{
        address: 'Nhà văn hóa',
        special: null,
        terrain: 'ordinary',
        villages: [],
        earlyOn: null,
        earlyDecision: null,
      },
      ...{ decision: 'QĐ 40/QĐ-UBND', decidedOn: '2026-01-20', expected: null, sizeReason: null },
      constituencies: { NA: constituency },
    })
    await use({ frame, province, chosen: `tochuc=${province}` })
  },
})

test('H16 N35: the wrap-up tells what is known, keeps what is written and planned, and drafts the report', async ({
  page,
  open,
  election: { frame, chosen },
}) => {
  await open(`tong-ket?${chosen}`, frame)
  const figures = page.getByRole('region', { name: 'Đại biểu Quốc hội' })
  await expect(figures).toContainText('Đã nhận 0/1 biên bản')
  await expect(figures).toContainText('chưa biết, để trống')
  const draft = page.getByRole('region', { name: 'I.2. Tổ chức phụ trách bầu cử' })
  await expect(draft).toContainText('Đã ấn định 1 đơn vị bầu cử.')
  await page.getByRole('button', { name: 'Đặt kế hoạch' }).click()
  const turnout = page.getByRole('textbox', { name: 'Cử tri đi bỏ phiếu' })
  await turnout.fill('99,55,5')
  await page.getByRole('button', { name: 'Ghi kế hoạch' }).click()
  await expect(page.getByText('Ghi số từ 0 đến 100', { exact: false })).toBeVisible()
  await turnout.fill('99,5')
  await page.getByRole('button', { name: 'Ghi kế hoạch' }).click()
  await expect(page.getByText(/từ 99,50\s?%/)).toBeVisible()
  const strengths = page.getByRole('region', { name: 'III.1. Ưu điểm' }).getByRole('textbox')
  await strengths.fill('Cử tri đi bỏ phiếu sớm, đúng luật.')
  // What was typed outlives the page; what was saved is everybody's.
  await page.reload()
  await expect(strengths).toHaveValue('Cử tri đi bỏ phiếu sớm, đúng luật.')
  await page.getByRole('button', { name: 'Ghi phần đã viết' }).click()
  await expect(page.getByText('Đã ghi.')).toBeVisible()
  await page.reload()
  await expect(strengths).toHaveValue('Cử tri đi bỏ phiếu sớm, đúng luật.')
  await expect(page.getByRole('button', { name: 'Ghi phần đã viết' })).toHaveCount(0)
  const taken = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Dự thảo báo cáo (DOCX)' }).click()
  expect((await taken).suggestedFilename()).toBe('du-thao-bao-cao-tong-ket-2026-03-15.docx')
})

test('H17: the archive opens from a folder without the product, names a changed byte, is handed over and closed', async ({
  page,
  open,
  context,
  election: { frame, chosen },
}) => {
  await open(`luu-tru?${chosen}`, frame)
  await expect(page.getByText('1 biên bản kiểm phiếu chưa nhận')).toBeVisible()
  const taken = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Lập hồ sơ (ZIP)' }).click()
  const folder = mkdtempSync(path.join(tmpdir(), 'baucu-ho-so-'))
  try {
    const files = unzipped(readFileSync(await (await taken).path()))
    for (const [name, content] of files) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
      writeFileSync(path.join(folder, name), content)
    }
    const reader = await context.newPage()
    await context.setOffline(true)
    await reader.goto(`file://${folder}/index.html`)
    await expect(reader.getByRole('heading', { level: 1 })).toContainText('Hồ sơ lưu trữ: Bầu cử đã xong')
    await expect(reader.getByRole('link', { name: 'Kết quả, bảng Excel' })).toHaveAttribute(
      'href',
      'ket-qua/ket-qua.xlsx',
    )
    const axe = await new AxeBuilder({ page: reader }).analyze()
    expect(axe.violations.map(({ id }) => id)).toEqual([])
    expect(await reader.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    const choose = reader.getByLabel('Thư mục đã giải nén')
    await choose.setInputFiles(folder)
    await expect(reader.getByRole('status')).toContainText(/Cả \d+ tệp nguyên vẹn\./)
    const list = path.join(folder, 'du-lieu', 'danh-sach-chinh-thuc.json')
    const bytes = readFileSync(list)
    bytes[bytes.indexOf('Mẫu')] = 0x6d
    writeFileSync(list, bytes)
    rmSync(path.join(folder, 'ket-qua', 'ket-qua.csv'))
    writeFileSync(path.join(folder, 'them.txt'), 'x')
    await choose.setInputFiles(folder)
    const answer = reader.getByRole('status')
    await expect(answer).toContainText('1 tệp đã bị thay đổi:du-lieu/danh-sach-chinh-thuc.json')
    await expect(answer).toContainText('1 tệp bị thiếu:ket-qua/ket-qua.csv')
    await expect(answer).toContainText('1 tệp không thuộc hồ sơ:them.txt')
    await reader.close()
    await context.setOffline(false)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  await page.getByRole('button', { name: 'Ghi lần bàn giao' }).click()
  await page.getByRole('button', { name: 'Ghi bàn giao' }).click()
  await expect(page.getByText('Ghi tên cơ quan hoặc bộ phận.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Bên nhận' }).fill('Kho lưu trữ lịch sử')
  await page.getByRole('button', { name: 'Ghi bàn giao' }).click()
  await expect(page.getByText('giao cho Kho lưu trữ lịch sử')).toBeVisible()
  await page.getByRole('button', { name: 'Khóa sổ' }).click()
  await page.getByRole('textbox', { name: 'Lý do' }).fill('Đã bàn giao hồ sơ')
  await page.getByRole('button', { name: 'Khóa sổ' }).click()
  await expect(page.getByText('Đã khóa sổ ngày')).toBeVisible()
  // Whoever still writes into it is told, and what he typed stays.
  await open(`don-vi-bau-cu?${chosen}&mo=${frame}-1`, frame)
  await page.getByRole('button', { name: 'Sửa đơn vị bầu cử' }).click()
  await page.getByRole('textbox', { name: 'Phạm vi' }).fill('Xã Hoàn Thành và xã bên')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Kỳ bầu cử này đã khóa sổ', { exact: false })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Phạm vi' })).toHaveValue('Xã Hoàn Thành và xã bên')
  await open(`luu-tru?${chosen}`, frame)
  await page.getByRole('button', { name: 'Mở lại' }).click()
  await page.getByRole('textbox', { name: 'Lý do' }).fill('Bổ sung biên bản')
  await page.getByRole('button', { name: 'Mở lại' }).click()
  await expect(page.getByText('Đang mở')).toBeVisible()
})
