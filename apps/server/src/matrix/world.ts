import {
  type askReports,
  grantedRoles,
  type InputOf,
  type Role,
  type saveArea,
  type saveDocument,
  type saveMeeting,
  type saveOrgan,
  type saveProposal,
  type saveReport,
  type saveScheme,
} from '@baucu/contract'
import pg from 'pg'
import type { Caller } from '../kernel/access.ts'
import { uuid7 } from '../kernel/uuid.ts'
import { type TestServer, testServer } from '../testing.ts'

/** Where a role was granted, seen from the organisation a call is about. */
const stands = ['itself', 'parent', 'sibling', 'elsewhere'] as const
type Stand = (typeof stands)[number]

/** Somebody who calls. `stand` is null for who has no role anywhere, and for the whole installation. */
export type Visitor = Readonly<{
  name: string
  caller: Caller
  role: Role | null
  stand: Stand | 'whole' | null
  account: string | null
  grant: string | null
  signedIn: boolean
}>

/** What the examples name: things at the organisation that every call is about. */
export type World = Readonly<{
  server: TestServer
  secret: string
  /** A polling team below a commune below a province. */
  target: string
  /** The organisation above it. */
  parent: string
  /** Kept at the target, with the role `team` there. */
  account: string
  grant: string
  pendingSession: string
  /** Kept at the target, with an office there. */
  person: string
  office: string
  figure: string
  incident: string
  /** Of a day that is over. */
  shift: string
  /** Held and concluded at the target; the task was given to the target itself. */
  meeting: string
  conclusion: string
  task: string
  copy: string
  /** Attached to the copy. */
  evidence: string
  /** Addressed to the target by the organisation above it. */
  proposal: string
  /** Of a place that proposal lists. */
  facilityPhoto: string
  /** A draft of the target. */
  plan: string
  /** The item of the agenda of that meeting, the seat of the target in it, news and a photograph of it. */
  agendaItem: string
  seat: string
  news: string
  photo: string
  material: string
  /** A paper that is taken back. */
  withdrawn: string
  /** Registered at the target, with a scan. */
  document: string
  /** Set up at the target, which takes part itself. */
  scheme: string
  schemeTarget: string
  /** Asked for at the target, of the target itself; with a draft of `reportPeriod`. */
  round: string
  report: string
  /** A file attached to it. */
  reportEvidence: string
  /** A paper attached to the counting minutes of the target in the constituency `dv`. */
  signedPaper: string
  /** What the National Election Council said of the same minutes. */
  ruling: string
  /** Attached to the result minutes of the target's own constituency. */
  resultScan: string
  /** Noted for the target by the organisation above it. */
  delivery: string
  /** Of the target, with a scan. */
  voucher: string
  voucherScan: string
  /** Held by the organisation above the target. */
  course: string
  visitors: readonly Visitor[]
  /** The sample election. */
  frame: string
  constituency: string
  /** The key of the target's device, in a log. */
  approver: string
  /** A rehearsal that stands still. */
  rehearsal: string
}>

