import type { OutputOf, PlanFindingLine, planOne } from '@baucu/contract'
import { readDocx, writeTable } from '@baucu/documents'
import { paragraph, wordParts, workbookParts, zip } from '@baucu/documents/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../kernel/database.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

let server: TestServer
const [commune, committee, government, front, women, province] = Array.from({ length: 6 }, () => uuid7())
const frame = 'kh-2026'
const before = 'na-2021'

beforeAll(async () => {
  server = await testServer()
  const create = async (
    organisation: string | undefined,
    parent: string | undefined,
    code: string,
    name: string,
    kind: 'province' | 'commune' | 'election-committee' | 'people-committee' | 'front' | 'association',
  ) => {
    const place = parent ? { parent } : { parent: null, province: '99' }
    const said = await server.run('organisations.create', {
      organisation: organisation ?? '',
      ...place,
      code,
      name,
      kind,
    })
    expect(said.status).toBe(200)
  }
  await create(province, undefined, 'T', 'Tỉnh Mẫu', 'province')
  await create(commune, province, 'X', 'Xã Suối Mẫu', 'commune')
  await create(committee, commune, 'X.UBBC', 'Ủy ban bầu cử xã Suối Mẫu', 'election-committee')
  await create(government, commune, 'X.UBND', 'Ủy ban nhân dân xã Suối Mẫu', 'people-committee')
  await create(front, commune, 'X.MTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Suối Mẫu', 'front')
  await create(women, province, 'HPN', 'Hội Liên hiệp Phụ nữ tỉnh Mẫu', 'association')
  const opened = await server.run('frames.create', {
    ...{ frame, name: 'Bầu cử 2026', edition: '2025', electionDay: '2026-03-15' },
  })
  expect(opened.status).toBe(200)
})
afterAll(() => server.close())

type One = OutputOf<typeof planOne>
const one = async (plan: string): Promise<One> => (await server.ask('plans.one', { plan })).body
const begin = async (organisation: string | undefined, template: string | null, extra = {}) => {
  const plan = uuid7()
  const said = await server.run('plans.create', { organisation: organisation ?? '', plan, frame, template, ...extra })
  expect(said.status).toBe(200)
  return plan
}
const itemsOf = ({ plan }: One) => plan.draft.groups.flatMap((group) => group.items)
const save = (from: One, change: (draft: One['plan']['draft']) => void) => {
  const draft = structuredClone(from.plan.draft)
  change(draft)
  return server.run('plans.save', { plan: from.plan.id, version: from.plan.version, draft })
}
const owned = (draft: One['plan']['draft']) => {
  for (const group of draft.groups)
    for (const item of group.items)
      item.lead = { ...item.lead, organisation: item.lead.organisation ?? committee ?? '' }
}
const named = (title: string) => (draft: One['plan']['draft']) => {
  draft.title = title
}
let numbers = 0
const issue = ({ plan }: One, extra = {}) => {
  numbers += 1
  const number = `${numbers}/KH-UBBC`
  return server.run('plans.issue', {
    plan: plan.id,
    version: plan.version,
    number,
    form: 'state',
    on: '2025-11-25',
    ...extra,
  })
}

