import { readFileSync } from 'node:fs'
import { editions, lastElectionDay } from '@baucu/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DraftItem,
  draftOfPack,
  draftOfProgramme,
  emptyItem,
  findingKey,
  type GivenItem,
  givenFields,
  givenItems,
  lintPlan,
  type PlanDraft,
  planDifference,
  planOf,
  type ReadShape,
  readElectionPlanText,
  readPack,
  readProgramme,
  remedyOf,
} from '../index.ts'

const parse = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../packs/${path}`, import.meta.url), 'utf8'))
function sound<T>(read: ReadShape<T>): T {
  if (!read.ok) throw new Error(JSON.stringify(read.refusals))
  return read.value
}
const text = sound(readElectionPlanText(parse('outlines/election-plan.json')))
const programme = sound(readProgramme(parse('programmes/action-programme.json')))

const making = () => {
  let made = 0
  return {
    makeId: () => {
      made += 1
      return `id-${made}`
    },
    ownerOf: (name: string) => ({ name, organisation: null }),
    local: { organisation: 'Hội Liên hiệp Phụ nữ tỉnh Mẫu', units: '6', villages: '24', place: 'Mẫu' },
  }
}
const draftOf = (name: string, edition: '2015' | '2025' = '2025', options = {}): PlanDraft => {
  const pack = sound(readPack(parse(`tasks/${name}.json`)))
  return draftOfPack(pack, text, { edition, electionDay: lastElectionDay(edition) }, options, making())
}
const itemsOf = ({ groups }: PlanDraft): readonly DraftItem[] => groups.flatMap((group) => group.items)
const head = { issuer: 'HỘI LIÊN HIỆP PHỤ NỮ TỈNH MẪU', level: null, number: '05/KH-BTV', date: '2025-11-25' } as const

describe('a draft from a template', () => {
  it.each([
    'election-committee',
    'party-committee',
    'front-province',
    'front-commune',
    'womens-union',
    'youth-union',
    'association',
  ])('%s has a day, a lead, a product for every item in both editions, and no severe finding', (name) => {
    for (const edition of editions) {
      const draft = draftOf(name, edition)
      for (const item of itemsOf(draft)) {
        expect(item.until, item.code).not.toBeNull()
        expect(
          [item.lead.name, item.product, item.content].every((each) => each !== ''),
          item.code,
        ).toBe(true)
      }
      const { plan } = planOf(draft, { ...head, date: edition === '2015' ? '2021-01-20' : '2025-11-20' })
      const found = lintPlan(plan, { edition, electionDay: lastElectionDay(edition) })
      expect(found.filter((each) => each.severity === 'error')).toEqual([])
    }
  })

  it('L27: every item of a women’s union rests on an article, and 11 are its own', () => {
    const items = itemsOf(draftOf('womens-union'))
    expect(items).toHaveLength(11)
    for (const item of items) expect(item.basis, item.code).not.toBeNull()
  })

  it('moves what falls among days off before them', () => {
    const holidays = [{ name: 'Tết', from: '2026-02-14', until: '2026-02-22' }]
    const days = itemsOf(draftOf('election-committee', '2025', { holidays }))
    expect(days.filter((each) => each.until && each.until >= '2026-02-14' && each.until <= '2026-02-22')).toEqual([])
    expect(days.find((each) => each.code === 'A24')).toMatchObject({ until: '2026-02-13', step: 'consult3' })
  })

  it('L42: a programme goes from goal to content to task with product, owner, day and resources, local data in it', () => {
    const draft = draftOfProgramme(programme, '2026-04-01', making())
    expect(draft.title).toBe('Chương trình hành động của Hội Liên hiệp Phụ nữ tỉnh Mẫu')
    for (const group of draft.groups) expect([group.goal !== '', group.title !== '']).toEqual([true, true])
    for (const item of itemsOf(draft)) {
      expect([item.product, item.lead.name, item.until, item.resources].every(Boolean), item.content).toBe(true)
    }
    expect(JSON.stringify(draft)).not.toMatch(/\{\w+\}/)
    expect(itemsOf(draft)[0]?.content).toContain('6 đơn vị')
  })
})

describe('what a finding suggests', () => {
  const frame = { edition: '2025', electionDay: '2026-03-15' } as const
  const withItem = (given: Partial<DraftItem>): PlanDraft => ({
    ...draftOf('womens-union'),
    groups: [
      {
        id: 'g',
        goal: '',
        title: '',
        items: [{ ...emptyItem('one'), lead: { name: 'Ban Thường vụ', organisation: null }, ...given }],
      },
    ],
  })
  const remedies = (given: Partial<DraftItem>) => {
    const { plan, anchorOf } = planOf(withItem(given), head)
    return lintPlan(plan, frame).map((each) => ({
      rule: each.rule,
      anchor: anchorOf(each.place.path),
      remedy: remedyOf(each, plan),
    }))
  }

  it('a day later than the law gets the day of the law', () => {
    expect(remedies({ content: 'Thành lập Tổ bầu cử', step: 'teams', until: '2026-02-05' })).toEqual([
      {
        rule: 'PL-10',
        anchor: { kind: 'item', id: 'one' },
        remedy: { field: 'until', before: '2026-02-05', after: '2026-01-31' },
      },
    ])
  })

  it('a share of women below the law is raised where it stands, and nowhere else', () => {
    const content = 'Giới thiệu 30 người, bảo đảm ít nhất 30% phụ nữ trong danh sách ứng cử'
    const [found] = remedies({ content, until: '2026-01-20' })
    expect(found).toMatchObject({ rule: 'PL-13' })
    expect(found?.remedy?.after).toBe('Giới thiệu 30 người, bảo đảm ít nhất 35% phụ nữ trong danh sách ứng cử')
  })

  it('after it was applied the finding is gone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (late) => {
        const until = new Date(Date.parse('2026-01-31') + late * 86_400_000).toISOString().slice(0, 10)
        const [found] = remedies({ content: 'Thành lập Tổ bầu cử', step: 'teams', until })
        const after = found?.remedy?.after ?? ''
        expect(remedies({ content: 'Thành lập Tổ bầu cử', step: 'teams', until: after })).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  it('a key lasts while numbers and place stay, and not longer', () => {
    const key = (until: string, id = 'one') => {
      const { plan, anchorOf } = planOf(withItem({ id, content: 'Thành lập Tổ bầu cử', step: 'teams', until }), head)
      const [found] = lintPlan(plan, frame)
      if (!found) throw new Error('no finding')
      return findingKey(found, anchorOf(found.place.path))
    }
    expect(key('2026-02-05')).toBe(key('2026-02-05'))
    expect(key('2026-02-06')).not.toBe(key('2026-02-05'))
    expect(key('2026-02-05', 'two')).not.toBe(key('2026-02-05'))
  })
})

const words = fc
  .array(fc.constantFrom('Thành lập', 'hướng dẫn', 'Tổ', 'báo cáo', 'kiểm tra', 'tập huấn', 'xã', 'thôn', 'cử tri'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((each) => each.join(' '))
const dayOf = fc.option(
  fc
    .integer({ min: 0, max: 200 })
    .map((n) => new Date(Date.parse('2025-11-01') + n * 86_400_000).toISOString().slice(0, 10)),
  { nil: null },
)
const someItem: fc.Arbitrary<Omit<DraftItem, 'id'>> = fc.record({
  code: fc.constant(''),
  content: words,
  requirement: words,
  step: fc.constant(null),
  basis: fc.constant(null),
  from: fc.constant(null),
  until: dayOf,
  time: fc.constant(''),
  lead: words.map((name) => ({ name, organisation: null })),
  cooperating: fc
    .array(words, { maxLength: 3 })
    .map((all) => [...new Set(all)].map((name) => ({ name, organisation: null }))),
  product: words,
  resources: fc.oneof(fc.constant(''), words),
})
const someDraft: fc.Arbitrary<Pick<PlanDraft, 'groups'>> = fc
  .array(fc.array(someItem, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 4 })
  .map((groups) => ({
    groups: groups.map((items, outer) => ({
      ...{ id: `g${outer}`, goal: '', title: `Nhóm ${outer + 1}` },
      items: items.map((item, inner) => ({ ...item, id: `${outer}-${inner}` })),
    })),
  }))
const givenOf = (draft: Pick<PlanDraft, 'groups'>): readonly GivenItem[] =>
  givenItems(planOf({ ...draftOf('womens-union'), ...draft }, head).plan)

describe('the difference between a draft and a file', () => {
  it('is none between a draft and what it prints', () => {
    fc.assert(
      fc.property(someDraft, (draft) => {
        const given = givenOf(draft)
        const count = draft.groups.flatMap((each) => each.items).length
        expect(given).toHaveLength(count)
        // Items with the same words are paired in their order, whatever group they are in.
        const { added, removed } = planDifference(draft, given)
        expect([added, removed]).toEqual([[], []])
      }),
    )
  })

  it('counts every item of both once', () => {
    fc.assert(
      fc.property(someDraft, someDraft, (draft, other) => {
        const given = givenOf(other)
        const { added, removed, changed, same } = planDifference(draft, given)
        expect(added.length + changed.length + same).toBe(given.length)
        expect(removed.length + changed.length + same).toBe(draft.groups.flatMap((each) => each.items).length)
      }),
    )
  })

  it('names the fields, old and new', () => {
    const draft = draftOf('womens-union')
    const [first, second] = itemsOf(draft)
    const given = givenOf(draft).map((each, index) =>
      index === 0 ? { ...each, until: '2025-12-31', product: 'Công văn' } : each,
    )
    const difference = planDifference(draft, given.slice(0, -1))
    expect(difference.changed).toEqual([
      {
        item: first?.id,
        given: 0,
        fields: [
          { field: 'until', before: first?.until, after: '2025-12-31' },
          { field: 'product', before: first?.product, after: 'Công văn' },
        ],
      },
    ])
    expect(difference.removed).toEqual([itemsOf(draft).at(-1)?.id])
    expect(second).toBeDefined()
  })

  it('does not ask a table for what it has no column for', () => {
    const draft = draftOf('womens-union')
    const inTable = givenFields.filter((each) => each !== 'requirement')
    const given = givenOf(draft).map((each) => ({ ...each, requirement: '', fields: inTable }))
    expect(planDifference(draft, given)).toMatchObject({ changed: [], added: [], removed: [], same: 11 })
  })
})