/** One server with a small tree and an account for every role at every place. */
export async function makeWorld(): Promise<World> {
  const secret = 'a secret of at least thirty-two characters'
  const server = await testServer({ secret })
  const add = async (kind: 'province' | 'commune' | 'polling-team', code: string, parent: string | null) => {
    const organisation = uuid7()
    const place = { organisation, parent, province: code === 'B' ? '98' : '99', code, name: `Nơi ${code}`, kind }
    const said = await server.run('organisations.create', place)
    if (said.status !== 200) throw new Error(said.body.title)
    return organisation
  }
  const province = await add('province', 'A', null)
  const parent = await add('commune', 'A1', province)
  const target = await add('polling-team', 'A1-T1', parent)
  const places: Readonly<Record<Stand, string>> = {
    itself: target,
    parent,
    sibling: await add('polling-team', 'A1-T2', parent),
    elsewhere: await add('province', 'B', null),
  }
  const client = new pg.Client(server.address)
  await client.connect()
  const account = await insertAccount(client, target)
  const grant = await insertGrant(client, account, 'team', target)
  const pendingSession = uuid7()
  await client.query(
    `insert into pending_session (id, account_id, organisation_id, org_path, token, check_number, expires_at, created_at)
     select $1::uuid, $2, id, path, $1::text, '1234', now() + interval '1 day', now() from organisation where id = $3`,
    [pendingSession, account, target],
  )
  await client.query(
    `insert into sign_in_code (id, account_id, organisation_id, org_path, code_hash, valid_to, session_to, used_at, created_at)
     select $1, $2, id, path, 'x', now(), now() + interval '1 day', now(), now() from organisation where id = $3`,
    [uuid7(), account, target],
  )
  const visitors = await makeVisitors(client, places)
  const person = uuid7()
  const office = uuid7()
  const figure = uuid7()
  await must(server.run('persons.save', { organisation: target, person, fullName: 'Nguyễn Văn Ma' }))
  await must(server.run('persons.holdOffice', { organisation: target, person, office, title: 'Tổ trưởng' }))
  await must(server.run('figures.enter', { ...figureAt(target), figure }))
  const incident = uuid7()
  await must(
    server.run('pollingday.openIncident', {
      ...{
        incident,
        organisation: target,
        frame: 'na-2021',
        kind: 'power',
        severity: 1,
        text: 'Mất điện',
        hour: '09:10',
      },
    }),
  )
  const shift = uuid7()
  const onDuty = {
    shift,
    day: '2026-01-10',
    kind: 'weekend',
    from: '07:30',
    to: '17:00',
    person,
    deputy: null,
  } as const
  await must(server.run('duty.plan', { organisation: target, shifts: [onDuty] }))
  const work = await giveWork(server, target)
  const proposal = uuid7()
  const photographed = await server.run('proposals.addPhoto', { organisation: target, content: smallestJpeg })
  const facilityPhoto = photographed.body.result.photo
  const facilities = [{ place: 'Nhà văn hóa thôn', need: 'Sửa mái', cost: null, photo: facilityPhoto }]
  await must(server.run('proposals.save', { ...proposalTo(target, parent), kind: 'facilities', proposal, facilities }))
  const plan = uuid7()
  await must(server.run('plans.create', { organisation: target, plan, frame: null, template: null }))
  const document = await registerDocument(server, target)
  const { scheme, targets } = schemeAt(target)
  await must(server.run('schemes.save', { ...schemeAt(target), scheme, targets }))
  const { round } = roundAt(target)
  await must(server.run('reports.ask', { ...roundAt(target), round }))
  const drafted = await server.run('reports.save', reportFor(target, round))
  const { report } = drafted.body.result
  const reportEvidence = uuid7()
  await must(
    server.run('reports.attach', {
      ...{ organisation: target, round, period: reportPeriod, field: 'attachments', evidence: reportEvidence },
      ...{ name: 'anh.jpg', content: smallestJpeg },
    }),
  )
  const delivery = uuid7()
  await must(
    server.run('logistics.deliver', {
      ...{ delivery, organisation: parent, frame: 'na-2021', to: target, number: '1/PG', expectedOn: '2021-05-01' },
      lines: [{ material: 'pens', count: 1 }],
    }),
  )
  const [voucher, voucherScan] = [uuid7(), uuid7()]
  await must(
    server.run('budget.spend', {
      ...{ voucher, organisation: target, frame: 'na-2021', number: '1/PC', day: '2021-05-01', item: 'printing' },
      ...{ payee: 'Nhà in', amount: 1_000 },
    }),
  )
  await must(
    server.run('budget.attach', {
      ...{ organisation: target, frame: 'na-2021', voucher, evidence: voucherScan, name: 'chung-tu.jpg' },
      content: smallestJpeg,
    }),
  )
  const course = uuid7()
  await must(
    server.run('training.save', {
      ...{ organisation: parent, frame: 'na-2021', course, subject: 'Tập huấn', day: '2021-05-01' },
      audience: ['polling-team'],
    }),
  )
  const { rows } = await client.query<{ id: string }>("select id from constituency where frame_id = 'na-2021' limit 1")
  const started = await server.run('rehearsal.start', { from: 'na-2021', areas: 60, speed: 0.001 })
  const rehearsal = started.body.result.frame
  await server.run('rehearsal.change', { frame: rehearsal, action: 'pause' })
  const constituency = rows[0]?.id ?? ''
  // Nobody published anything for it: a rehearsal is made of the others before.
  await must(
    server.run('territory.saveConstituency', {
      ...{ organisation: province, frame: 'na-2021', constituency: 'dv', body: 'NA', number: 99, area: 'Các xã' },
      ...{ seats: 3, decision: null, decidedOn: null },
    }),
  )
  await must(
    server.run('territory.saveArea', {
      ...{ ...areaBelow(parent), area: target, team: null, constituencies: { NA: 'dv' } },
    }),
  )
  const signedPaper = uuid7()
  await must(
    server.run('count.attach', {
      ...{ area: target, frame: 'na-2021', constituency: 'dv', evidence: signedPaper },
      ...{ name: 'bien-ban.jpg', content: smallestJpeg },
    }),
  )
  const ruling = uuid7()
  await client.query(
    `insert into surplus_ruling (province_code, id, frame_id, constituency, area_id, number, commune, collected, issued, said, decision,
       decided_on, content, file_id, file_name, received_at)
     select province_code, $1, frame_id, constituency, area_id, 1, 'Nơi', 2, 1, 'stands', 'QĐ 1', now(), '', file_id, name, now()
     from sheet_paper where id = $2`,
    [ruling, signedPaper],
  )
  // The same one once more as the target's own: minutes of Boards are kept where a unit's election is.
  await client.query(
    `insert into constituency select (jsonb_populate_record(c, '{"id": "dv-rieng", "ordinal": 9999}')).*
     from constituency c where c.frame_id = 'na-2021' and c.id = 'dv'`,
  )
  await client.query(
    `insert into constituency_decision select (jsonb_populate_record(d,
       jsonb_build_object('constituency_id', 'dv-rieng', 'unit_id', o.id, 'unit_path', o.path))).*
     from constituency_decision d, organisation o where d.frame_id = 'na-2021' and d.constituency_id = 'dv' and o.id = $1`,
    [target],
  )
  const approver = 'a'.repeat(16)
  await client.query(
    `insert into ledger_approver (province_code, frame_id, id, role, organisation_id, org_path, unit, alg, public_key, asked_at, entered_at)
     select '99', 'na-2021', $1, 'area-device', id, path, '00', 'Ed25519', '\\x00', now(), now() from organisation where id = $2`,
    [approver, target],
  )
  await client.end()
  const resultScan = uuid7()
  await must(
    server.run('resultMinutes.attach', {
      ...{ organisation: target, frame: 'na-2021', level: 'board', of: 'dv-rieng', evidence: resultScan },
      ...{ name: 'bien-ban.jpg', content: smallestJpeg },
    }),
  )
  await must(server.run('bodies.save', { ...organBelow(parent), organisation: target, named: null }))
  return {
    ...{
      server,
      secret,
      target,
      parent,
      account,
      grant,
      pendingSession,
      person,
      office,
      figure,
      incident,
      shift,
      ...work,
      proposal,
      facilityPhoto,
      plan,
      document,
      scheme,
      schemeTarget: targets[0]?.id ?? '',
      round,
      report,
      reportEvidence,
      signedPaper,
      ruling,
      resultScan,
      delivery,
      voucher,
      voucherScan,
      course,
      visitors,
    },
    ...{ frame: 'na-2021', constituency, rehearsal, approver },
  }
}