describe('a plan from a template', () => {
  it('L27: a women’s union is offered its own template only; it gives 11 items, dated by the clock, none of others’', async () => {
    const { templates } = (await server.ask('plans.templates', { organisation: women ?? '', frame })).body
    expect(templates.map((each) => [each.id, each.items])).toEqual([
      ['womens-union', 11],
      ['action-programme', 7],
    ])
    const refused = await server.run('plans.create', {
      ...{ organisation: women ?? '', plan: uuid7(), frame, template: 'election-committee' },
    })
    expect([refused.status, refused.body.code, refused.body.fields]).toEqual([
      422,
      'template-not-fitting',
      ['input.template'],
    ])
    const read = await one(await begin(women, 'womens-union'))
    const items = itemsOf(read)
    expect(items).toHaveLength(11)
    const steps = new Map(read.steps.map((step) => [step.id, step]))
    for (const item of items) {
      expect(item.lead.name, item.code).not.toMatch(/ủy ban|mặt trận/i)
      // Each rests on an article; where that step dates it, it is never later.
      expect(steps.get(item.basis ?? '')?.article, item.code).toMatch(/\d/)
      const legal = item.step === null ? undefined : steps.get(item.step)
      expect((item.until ?? '9') <= (legal?.until ?? legal?.date ?? '9'), item.code).toBe(true)
    }
    expect(items.find((each) => each.code === 'P02')).toMatchObject({ until: '2026-01-25' })
    // The same template under the other edition has the dates of that one.
    const plan = uuid7()
    await server.run('plans.create', { organisation: women ?? '', plan, frame: before, template: 'womens-union' })
    expect(itemsOf(await one(plan)).find((each) => each.code === 'P02')).toMatchObject({ until: '2021-03-14' })
    expect(read.findings.filter((each) => each.severity === 'error')).toEqual([])
  })

  it('a committee of a commune gets its owners found by name, and what falls in Tết is moved before it', async () => {
    const read = await one(
      await begin(committee, 'election-committee', { holiday: { from: '2026-02-14', until: '2026-02-22' } }),
    )
    const items = new Map(itemsOf(read).map((each) => [each.code, each]))
    expect(items.get('A24')).toMatchObject({ step: 'consult3', until: '2026-02-13' })
    expect(read.steps.find((each) => each.id === 'consult3')).toMatchObject({ date: '2026-02-20', offset: -23 })
    expect(items.get('A10')?.lead).toEqual({ name: 'Ủy ban nhân dân', organisation: government })
    expect(items.get('A24')?.lead.organisation).toBe(front)
    expect(items.get('A26')?.lead.organisation).toBe(committee)
    expect(items.get('A01')?.lead).toEqual({ name: 'Cấp ủy', organisation: null })
    const { plans } = (await server.ask('plans.list', { organisation: commune ?? '' })).body
    expect(plans.find((each) => each.id === read.plan.id)).toMatchObject({ items: items.size, number: null })
  })

  it('outside elections there is a programme, and no pack of an election', async () => {
    const { templates } = (await server.ask('plans.templates', { organisation: front ?? '', frame: null })).body
    expect(templates.map((each) => each.id)).toEqual(['action-programme'])
    const plan = uuid7()
    await server.run('plans.create', {
      ...{ organisation: front ?? '', plan, frame: null, template: 'action-programme', begins: '2026-04-01' },
    })
    const read = await one(plan)
    expect(read.plan.draft.groups[0]).toMatchObject({
      goal: expect.stringContaining('100%'),
      items: [{ until: '2026-05-01' }, {}],
    })
    expect(read.steps).toEqual([])
  })

  it('is kept version by version; what somebody else wrote is not written over', async () => {
    const read = await one(await begin(women, 'womens-union'))
    expect((await save(read, named('Kế hoạch A'))).body.result.version).toBe(2)
    const late = await save(read, named('Kế hoạch B'))
    expect([late.status, late.body.code]).toEqual([409, 'changed-meanwhile'])
    expect((await one(read.plan.id)).plan.draft.title).toBe('Kế hoạch A')
    const twice = await save(await one(read.plan.id), (draft) => void draft.groups.push(...draft.groups.slice(0, 1)))
    expect([twice.status, twice.body.code]).toEqual([422, 'plan-id-twice'])
  })

  it('is out of reach for another organisation, and for a role that may not', async () => {
    const plan = await begin(women, 'womens-union')
    const database = openDatabase(server.address)
    const at = (role: 'office' | 'reporter', organisation: string | undefined, path: string) =>
      signedIn(database, { account: uuid7(), grants: [{ id: uuid7(), role, organisation: organisation ?? '', path }] })
    const under = segmentOf(province ?? '') + segmentOf(commune ?? '')
    try {
      expect(await at('office', commune, under).ask('plans.one', { plan })).toMatchObject({ status: 404 })
      const own = segmentOf(province ?? '') + segmentOf(women ?? '')
      expect(await at('reporter', women, own).ask('plans.one', { plan })).toMatchObject({ status: 403 })
      expect(await at('office', women, own).ask('plans.one', { plan })).toMatchObject({
        result: { plan: { id: plan } },
      })
    } finally {
      await database.close()
    }
  })
})

