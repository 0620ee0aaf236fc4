import type { allocate, InputOf, saveNorm, saveReward, spend } from '@baucu/contract'
import type { SampleProvince } from './sample-model.ts'

type Send = (name: string, key: string, input: unknown) => Promise<void>
type At = 'organisation' | 'frame'

const source = { source: 'Nghị quyết mẫu số 01/2026/NQ-HĐND', sourceOn: '2026-01-08' }
const none = { organ: null, post: null, from: null, to: null, source: null, sourceOn: null }
const months = { unit: 'month', post: null, from: '2026-02-01', to: '2026-03-31', ...source } as const

/** What the fictional province pays; the amounts are made up. Two norms have no document yet. */
const norms: readonly (Omit<InputOf<typeof saveNorm>, At | 'norm'> & Readonly<{ key: string }>)[] = [
  {
    key: 'tinh',
    item: 'staff',
    title: 'Thành viên Ủy ban bầu cử tỉnh',
    organ: 'committee-province',
    amount: 2_500_000,
    ...months,
  },
  {
    key: 'xa',
    item: 'staff',
    title: 'Thành viên Ủy ban bầu cử xã',
    organ: 'committee-commune',
    amount: 2_000_000,
    ...months,
  },
  { key: 'ban', item: 'staff', title: 'Thành viên Ban bầu cử', organ: 'board-NA', amount: 1_800_000, ...months },
  { key: 'to', item: 'staff', title: 'Thành viên Tổ bầu cử', organ: 'team', amount: 1_500_000, ...months },
  {
    ...{
      key: 'ngay',
      item: 'election-days',
      title: 'Thành viên Tổ bầu cử, hai ngày bầu cử',
      organ: 'team',
      post: null,
    },
    ...{ unit: 'day', amount: 300_000, from: '2026-03-14', to: '2026-03-15', ...source },
  },
  { key: 'hom', item: 'equipment', title: 'Hòm phiếu', unit: 'piece', amount: 500_000, ...none, ...source },
  { key: 'dau', item: 'equipment', title: 'Con dấu', unit: 'piece', amount: 400_000, ...none },
  { key: 'the', item: 'printing', title: 'In một thẻ cử tri', unit: 'piece', amount: 700, ...none },
]

const decision = { decision: 'Quyết định mẫu số 15/QĐ-UBND', decidedOn: '2026-01-20' }
const given: readonly (Pick<InputOf<typeof allocate>, 'item' | 'amount'> & Readonly<{ from: string; to: string }>)[] = [
  { from: 'MAU', to: 'MAU', item: 'staff', amount: 900_000_000 },
  { from: 'MAU', to: 'MAU', item: 'election-days', amount: 300_000_000 },
  { from: 'MAU', to: 'MAU', item: 'equipment', amount: 60_000_000 },
  { from: 'MAU', to: 'X1', item: 'staff', amount: 150_000_000 },
  { from: 'MAU', to: 'X1', item: 'election-days', amount: 50_000_000 },
  { from: 'MAU', to: 'X1', item: 'equipment', amount: 6_000_000 },
  { from: 'MAU', to: 'X2', item: 'staff', amount: 150_000_000 },
]

/** The last but one is above what was allotted, the last one was never allotted: both are to be found. */
const vouchers: readonly Omit<InputOf<typeof spend>, At | 'voucher'>[] = [
  { number: 'PC 01', day: '2026-02-12', item: 'equipment', payee: 'Cơ sở mộc Mẫu', amount: 3_500_000 },
  { number: 'PC 02', day: '2026-02-20', item: 'equipment', payee: 'Cơ sở khắc dấu Mẫu', amount: 2_800_000 },
  { number: 'PC 03', day: '2026-02-26', item: 'printing', payee: 'Nhà in Mẫu', amount: 4_200_000 },
]

type Rewarded = Omit<InputOf<typeof saveReward>, At | 'reward' | 'person' | 'rewarded'>
const rewards: readonly Rewarded[] = [
  {
    ...{ form: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', merit: 'Kiểm phiếu nhanh, biên bản không sai sót.' },
    ...{ proposedOn: '2026-03-25', decidedBy: 'Chủ tịch Ủy ban nhân dân tỉnh Mẫu' },
    ...{ decision: 'Quyết định mẫu số 88/QĐ-UBND', decidedOn: '2026-04-15' },
  },
  {
    ...{ form: 'Giấy khen của Chủ tịch Ủy ban nhân dân xã', merit: 'Lập và niêm yết danh sách cử tri đúng hạn.' },
    ...{ proposedOn: '2026-03-26', decidedBy: null, decision: null, decidedOn: null },
  },
]

/**
 * The money of the fictional province and of its first commune: norms, allotments, vouchers, an estimate, and somebody with two
 * roles, of which only the higher one is payable.
 */
export async function loadBudget(
  send: Send,
  { organisations, persons, territory }: SampleProvince,
  idOf: (name: string) => string,
  frame: string,
): Promise<void> {
  const ofCode = (code: string) => organisations.find((each) => each.code === code)?.id ?? ''
  const normOf = (key: string) => idOf(`budget/norm/${key}`)
  for (const { key, ...norm } of norms)
    await send('budget.saveNorm', key, { norm: normOf(key), organisation: ofCode('MAU'), frame, ...norm })
  for (const [index, { from, to, item, amount }] of given.entries())
    await send('budget.allocate', String(index), {
      ...{ allocation: idOf(`budget/allocation/${index}`), organisation: ofCode(from), frame, to: ofCode(to) },
      ...{ item, amount, ...decision },
    })
  const here = { organisation: ofCode('X1'), frame }
  await send('budget.saveEstimate', 'X1', {
    ...here,
    lines: [
      { norm: normOf('xa'), quantity: 11, times: 2 },
      { norm: normOf('to'), quantity: 31, times: 2 },
      { norm: normOf('ngay'), quantity: 31, times: 2 },
      { norm: normOf('hom'), quantity: 7, times: 1 },
      { norm: normOf('dau'), quantity: 7, times: 1 },
    ],
  })
  for (const voucher of vouchers)
    await send('budget.spend', voucher.number, {
      voucher: idOf(`budget/voucher/${voucher.number}`),
      ...here,
      ...voucher,
    })
  // The secretary of the commune's Committee helps a Polling Team as well.
  const secretary = persons.find((each) => each.offices.some((office) => office.organisation === ofCode('X1.UBBC')))
  await send('bodies.appoint', 'budget/two-roles', {
    ...{
      organisation: ofCode('X1.KV3'),
      frame,
      member: idOf('budget/two-roles'),
      person: secretary?.id,
      newPerson: null,
    },
    ...{ post: 'member', sector: null, decision: null, on: '2026-01-30', replaces: null, reason: null },
  })
  const head = territory.members.find((each) => each.organisation === ofCode('X1.KV1') && each.post === 'chair')
  await send('budget.spend', 'head', {
    ...{ voucher: idOf('budget/voucher/head'), ...here, number: 'PC 04', day: '2026-03-31', item: 'staff' },
    ...{ payee: 'Tổ trưởng Tổ bầu cử', amount: 3_000_000, allowance: { member: head?.member, norm: normOf('to') } },
  })
  for (const [index, reward] of rewards.entries())
    await send('budget.saveReward', String(index), {
      ...{ reward: idOf(`budget/reward/${index}`), ...here, ...reward },
      ...(index === 0 ? { person: head?.person, rewarded: null } : { person: null, rewarded: ofCode('X1.KV1') }),
    })
}