/** A figure that may be entered at an organisation. */
export const figureAt = (organisation: string) =>
  ({
    ...{ figure: uuid7(), organisation, frame: 'na-2021', indicator: 'villages-covered', period: 'whole', value: 1 },
    source: 'form',
    replaces: null,
  }) as const

/** A polling area that may be planned below an organisation. */
export const areaBelow = (under: string): InputOf<typeof saveArea> => ({
  ...{
    under,
    frame: 'na-2021',
    area: uuid7(),
    team: { code: uuid7(), name: 'Tổ bầu cử thử' },
    number: 1,
    address: 'Nhà văn hóa',
  },
  ...{ special: null, terrain: 'ordinary', villages: [], earlyOn: null, earlyDecision: null, decision: null },
  ...{ decidedOn: null, expected: null, sizeReason: null, constituencies: {} },
})

/** A Polling Team that may be set up below an organisation. */
export const organBelow = (under: string): InputOf<typeof saveOrgan> => ({
  ...{ under, frame: 'na-2021', organisation: uuid7(), named: { code: uuid7(), name: 'Tổ bầu cử thử' }, organ: 'team' },
  ...{ serves: [], decision: null, decidedOn: null },
})

/** Begins and ends as a JPEG does. */
const smallestJpeg = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 0xff, 0xd9]).toString('base64')