describe('findings of a plan', () => {
  const late = async () => {
    const read = await one(await begin(committee, 'election-committee'))
    await save(read, (draft) => {
      owned(draft)
      for (const group of draft.groups)
        for (const item of group.items) if (item.code === 'A15') item.until = '2026-02-05'
    })
    return one(read.plan.id)
  }
  const errors = (findings: readonly PlanFindingLine[]) => findings.filter((each) => each.severity === 'error')

  it('each has its place, article, suggestion and what that would change; applied it is gone', async () => {
    const read = await late()
    const item = itemsOf(read).find((each) => each.code === 'A15')
    expect(errors(read.findings)).toMatchObject([
      {
        ...{ rule: 'PL-10', item: item?.id, field: 'until', article: '25.1', muted: null },
        place: { vi: expect.stringMatching(/^Mục II, việc \d+\.\d+, hạn$/) },
        text: { vi: expect.stringContaining('05/02/2026') },
        suggestion: { vi: 'Đặt hạn không muộn hơn 31/01/2026.' },
        remedy: { field: 'until', before: '2026-02-05', after: '2026-01-31' },
      },
    ])
    await save(read, (draft) => {
      for (const group of draft.groups)
        for (const each of group.items) if (each.id === item?.id) each.until = '2026-01-31'
    })
    expect(errors((await one(read.plan.id)).findings)).toEqual([])
  })

  it('one is muted with a reason only, kept while its numbers stay, and un-muted', async () => {
    const read = await late()
    const [found] = errors(read.findings)
    if (!found) throw new Error('no finding')
    const { plan } = read
    const mute = (finding: string, reason: string | null) =>
      server.run('plans.mute', { plan: plan.id, finding, reason })
    expect((await mute(found.key, '  ')).body.code).toBe('mute-without-reason')
    expect((await mute('none', 'Lý do')).body.code).toBe('finding-gone')
    expect((await mute(found.key, 'Theo quyết định của cấp trên')).body.result.muted).toBe(true)
    const muted = async () => (await one(plan.id)).findings.find((each) => each.key === found.key)?.muted
    expect(await muted()).toMatchObject({ reason: 'Theo quyết định của cấp trên' })
    expect((await mute(found.key, null)).body.result.muted).toBe(false)
    expect(await muted()).toBeNull()
    await mute(found.key, 'Theo quyết định của cấp trên')
    await save(await one(plan.id), (draft) => {
      for (const group of draft.groups)
        for (const each of group.items) if (each.id === found.item) each.until = '2026-02-06'
    })
    expect(errors((await one(plan.id)).findings)).toMatchObject([{ rule: 'PL-10', muted: null }])
  })
})

/** The paragraphs of a plan as a Word document. */
async function paperLines(plan: string): Promise<readonly string[]> {
  const answer = await fetch(`${server.url}/documents/plan.docx?plan=${plan}`)
  const read = await readDocx(new Uint8Array(await answer.arrayBuffer()))
  return read.ok ? read.value.flatMap((each) => (each.kind === 'paragraph' ? [`${each.number}${each.text}`] : [])) : []
}

