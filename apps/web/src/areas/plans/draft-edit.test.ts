import { describe, expect, it } from 'vitest'
import {
  addItem,
  applyRemedy,
  choicesOf,
  type Draft,
  emptyItem,
  type FileAnswer,
  type Finding,
  itemsOf,
  moveItem,
  openNames,
  ownEverywhere,
  removeItem,
  takeFromFile,
} from './draft-edit.ts'

const item = (id: string, content: string, lead = 'Ủy ban bầu cử') => ({
  ...emptyItem(id),
  content,
  lead: { name: lead, organisation: null },
  cooperating: [{ name: 'Công an', organisation: null }],
})
const draft: Draft = {
  ...{ kind: 'plan', title: 'Kế hoạch', place: '', grounds: [], purpose: '', assignment: '', budget: '' },
  ...{ recipients: [], signer: null },
  groups: [
    {
      id: 'a',
      goal: '',
      title: 'Tập huấn',
      items: [item('1', 'Tập huấn Tổ bầu cử'), item('2', 'In tài liệu', 'Văn phòng')],
    },
    { id: 'b', goal: '', title: 'Cử tri', items: [item('3', 'Niêm yết danh sách cử tri')] },
  ],
}
const answer = (given: Partial<FileAnswer>): FileAnswer => ({
  ...{ form: 'xlsx', items: [], added: [], changed: [], removed: [], same: 0, findings: [], notes: [] },
  ...given,
})
const ids = (of: Draft) => itemsOf(of).map((each) => each.id)

describe('a draft of a plan', () => {
  it('moves an item inside its group only', () => {
    expect(ids(moveItem(draft, '1', 1))).toEqual(['2', '1', '3'])
    expect(ids(moveItem(draft, '2', 1))).toEqual(['1', '2', '3'])
    expect(ids(removeItem(addItem(draft, 'b', item('4', 'Phát thẻ cử tri')), '3'))).toEqual(['1', '2', '4'])
  })

  it('names those without an organisation once, who leads most first, and fills them everywhere', () => {
    expect(openNames(draft)).toEqual([
      { name: 'Ủy ban bầu cử', leads: 2, helps: 0 },
      { name: 'Văn phòng', leads: 1, helps: 0 },
      { name: 'Công an', leads: 0, helps: 3 },
    ])
    const owned = ownEverywhere(draft, 'ủy ban bầu cử', 'o1')
    expect(itemsOf(owned).map((each) => each.lead.organisation)).toEqual(['o1', null, 'o1'])
    expect(openNames(owned).map((each) => each.name)).toEqual(['Văn phòng', 'Công an'])
  })

  it('does what a finding suggests only while the field says what was judged', () => {
    const finding = {
      item: '1',
      remedy: { field: 'content', before: 'Tập huấn Tổ bầu cử', after: 'Tập huấn' },
    } as Finding
    expect(itemsOf(applyRemedy(draft, finding) ?? draft)[0]?.content).toBe('Tập huấn')
    const other = { ...finding, remedy: { field: 'content', before: 'Khác', after: 'Tập huấn' } }
    expect(applyRemedy(draft, other)).toBeUndefined()
  })

  it('mends a requirement without taking the resources into it', () => {
    const with30 = {
      ...draft,
      groups: [
        {
          id: 'g',
          goal: '',
          title: '',
          items: [{ ...emptyItem('1'), requirement: 'Ít nhất 30% nữ', resources: '2 người' }],
        },
      ],
    }
    const remedy = {
      field: 'requirement',
      before: 'Ít nhất 30% nữ\nNguồn lực: 2 người',
      after: 'Ít nhất 35% nữ\nNguồn lực: 2 người',
    }
    const mended = applyRemedy(with30, { item: '1', remedy } as Finding)
    expect(mended && itemsOf(mended)[0]).toMatchObject({ requirement: 'Ít nhất 35% nữ', resources: '2 người' })
  })

  it('takes from a file what was chosen and nothing else', () => {
    const file = answer({
      items: [
        {
          number: '1',
          group: '',
          goal: '',
          item: { ...item('x', 'Tập huấn Tổ bầu cử'), until: '2026-02-01', product: 'Danh sách' },
        },
        { number: '2', group: 'Vật tư', goal: '', item: item('y', 'Nhận hòm phiếu') },
        { number: '3', group: 'cử tri', goal: '', item: item('z', 'Phát thẻ cử tri') },
      ],
      added: [1, 2],
      changed: [
        {
          item: '1',
          given: 0,
          fields: [
            { field: 'until', before: '', after: '2026-02-01' },
            { field: 'product', before: '', after: 'Danh sách' },
          ],
        },
      ],
      removed: ['2'],
    })
    expect(choicesOf(file)).toHaveLength(5)
    const some = takeFromFile(draft, file, new Set(['changed/1/until', 'added/2']), () => 'n', 'Việc khác')
    expect(ids(some)).toEqual(['1', '2', '3', 'z'])
    expect(itemsOf(some)[0]).toMatchObject({ until: '2026-02-01', product: '' })
    const all = takeFromFile(draft, file, new Set(choicesOf(file)), () => 'n', 'Việc khác')
    expect(all.groups.map((group) => [group.title, group.items.map((each) => each.id)])).toEqual([
      ['Tập huấn', ['1']],
      ['Cử tri', ['3', 'z']],
      ['Vật tư', ['y']],
    ])
    expect(takeFromFile(draft, file, new Set(), () => 'n', 'Việc khác')).toEqual(draft)
  })
})