/** A meeting at an organisation whose conclusion gave it a task. */
async function giveWork(server: TestServer, organisation: string) {
  const [meeting, conclusion] = [uuid7(), uuid7()]
  const agendaItem = uuid7()
  const agenda = [{ id: agendaItem, kind: 'report' as const, title: 'Báo cáo' }]
  await must(server.run('meetings.save', { ...meetingAt(organisation), meeting, agenda }))
  await must(server.run('meetings.invite', { meeting, organisations: [organisation], category: 'Đại biểu', quota: 1 }))
  const news = uuid7()
  await must(server.run('meetings.draftNews', { meeting, news, kind: 'public' }))
  const photo = uuid7()
  await must(server.run('meetings.addPhoto', { meeting, photo, content: smallestJpeg }))
  const seat = (await server.ask('meetings.seats', { meeting })).body.seats[0]?.id ?? ''
  const items = [
    { id: uuid7(), kind: 'task', text: 'Rà soát danh sách', recipients: [organisation], due: null },
  ] as const
  await must(
    server.run('meetings.saveConclusion', {
      meeting,
      conclusion,
      source: '',
      items: items.map((each) => ({ ...each, recipients: [...each.recipients] })),
    }),
  )
  await must(
    server.run('meetings.issueConclusion', {
      conclusion,
      version: 1,
      number: '01-TB',
      form: 'state',
      on: '2026-01-10',
    }),
  )
  const { copies } = (await server.ask('work.board', { organisation })).body
  const [material, withdrawn] = [uuid7(), uuid7()]
  for (const each of [material, withdrawn])
    await must(
      server.run('meetings.addMaterial', {
        ...{ meeting, material: each, item: null, title: 'Báo cáo', content: smallestJpeg },
      }),
    )
  const [task, copy] = [copies[0]?.task ?? '', copies[0]?.id ?? '']
  const evidence = uuid7()
  await must(server.run('work.attach', { copy, evidence, name: 'anh.jpg', content: smallestJpeg }))
  return { meeting, agendaItem, seat, news, photo, material, withdrawn, conclusion, task, copy, evidence }
}

/** A document that may be registered at an organisation. */
export const documentAt = (organisation: string): InputOf<typeof saveDocument> => ({
  ...{ organisation, document: uuid7(), direction: 'in', number: '01-CT/TU', day: '2026-01-10', receivedOn: null },
  ...{ issuer: 'Tỉnh ủy Mẫu', issuerId: null, kind: 'chi-thi', urgency: 'normal', secrecy: 'normal' },
  ...{ abstract: 'Chỉ thị thử', signer: null, noTaskReason: null },
})

/** A scheme that may be set up at an organisation. */
export const schemeAt = (organisation: string): InputOf<typeof saveScheme> => ({
  ...{ organisation, scheme: uuid7(), number: '1', title: 'Đề án thử', resolutionDocument: null, resolution: null },
  ...{ lead: organisation, from: '2026-01-01', to: '2030-12-31', members: [organisation] },
  targets: [{ id: uuid7(), title: 'Chỉ tiêu thử', unit: '%', planned: 95, due: '2027-12-31' }],
})