describe('a plan that is issued', () => {
  it('is refused while an item has no owner, is later than the law, or has an open fault; a muted one does not stop it', async () => {
    const read = await one(await begin(committee, 'election-committee'))
    const first = await issue(read)
    expect([first.status, first.body.code]).toEqual([422, 'item-without-owner'])
    expect(first.body.fields[0]).toMatch(/^groups\.\d+\.items\.\d+\.lead$/)
    await save(read, (draft) => {
      owned(draft)
      const [item] = draft.groups[0]?.items ?? []
      if (item) item.requirement = 'Bảo đảm ít nhất 30% phụ nữ trong danh sách ứng cử'
    })
    const faulty = await one(read.plan.id)
    const second = await issue(faulty)
    expect([second.status, second.body.code]).toEqual([422, 'plan-has-faults'])
    expect(second.body.detail).toContain('PL-13')
    const [found] = faulty.findings.filter((each) => each.rule === 'PL-13')
    await server.run('plans.mute', { plan: read.plan.id, finding: found?.key ?? '', reason: 'Số liệu của kỳ trước' })
    await save(await one(read.plan.id), (draft) => {
      for (const group of draft.groups)
        for (const item of group.items) if (item.code === 'A15') item.until = '2026-02-05'
    })
    const third = await issue(await one(read.plan.id))
    expect([third.status, third.body.code]).toEqual([422, 'item-after-law'])
    await save(await one(read.plan.id), (draft) => {
      for (const group of draft.groups)
        for (const item of group.items) if (item.code === 'A15') item.until = '2026-01-30'
    })
    const done = await issue(await one(read.plan.id))
    expect(done.status).toBe(200)
    // Who reads the paper learns what was left as it is, and why.
    const lines = await paperLines(read.plan.id)
    const at = lines.indexOf('Những điểm được giữ nguyên sau khi rà soát kế hoạch')
    expect(at).toBeGreaterThan(lines.indexOf('TIẾN ĐỘ THỰC HIỆN'))
    expect(lines.slice(at + 1)).toEqual([
      expect.stringMatching(/^1\. .*30%?.* Lý do giữ nguyên: Số liệu của kỳ trước \(ngày /),
    ])
  })

  it('J3: every item becomes a task with its legal and its practical day; the lead first, those who co-operate with it', async () => {
    const read = await one(await begin(committee, 'election-committee'))
    await save(read, owned)
    const ready = await one(read.plan.id)
    const issued = await issue(ready)
    const items = itemsOf(ready)
    expect(issued.body.result.tasks).toBe(items.length)
    const after = await one(read.plan.id)
    expect(Object.keys(after.plan.tasks)).toHaveLength(items.length)
    const { tasks } = (await server.ask('work.issued', { organisation: committee ?? '', limit: 500 })).body
    const item = items.find((each) => each.code === 'A24')
    const task = tasks.find((each) => each.id === after.plan.tasks[item?.id ?? ''])
    expect(task).toMatchObject({
      legalDue: '2026-02-20',
      due: '2026-02-20',
      step: 'consult3',
      document: after.plan.number,
    })
    const { copies } = (await server.ask('work.task', { task: task?.id ?? '' })).body
    expect(copies.map((each) => each.organisation.id).sort()).toEqual([front, committee, government].sort())
    expect(copies[0]?.organisation.id).toBe(front)
    const again = await issue(after)
    expect([again.status, again.body.code]).toEqual([409, 'plan-issued'])
    expect((await save(after, () => undefined)).body.code).toBe('plan-issued')
  })
})

describe('a plan on paper', () => {
  const file = async (plan: string, format: 'docx' | 'xlsx') => {
    const response = await fetch(`${server.url}/documents/plan.${format}?plan=${plan}`)
    expect(response.status).toBe(200)
    return Buffer.from(await response.arrayBuffer())
  }
  const back = async (plan: string, format: 'docx' | 'xlsx') => {
    const content = (await file(plan, format)).toString('base64')
    return (await server.run('plans.readFile', { plan, fileName: `x.${format}`, content })).body.result
  }

  it.each([
    ['election-committee', 'docx'],
    ['election-committee', 'xlsx'],
    ['front-commune', 'docx'],
    ['action-programme', 'docx'],
    ['action-programme', 'xlsx'],
  ] as const)(
    'of the template %s as %s reads back to the same items, goals and resources',
    async (template, format) => {
      const by = template === 'election-committee' ? committee : front
      const plan = await begin(by, template, template === 'action-programme' ? { frame: null } : {})
      const read = await one(plan)
      await save(read, (draft) => {
        const [group] = draft.groups
        const [item, other] = group?.items ?? []
        if (!item || !group) throw new Error('no item')
        item.requirement = 'Dòng thứ nhất\n+ dòng thứ hai: có dấu hai chấm'
        item.resources = '02 cán bộ; 15 triệu đồng'
        item.from = '2025-11-10'
        item.until = '2025-11-20'
        if (other) Object.assign(other, { from: null, until: null, time: 'Thường xuyên' })
      })
      // What is left as it is, below the progress table, is no part of the plan.
      const [finding] = (await one(plan)).findings
      if (finding) {
        const muted = await server.run('plans.mute', { plan, finding: finding.key, reason: 'Theo thực tế địa phương' })
        expect(muted.status).toBe(200)
      }
      const result = await back(plan, format)
      expect([result.form, result.added, result.removed, result.changed]).toEqual([format, [], [], []])
      expect(result.same).toBe(itemsOf(read).length)
      if (format === 'docx') {
        const groups = read.plan.draft.groups.flatMap((group) => group.items.map(() => [group.title, group.goal]))
        expect(result.items.map((each) => [each.group, each.goal])).toEqual(groups)
      }
    },
  )

  it('has the head of the State, or of the Party, its number once it is issued, sections and the progress table', async () => {
    const read = await one(await begin(committee, 'election-committee'))
    await save(read, owned)
    const text = async () => {
      const document = await readDocx(new Uint8Array(await file(read.plan.id, 'docx')))
      if (!document.ok) throw new Error(document.refusal.code)
      return document.value
    }
    const words = JSON.stringify(await text())
    expect(words).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(words).toContain('ỦY BAN BẦU CỬ XÃ SUỐI MẪU')
    for (const heading of ['I. MỤC ĐÍCH, YÊU CẦU', 'II. NỘI DUNG, TIẾN ĐỘ', 'III. TỔ CHỨC THỰC HIỆN', 'IV. KINH PHÍ'])
      expect(words).toContain(heading)
    const tables = (await text()).filter((each) => each.kind === 'table')
    const progress = tables.at(-1)
    if (progress?.kind !== 'table') throw new Error('no table')
    expect(progress.rows[0]?.cells).toEqual([
      ...['TT', 'Việc chính', 'Số ngày trước bầu cử', 'Chậm nhất', 'Chủ trì', 'Phối hợp', 'Sản phẩm'],
    ])
    expect(progress.rows.find(({ cells }) => cells[1] === 'Thành lập Tổ bầu cử')?.cells.slice(2, 4)).toEqual([
      'D-43',
      '31/01/2026',
    ])
    const issued = await issue(await one(read.plan.id), { form: 'party', number: '07-KH/UBBC' })
    expect(issued.status).toBe(200)
    const after = JSON.stringify(await text())
    expect(after).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
    expect(after).toContain('Số 07-KH/UBBC')
    expect(after).toContain('Suối Mẫu, ngày 25 tháng 11 năm 2025')
  })

  it('is refused for a plan that is not there', async () => {
    expect((await fetch(`${server.url}/documents/plan.docx?plan=${uuid7()}`)).status).toBe(404)
    expect((await fetch(`${server.url}/documents/plan.docx`)).status).toBe(400)
  })
})

describe('a plan in a file', () => {
  const table = async (rows: readonly (readonly string[])[]) =>
    Buffer.from(
      await writeTable(
        rows.map((row) => [...row]),
        'xlsx',
      ),
    ).toString('base64')
  const read = (plan: string, content: string, fileName = 'ke-hoach.xlsx') =>
    server.run('plans.readFile', { plan, fileName, content })

  it('L43: of a plan with six faults all six are listed, each with its place and rule; nothing is stored', async () => {
    const plan = await begin(committee, 'election-committee')
    const content = await table([
      ['TT', 'Công việc', 'Ngày luật', 'Hạn', 'Chủ trì', 'Phối hợp', 'Sản phẩm'],
      ['1', 'Thành lập Tổ bầu cử', '31/01/2026', '05/02/2026', 'UBND xã', 'UBBC xã', 'Quyết định'],
      [
        '2',
        'Hội nghị hiệp thương lần thứ ba',
        '20/02/2026',
        '18/02/2026',
        'Ban công tác Mặt trận thôn',
        'UBND xã',
        'Biên bản mẫu 04/HNCT',
      ],
      ['3', 'Niêm yết danh sách cử tri', '03/02/2026', '03/02/2026', '', 'Công an xã', 'Danh sách'],
      ['3', 'Tập huấn Tổ bầu cử', '', 'ngày …/02/2026', 'UBBC xã', 'UBND xã', 'Danh sách lớp'],
      ['4', 'Giám sát đợt 2', '', '15/03/2026 - 15/03/2026', 'Mặt trận xã', 'UBND xã', 'Báo cáo'],
    ])
    const answer = await read(plan, content)
    expect(answer.status).toBe(200)
    const { findings, items, form } = answer.body.result
    expect([form, items.length]).toEqual(['xlsx', 5])
    const rules = new Set(findings.map((each) => each.rule))
    for (const rule of ['PL-10', 'PL-02', 'PL-01', 'PL-11', 'PL-04', 'PL-08', 'PL-06']) expect(rules).toContain(rule)
    for (const each of findings) {
      expect(each.place.vi).toMatch(/Phụ lục|kế hoạch/)
      expect(each.ruleTitle.vi).not.toBe('')
    }
    expect((await one(plan)).plan.version).toBe(1)
  })

  it('stands beside the draft: what is added, removed, changed field by field', async () => {
    const plan = await begin(women, 'womens-union')
    const draft = await one(plan)
    const [first, second, ...rest] = itemsOf(draft)
    const line = (item: typeof first) => [
      '',
      item?.content ?? '',
      item?.until ?? '',
      item?.lead.name ?? '',
      (item?.cooperating ?? []).map((each) => each.name).join('; '),
      item?.product ?? '',
    ]
    const content = await table([
      ['TT', 'Công việc', 'Hạn', 'Chủ trì', 'Phối hợp', 'Sản phẩm'],
      [
        '1',
        first?.content ?? '',
        '01/12/2025',
        first?.lead.name ?? '',
        (first?.cooperating ?? []).map((each) => each.name).join('; '),
        first?.product ?? '',
      ],
      ...rest.map(line),
      [
        '12',
        'Tổ chức gian hàng hỏi đáp về luật bầu cử',
        '01/03/2026',
        'Hội Liên hiệp Phụ nữ tỉnh Mẫu',
        '',
        'Số lượt hỏi',
      ],
    ])
    const { result } = (await read(plan, content)).body
    expect(result.removed).toEqual([second?.id])
    expect(result.added.map((index) => result.items[index]?.item)).toMatchObject([
      { content: 'Tổ chức gian hàng hỏi đáp về luật bầu cử', lead: { organisation: women } },
    ])
    expect(result.changed.find((each) => each.item === first?.id)?.fields).toEqual([
      { field: 'until', before: first?.until, after: '2025-12-01' },
    ])
  })

  const big = Buffer.alloc(60 * 1024 * 1024)
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'
  it.each([
    ['a text that calls itself a document', () => Buffer.from('day khong phai tep nen'), /tệp/i],
    ['a broken package', () => Buffer.from('PK\u0003\u0004 hỏng'), /tệp/i],
    ['an old or protected file', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), /mật khẩu/],
    [
      'a zip bomb that calls itself a plan',
      () => zip(workbookParts(row, { extra: [{ name: 'xl/big.xml', data: big }] })),
      /48 MB/,
    ],
    [
      'a Word zip bomb',
      () => zip(wordParts(paragraph('x'), { extra: [{ name: 'word/big.xml', data: big }] })),
      /48 MB/,
    ],
    ['macros', () => zip(wordParts(paragraph('x'), { extra: [{ name: 'word/vbaProject.bin', data: 'x' }] })), /macro/],
    [
      'tracked changes',
      () => zip(wordParts('<w:p><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>')),
      /thay đổi|sửa đổi|theo dõi/i,
    ],
  ])('%s is refused with a sentence, and nothing is stored', async (_, bytes, sentence) => {
    const plan = await begin(women, 'womens-union')
    const said = await read(plan, Buffer.from(bytes()).toString('base64'), 'ke-hoach.docx')
    expect([said.status, said.body.code, said.body.fields]).toEqual([422, 'plan-file-unreadable', ['input.content']])
    expect(said.body.detail).toMatch(sentence)
    expect((await one(plan)).plan.version).toBe(1)
  })
})