/** A round of reports that may be asked for at an organisation, of itself. */
export const roundAt = (organisation: string): InputOf<typeof askReports> => ({
  ...{ organisation, round: uuid7(), template: 'quarter-result', frame: null, title: 'Kết quả quý' },
  ...{ from: '2026-01-10', to: '2026-06-30', units: [organisation] },
})

/** A quarter of that round. */
export const reportPeriod = '2026-Q1'

/** A draft of that quarter. */
export const reportFor = (organisation: string, round: string): InputOf<typeof saveReport> => ({
  ...{ organisation, round, period: reportPeriod, version: 0, send: false },
  values: { context: { kind: 'text', text: 'Bối cảnh thử' } },
})

/** A document of an organisation with a scan of one page. */
async function registerDocument(server: TestServer, organisation: string): Promise<string> {
  const line = documentAt(organisation)
  await must(server.run('registry.save', line))
  const content = Buffer.from('%PDF-1.4\n%%EOF').toString('base64')
  await must(server.run('registry.attachScan', { document: line.document, version: 1, content }))
  return line.document
}

/** A meeting that may be called at an organisation. */
export const meetingAt = (organisation: string): InputOf<typeof saveMeeting> => ({
  ...{ organisation, meeting: uuid7(), kind: 'other', title: 'Họp thử', purposes: [], day: '2026-01-10' },
  half: 'morning',
  ...{ place: null, frame: null, agenda: [] },
})

/** A proposal that may be registered with an organisation. */
export const proposalTo = (addressee: string, proposer: string): InputOf<typeof saveProposal> => ({
  ...{ organisation: addressee, proposal: uuid7(), kind: 'other', addressee, proposers: [proposer] },
  ...{ on: '2026-01-10', subject: 'Đề xuất thử', grounds: '', product: '', replyDue: '2026-02-10' },
})

async function must(asked: Promise<Readonly<{ status: number; body: Readonly<{ title: string }> }>>): Promise<void> {
  const { status, body } = await asked
  if (status !== 200) throw new Error(body.title)
}

async function makeVisitors(client: pg.Client, places: Readonly<Record<Stand, string>>): Promise<readonly Visitor[]> {
  const nobody = { account: null, grant: null, signedIn: false }
  const visitors: Visitor[] = [
    { ...nobody, name: 'nobody', caller: { kind: 'public' }, role: null, stand: null },
    { ...nobody, name: 'operator', caller: { kind: 'operator' }, role: 'operator', stand: 'whole' },
  ]
  const sign = async (role: Role | null, stand: Visitor['stand'], at: string | null) => {
    const account = await insertAccount(client, at)
    const grant = role && (await insertGrant(client, account, role, at))
    const token = `token-${account}`
    await client.query(
      `insert into session (id, account_id, token, expires_at, created_at, updated_at)
       values ($1, $2, $3, now() + interval '1 day', now(), now())`,
      [uuid7(), account, token],
    )
    const caller: Caller = { kind: 'session', token, office: null, local: false }
    const name = role ? `${role} at ${stand}` : 'an account without a role'
    visitors.push({ name, caller, role, stand, account, grant, signedIn: true })
  }
  await sign(null, null, null)
  await sign('keeper', 'whole', null)
  for (const role of grantedRoles) for (const stand of stands) await sign(role, stand, places[stand])
  return visitors
}

async function insertAccount(client: pg.Client, at: string | null): Promise<string> {
  const id = uuid7()
  await client.query(
    `insert into account (id, organisation_id, org_path, name, email, created_at, updated_at)
     values ($1::uuid, $2, coalesce((select path from organisation where id = $2), ''), 'Ai đó', $1::text, now(), now())`,
    [id, at],
  )
  return id
}

async function insertGrant(client: pg.Client, account: string, role: Role, at: string | null): Promise<string> {
  const id = uuid7()
  await client.query(
    `insert into role_grant (id, account_id, role, organisation_id, org_path, created_at)
     values ($1, $2, $3, $4, coalesce((select path from organisation where id = $4), ''), now())`,
    [id, account, role, at],
  )
  return id
}
