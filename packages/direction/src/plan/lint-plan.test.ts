import { readFileSync } from 'node:fs'
import { editions, lastElectionDay, plusDays } from '@baucu/law'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  datePack,
  explainPlanFinding,
  explainPlanPlace,
  lintPlan,
  type Plan,
  type PlanFinding,
  type PlanFrame,
  type PlanItem,
  type PlanRule,
  planRules,
  planRuleTitles,
  readPack,
  suggestPlanChange,
} from '../index.ts'
import { frame2026, frontPlan, item, row, section, soundPlan } from './testing/plans.ts'

type RegisteredForm = { edition: string; number: number; suffix: string; title: string }
const registry = JSON.parse(
  readFileSync(new URL('../../../../packs/forms/registry.json', import.meta.url), 'utf8'),
) as { forms: RegisteredForm[] }
const formsOf = (edition: string) =>
  registry.forms
    .filter((each) => each.edition === edition)
    .map(({ number, suffix, title }) => ({ code: `${String(number).padStart(2, '0')}/${suffix}`, title }))
const forms = formsOf('2025')
const frame: PlanFrame = { ...frame2026, forms }

/** The sound plan with one more item at its end. */
const withItem = (given: Partial<PlanItem> & Pick<PlanItem, 'content'>): Plan => ({
  ...soundPlan,
  sections: [...soundPlan.sections, section('IV', 'Việc khác', [item({ number: '1', ...given })])],
})
const withHead = (given: Partial<Plan['head']>): Plan => ({ ...soundPlan, head: { ...soundPlan.head, ...given } })
const lint = (plan: Plan, more: Partial<PlanFrame> = {}): readonly PlanFinding[] => {
  const findings = lintPlan(plan, { ...frame, ...more })
  for (const each of findings) {
    for (const locale of ['vi', 'en'] as const) {
      expect(explainPlanFinding(each, locale)).not.toMatch(/undefined|NaN|^[a-z-]+$/)
      expect(suggestPlanChange(each, locale)).toMatch(/\.$/)
      expect(explainPlanPlace(each.place, locale)).not.toMatch(/undefined|NaN/)
    }
  }
  return findings
}
const codes = (plan: Plan, more: Partial<PlanFrame> = {}) => lint(plan, more).map((each) => `${each.rule} ${each.code}`)
const only = (plan: Plan, rule: PlanRule, more: Partial<PlanFrame> = {}): PlanFinding => {
  const findings = lint(plan, more)
  expect(findings.map((each) => each.rule)).toEqual([rule])
  return findings[0] as PlanFinding
}

describe('the linter of plans', () => {
  it('finds nothing in a sound plan', () => {
    expect(lint(soundPlan)).toEqual([])
  })

  it('finds nothing in a plan in the manner of a commune Front, with its times in words', () => {
    expect(lint(frontPlan)).toEqual([])
  })

  it('judges three thousand items in seconds', () => {
    const [, contents = soundPlan.sections[0]] = frontPlan.sections
    const sections = contents === undefined ? [] : Array.from({ length: 200 }, () => contents)
    const started = performance.now()
    lintPlan({ ...frontPlan, sections }, frame)
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  it.each([
    ...['election-committee', 'party-committee', 'front-province', 'front-commune'],
    ...['womens-union', 'youth-union', 'association', 'second-poll'],
  ])('finds nothing in a plan made of the pack %s, in both editions, with its steps and without', (name) => {
    const pack = readPack(
      JSON.parse(readFileSync(new URL(`../../../../packs/tasks/${name}.json`, import.meta.url), 'utf8')),
    )
    if (!pack.ok) throw new Error(name)
    const { roles } = pack.value
    for (const edition of editions)
      for (const linked of [true, false]) {
        const electionDay = lastElectionDay(edition)
        const annex = datePack(pack.value, edition, electionDay).map(({ task, legal, from, practical }, index) =>
          row({
            number: `${index + 1}`,
            content: task.title.vi,
            lead: roles[task.lead] ?? '',
            cooperating: task.cooperating.map((each) => roles[each]).join(', '),
            from,
            until: practical,
            product: [task.product, ...task.forms[edition].map((each) => `mẫu ${each}`)].join(', '),
            step: linked ? (legal?.id ?? null) : null,
          }),
        )
        const head = { ...soundPlan.head, title: 'Kế hoạch', date: plusDays(electionDay, -115), grounds: [] }
        expect(lintPlan({ head, sections: [], annex }, { edition, electionDay, forms: formsOf(edition) })).toEqual([])
      }
  })

  it('has a title for each of its sixteen rules', () => {
    expect(planRules).toHaveLength(16)
    expect(Object.keys(planRuleTitles)).toEqual([...planRules])
  })

  describe('PL-01 the form of the act', () => {
    it('consultation on a form of the village Front', () => {
      const plan = withItem({ content: 'Hội nghị hiệp thương, biên bản theo mẫu số 04/HNCT', until: '2026-01-10' })
      const finding = only(plan, 'PL-01')
      expect(finding).toMatchObject({ code: 'form-wrong', numbers: { form: '04/HNCT', act: 'hiệp thương' } })
      expect(finding.place.path).toBe('sections[3].items[0].content')
      expect(finding.article).toContain('NQLT 102/2025')
      const { from = 0, to = 0 } = finding.place.span ?? {}
      expect(plan.sections[3]?.items[0]?.content.slice(from, to)).toBe('04/HNCT')
    })

    it.each([
      ['Lập biên bản kết quả kiểm phiếu theo mẫu 19/HĐBC-QH', '18/HĐBC-QH, 23/HĐBC-HĐND'],
      ['Phát thẻ cử tri (Mẫu số 11/HĐBC)', '10/HĐBC'],
      ['Biểu thống kê sơ bộ theo Mẫu 26/HĐBC', '28/HĐBC'],
      ['Biên bản kiểm kê việc sử dụng phiếu: mẫu 35/HĐBC', '32/HĐBC'],
    ])('%s', (content, instead) => {
      expect(only(withItem({ content }), 'PL-01').numbers.instead).toBe(instead)
    })

    it('a form that the edition does not have', () => {
      expect(only(withItem({ content: 'Lưu hồ sơ theo Mẫu 40/HĐBC' }), 'PL-01').code).toBe('form-unknown')
      expect(codes(withItem({ content: 'Lưu hồ sơ theo Mẫu 40/HĐBC' }), { forms: [] })).toEqual([])
    })

    it('more forms than acts: only the kind of form is sure', () => {
      const content = 'Hội nghị hiệp thương: mẫu 01/BCĐBHĐND-MT, mẫu 05/BCĐBHĐND-MT và mẫu 02/HNCT'
      expect(only(withItem({ content }), 'PL-01').numbers.form).toBe('02/HNCT')
    })

    it('each act with its own form in one sentence is sound', () => {
      const content =
        'Lập biên bản kiểm kê phiếu (mẫu 32/HĐBC) và biên bản kết quả kiểm phiếu (mẫu 18/HĐBC-QH, 23/HĐBC-HĐND)'
      expect(codes(withItem({ content }))).toEqual([])
    })
  })

  describe('PL-02 the chair', () => {
    it('a consultative conference led by the village Front', () => {
      const plan = withItem({
        content: 'Hội nghị hiệp thương lần thứ hai',
        until: '2026-02-03',
        lead: 'Ban công tác Mặt trận thôn',
      })
      expect(only(plan, 'PL-02')).toMatchObject({ article: '39.1, 50.1', place: { field: 'lead' } })
    })

    it('said in words', () => {
      const plan = withItem({
        content: 'Hội nghị cử tri nơi cư trú',
        from: '2026-02-05',
        until: '2026-02-06',
        lead: 'Ban Thường trực Ủy ban MTTQ xã',
        requirement: 'Hội nghị do Ban công tác Mặt trận thôn chủ trì.',
      })
      expect(only(plan, 'PL-02').article).toBe('45.1, 54.1')
    })

    it('the Front together with the People’s Committee is lawful', () => {
      const requirement = 'Ban Thường trực Mặt trận cùng Ủy ban nhân dân xã chủ trì.'
      expect(codes(withItem({ content: 'Hội nghị cử tri nơi cư trú', lead: 'MTTQ xã', requirement }))).toEqual([])
    })

    it('is not asked of who only attends or reports', () => {
      expect(
        codes(withItem({ content: 'Báo cáo hội nghị hiệp thương lần thứ hai', lead: 'Ủy ban bầu cử xã' })),
      ).toEqual([])
    })
  })

  describe('PL-03 a later document', () => {
    it('in the grounds, by its day', () => {
      const plan = withHead({ grounds: ['Căn cứ Kế hoạch số 12/KH-UBND ngày 20/12/2025 của Ủy ban nhân dân tỉnh'] })
      expect(only(plan, 'PL-03')).toMatchObject({
        numbers: { document: '12/KH-UBND', day: '2025-12-20', date: '2025-12-05' },
        place: { path: 'head.grounds[0]' },
      })
    })

    it('by the year of its number, and by its kind alone', () => {
      expect(
        only(withHead({ grounds: ['Căn cứ Nghị quyết số 10/2026/NQ-HĐND của Hội đồng nhân dân tỉnh'] }), 'PL-03')
          .numbers.day,
      ).toBe('2026')
      expect(codes(withHead({ grounds: ['Thực hiện Chỉ thị của Tỉnh ủy ngày 6 tháng 12 năm 2025'] }))).toEqual([
        'PL-03 later-document',
      ])
    })

    it('the same day is sound; so are days that are no document’s', () => {
      expect(
        codes(withHead({ grounds: ['Căn cứ Kế hoạch số 12/KH-UBND ngày 05/12/2025; bầu cử ngày 15/3/2026'] })),
      ).toEqual([])
    })
  })

  describe('PL-04 numbering', () => {
    const numbered = (numbers: readonly string[]): Plan => ({
      ...soundPlan,
      annex: [],
      sections: [
        section(
          'I',
          'Nội dung',
          numbers.map((number, index) =>
            item({ number, content: `Công việc ${'ôn'.repeat(index + 1)}`, until: '2026-01-20' }),
          ),
        ),
      ],
    })

    it('3.2 stands twice', () => {
      expect(only(numbered(['3.1', '3.2', '3.2', '3.3']), 'PL-04')).toMatchObject({
        code: 'number-repeated',
        numbers: { number: '3.2', instead: '3.3' },
        place: { path: 'sections[0].items[2].number' },
      })
    })

    it('4 is skipped; letters know đ', () => {
      expect(only(numbered(['1', '2', '4', '5']), 'PL-04')).toMatchObject({
        code: 'number-skipped',
        numbers: { instead: '3' },
      })
      expect(codes(numbered(['a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)']))).toEqual([])
      expect(codes(numbered(['a', 'b', 'c', 'd', 'e', 'f', 'g']))).toEqual([])
      expect(codes(numbered(['a', 'b', 'd']))).toEqual(['PL-04 number-skipped'])
    })

    it('lists below others and Roman headings begin anew or go on', () => {
      expect(codes(numbered(['1', '1.1', '1.2', '2', '2.1', '2.2']))).toEqual([])
      expect(codes(numbered(['I', '1', '2', 'II', '1', '2']))).toEqual([])
      expect(codes(numbered(['I', '1', '2', 'II', '3', '4']))).toEqual([])
    })

    it('one number too often or too few is one finding, wherever it is', () => {
      fc.assert(
        fc.property(fc.integer({ min: 3, max: 40 }), fc.nat(), fc.boolean(), (many, where, again) => {
          const numbers = Array.from({ length: many }, (_, index) => `${index + 1}`)
          expect(codes(numbered(numbers)).filter((each) => each.startsWith('PL-04'))).toEqual([])
          const at = 1 + (where % (many - 2))
          const broken = again ? numbers.toSpliced(at, 0, numbers[at] ?? '') : numbers.toSpliced(at, 1)
          const found = codes(numbered(broken)).filter((each) => each.startsWith('PL-04'))
          expect(found).toEqual([again ? 'PL-04 number-repeated' : 'PL-04 number-skipped'])
        }),
        { numRuns: 60 },
      )
    })
  })

  describe('PL-05 outside the window', () => {
    it('conferences at residences and the third conference in a round of 23/02–14/03', () => {
      const plan = withItem({
        content: 'Giám sát đợt 2',
        from: '2026-02-23',
        until: '2026-03-14',
        lead: 'Ban Thường trực Ủy ban MTTQ xã',
        requirement:
          'Giám sát hội nghị cử tri nơi cư trú, hội nghị hiệp thương lần thứ ba, việc niêm yết danh sách người ứng cử',
      })
      const findings = lint(plan)
      expect(findings.map((each) => [each.rule, each.code, each.numbers.first, each.numbers.last])).toEqual([
        ['PL-05', 'outside-window', '2026-02-04', '2026-02-08'],
        ['PL-05', 'outside-window', '2026-02-09', '2026-02-20'],
      ])
      expect(findings[0]?.severity).toBe('error')
    })

    it('campaign before the official list', () => {
      const plan = withItem({ content: 'Vận động bầu cử', from: '2026-02-20', until: '2026-03-13', lead: 'MTTQ xã' })
      expect(only({ ...plan, annex: [] }, 'PL-05')).toMatchObject({ code: 'before-window', article: '64' })
    })

    it('only warns in 2021, where the window was not seen', () => {
      const plan = withItem({
        content: 'Hội nghị hiệp thương lần thứ ba',
        from: '2021-04-25',
        until: '2021-04-28',
        lead: 'MTTQ xã',
      })
      const finding = lintPlan(plan, { edition: '2015', electionDay: '2021-05-23' }).find(
        (each) => each.rule === 'PL-05' && each.place.path.startsWith('sections[3]'),
      )
      expect(finding).toMatchObject({ severity: 'warning', numbers: { last: '2021-04-18' } })
    })

    it('a period is outside exactly when it has no day of the window or begins before it', () => {
      const days = fc.integer({ min: -20, max: 20 })
      fc.assert(
        fc.property(days, fc.nat(20), (start, length) => {
          const from = plusDays('2026-02-06', start)
          const until = plusDays(from, length)
          const plan = withItem({ content: 'Hội nghị cử tri nơi cư trú', from, until, lead: 'MTTQ xã' })
          const found = codes(plan).filter((each) => each.startsWith('PL-05')).length
          expect(found).toBe(from < '2026-02-04' || from > '2026-02-08' ? 1 : 0)
        }),
      )
    })
  })

  describe('PL-06 an impossible period', () => {
    it('a round from election day to election day', () => {
      const plan = withItem({ content: 'Giám sát đợt 3', from: '2026-03-15', until: '2026-03-15', lead: 'MTTQ xã' })
      expect(only(plan, 'PL-06').code).toBe('round-of-one-day')
      expect(codes(withItem({ content: 'Trực ngày bầu cử', from: '2026-03-15', until: '2026-03-15' }))).toEqual([])
    })

    it('backwards, before the plan, on a day that is none', () => {
      expect(codes(withItem({ content: 'Sửa chữa nhà văn hóa', from: '2026-02-10', until: '2026-02-01' }))).toEqual([
        'PL-06 period-reversed',
      ])
      expect(codes(withItem({ content: 'Sửa chữa nhà văn hóa', until: '2025-11-01' }))).toEqual([
        'PL-06 ends-before-plan',
      ])
      expect(codes(withItem({ content: 'Xong trước ngày 31/02/2026' }))).toEqual(['PL-06 no-such-day'])
    })
  })

  describe('PL-07 left over from a template', () => {
    it('the steering committee of a congress, and another term', () => {
      const plan = withItem({ content: 'Báo cáo Ban Chỉ đạo Đại hội' })
      expect(only(plan, 'PL-07')).toMatchObject({ numbers: { words: 'Ban Chỉ đạo Đại hội' }, severity: 'warning' })
      expect(codes(withItem({ content: 'Tuyên truyền bầu cử đại biểu Quốc hội khóa XV' }))).toEqual([
        'PL-07 other-election',
      ])
    })
  })

  describe('PL-08 blanks', () => {
    it.each([
      'Xong ngày … tháng … năm 2026',
      'Theo Công văn số   /UBND',
      'Cử ... người tham gia',
      'Hạn .../02/2026',
      'Ngày   tháng 02 năm 2026',
    ])('%s', (content) => {
      expect(codes(withItem({ content })).every((each) => each === 'PL-08 blank')).toBe(true)
      expect(codes(withItem({ content })).length).toBeGreaterThan(0)
    })

    it('in the head; dots at the end of a list are none', () => {
      expect(codes(withHead({ number: '', date: null }))).toEqual(['PL-08 number-missing', 'PL-08 date-missing'])
      expect(codes(withItem({ content: 'Treo băng rôn, khẩu hiệu...' }))).toEqual([])
    })
  })

  describe('PL-09 the annex and its letter', () => {
    it('another day for the same work', () => {
      const plan: Plan = {
        ...soundPlan,
        annex: [row({ number: '1', content: 'Thành lập Tổ bầu cử', until: '2026-01-30' })],
      }
      expect(only(plan, 'PL-09')).toMatchObject({
        numbers: { annex: '2026-01-30', letter: '2026-01-28', item: 'II.2' },
        place: { path: 'annex[0].until' },
      })
    })

    it('found by its words where no law dates it', () => {
      const plan: Plan = {
        ...withItem({ content: 'Sửa chữa, trang trí các điểm bỏ phiếu', until: '2026-03-01' }),
        annex: [row({ number: '1', content: 'Sửa chữa, trang trí điểm bỏ phiếu', until: '2026-03-05' })],
      }
      expect(only(plan, 'PL-09').numbers.item).toBe('IV.1')
    })
  })

  describe('PL-10 later than the law', () => {
    it('a milestone, and a wrong date of the law', () => {
      const plan = withItem({ content: 'Thành lập Ban bầu cử', until: '2026-01-10' })
      expect(only(plan, 'PL-10')).toMatchObject({
        code: 'later-than-law',
        numbers: { legal: '2026-01-04', until: '2026-01-10' },
        severity: 'error',
      })
      const annex = [
        row({ number: '1', content: 'Niêm yết danh sách người ứng cử', legalDate: '2026-02-26', until: '2026-02-26' }),
      ]
      expect(only({ ...soundPlan, annex }, 'PL-10')).toMatchObject({ code: 'legal-date-wrong', article: '59' })
    })

    it('a decision that moved the step is followed', () => {
      const decision = { number: '12/QĐ-HĐBCQG', date: '2025-12-20' }
      const overrides = [{ step: 'boards' as const, date: '2026-01-10', decision }]
      expect(codes(withItem({ content: 'Thành lập Ban bầu cử', until: '2026-01-10' }), { overrides })).toEqual([])
    })

    it('is said exactly from the day after the law on', () => {
      fc.assert(
        fc.property(fc.integer({ min: -30, max: 30 }), (shift) => {
          const until = plusDays('2026-01-31', shift)
          const plan = { ...withItem({ content: 'Việc theo gói', step: 'teams', until }), annex: [] }
          const late = codes(plan).filter((each) => each.startsWith('PL-10')).length
          expect(late).toBe(shift > 0 ? 1 : 0)
        }),
      )
    })
  })

  describe('PL-11 who leads', () => {
    it('nobody, nobody in particular, one for everything', () => {
      expect(codes(withItem({ content: 'Sửa chữa nhà văn hóa', lead: '' }))).toEqual(['PL-11 lead-missing'])
      expect(codes(withItem({ content: 'Sửa chữa nhà văn hóa', lead: 'Các đơn vị liên quan' }))).toEqual([
        'PL-11 lead-vague',
      ])
      const alone: Plan = {
        ...soundPlan,
        sections: [
          section(
            'I',
            'Nội dung',
            ['1', '2', '3'].map((number) =>
              item({ number, content: `Việc ${'ă'.repeat(Number(number))}`, cooperating: '' }),
            ),
          ),
        ],
        annex: [],
      }
      expect(only(alone, 'PL-11')).toMatchObject({ code: 'one-lead', numbers: { lines: 3 }, place: { path: '' } })
    })

    it('is not asked of a heading', () => {
      const items = [
        item({ number: '1', content: 'Công tác nhân sự', lead: '' }),
        item({ number: '1.1', content: 'Lập hồ sơ' }),
      ]
      expect(codes({ ...soundPlan, sections: [section('I', 'Nội dung', items)], annex: [] })).toEqual([])
    })
  })

  describe('PL-12 the quorum', () => {
    it('50 instead of 55 at the residence, 50 instead of 70 at work', () => {
      const at = (requirement: string) => withItem({ content: 'Lấy ý kiến', requirement })
      const finding = only(at('Hội nghị cử tri nơi cư trú phải có ít nhất 50 cử tri'), 'PL-12')
      expect(finding).toMatchObject({ numbers: { said: 50, needed: 55, from: 100, kind: 'residence' } })
      expect(finding.article).toContain('NQ 101/2025/UBTVQH15')
      expect(only(at('Nơi công tác có ít nhất 50 cử tri dự'), 'PL-12').numbers.needed).toBe(70)
      expect(codes(at('Nơi công tác có ít nhất 70 cử tri dự; nơi cư trú có ít nhất 55 cử tri dự'))).toEqual([])
    })
  })

  describe('PL-13 women', () => {
    it('below 35 %, in percent or counted', () => {
      expect(only(withItem({ content: 'Bảo đảm tỷ lệ nữ ứng cử đạt 30%' }), 'PL-13')).toMatchObject({
        numbers: { said: '30', least: 35 },
        article: '8.3, 9',
      })
      expect(codes(withItem({ content: 'Giới thiệu ít nhất 34,99% là phụ nữ' }))).toEqual(['PL-13 women-percent'])
      expect(codes(withItem({ content: 'Danh sách có 13 nữ trên tổng số 40 người ứng cử' }))).toEqual([
        'PL-13 women-count',
      ])
    })

    it('35 % is enough; an aim for the elected is another thing', () => {
      expect(codes(withItem({ content: 'Bảo đảm ít nhất 35% nữ trong danh sách' }))).toEqual([])
      expect(codes(withItem({ content: 'Phấn đấu tỷ lệ nữ trúng cử đạt 30%' }))).toEqual([])
    })

    it('agrees with the fraction', () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), (total, count) => {
          fc.pre(count <= total)
          const found = codes(withItem({ content: `Danh sách có ${count} nữ trên tổng số ${total} người` }))
          expect(found.length).toBe(100 * count < 35 * total ? 1 : 0)
        }),
      )
    })
  })

  describe('PL-14 places that are gone', () => {
    const formerPlaces = [{ name: 'tỉnh Hà Nam', now: 'tỉnh Ninh Bình' }]

    it('a district, a merged province', () => {
      expect(only(withItem({ content: 'Báo cáo Ủy ban bầu cử huyện' }), 'PL-14').numbers.words).toBe('huyện')
      expect(only(withItem({ content: 'Gửi Sở Nội vụ tỉnh Hà Nam' }), 'PL-14', { formerPlaces }).numbers.instead).toBe(
        'tỉnh Ninh Bình',
      )
    })

    it('not where the past is meant, not in 2021', () => {
      expect(codes(withItem({ content: 'Địa bàn huyện Mẫu Sơn (cũ)' }))).toEqual([])
      const plan = withItem({ content: 'Báo cáo Ủy ban bầu cử huyện' })
      expect(
        lintPlan(plan, { edition: '2015', electionDay: '2021-05-23' }).filter((each) => each.rule === 'PL-14'),
      ).toEqual([])
    })
  })

  describe('PL-15 persons', () => {
    it('after their last day, and two in one office', () => {
      const plan = withItem({ content: 'Đồng chí Trần Thị Bình, Chủ tịch Ủy ban nhân dân xã, chỉ đạo' })
      const replacements = [
        { person: 'Trần Thị Bình', role: 'Chủ tịch Ủy ban nhân dân', until: '2025-11-30', by: 'Lê Văn Cường' },
      ]
      expect(only(plan, 'PL-15', { replacements }).numbers.by).toBe('Lê Văn Cường')
      expect(codes(plan, { replacements: replacements.map((each) => ({ ...each, until: '2025-12-05' })) })).toEqual([])
      const two = {
        ...plan,
        sections: [
          ...plan.sections,
          section('V', 'Khác', [
            item({ number: '1', content: 'Đồng chí Lê Văn Cường, Chủ tịch Ủy ban nhân dân xã, kết luận' }),
          ]),
        ],
      }
      expect(codes(two)).toContain('PL-15 two-holders')
    })
  })

  describe('PL-16 typing slips', () => {
    const repeated = (last: string): Plan => ({
      ...soundPlan,
      annex: [],
      sections: [
        {
          ...section('I', 'Nội dung', []),
          text: [
            'Kiểm tra các điểm bỏ phiếu của xã.',
            'Trang trí các điểm bỏ phiếu trước Tết.',
            'Bảo vệ các điểm bỏ phiếu ban đêm.',
            last,
          ],
        },
      ],
    })

    it('one letter or one tone off, and a small word twice', () => {
      expect(only(repeated('Dọn vệ sinh các điểm bỏ phiêu'), 'PL-16')).toMatchObject({
        severity: 'warning',
        numbers: { words: 'phiêu', instead: 'phiếu', times: 3 },
      })
      expect(only(repeated('Dọn vệ sinh các điểm bỏ phiếuu'), 'PL-16').numbers.instead).toBe('phiếu')
      expect(codes(withItem({ content: 'Việc của của thôn' }))).toEqual(['PL-16 word-twice'])
    })

    it('words that differ by a letter are both right where what follows differs', () => {
      const rounds = ['thứ nhất', 'thứ hai', 'thứ ba'].map((each) => `Hội nghị hiệp thương lần ${each}.`)
      const text = [...rounds, 'Hội nghị tiếp xúc cử tri.']
      expect(codes({ ...soundPlan, annex: [], sections: [{ ...section('I', 'Nội dung', []), text }] })).toEqual([])
      const slip = {
        ...section('I', 'Nội dung', []),
        text: [...rounds, 'Hội nghị hiêp thương.', 'Sau hội nghị hệp thương lần thứ ba.'],
      }
      const found = lint({ ...soundPlan, annex: [], sections: [slip] })
      expect(found.map((each) => each.numbers.words)).toEqual(['hiêp', 'hệp'])
    })

    it('another word, or another way to set the tone, is none', () => {
      expect(codes(repeated('Dọn vệ sinh các điểm bỏ hoang'))).toEqual([])
      expect(codes(withItem({ content: 'Uỷ ban nhân dân xã' }))).toEqual([])
    })
  })

  describe('mutes', () => {
    const plan = withItem({ content: 'Thành lập Ban bầu cử', until: '2026-01-10' })

    it('keep a finding listed with its reason', () => {
      const reason = 'Đã có văn bản cho phép'
      for (const place of ['sections[3].items[0].until', 'sections[3].items[0]', 'sections[3]', ''])
        expect(only(plan, 'PL-10', { mutes: [{ rule: 'PL-10', place, reason }] }).muted).toBe(reason)
    })

    it('need a reason, and mute nothing else', () => {
      for (const mute of [
        { rule: 'PL-10', place: '', reason: ' ' },
        { rule: 'PL-09', place: '', reason: 'lý do' },
        { rule: 'PL-10', place: 'sections[3].items[1]', reason: 'lý do' },
      ] as const)
        expect(only(plan, 'PL-10', { mutes: [mute] }).muted).toBeNull()
    })
  })

  test('any words in any place: spans lie in their text, nothing is thrown', () => {
    const words = [
      'hiệp thương lần thứ ba',
      'nơi cư trú',
      'ít nhất 50 cử tri',
      'mẫu 04/HNCT',
      'huyện',
      '…/02/2026',
      'nữ 20%',
      'ngày 31/02/2026',
      'số 12/KH-UBND ngày 20/12/2025',
      'do thôn chủ trì',
      'giám sát đợt 2',
    ]
    const texts = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 8 })
      .map((each) => `x ${each.join(' ')}`)
    fc.assert(
      fc.property(texts, texts, (content, requirement) => {
        const plan = withItem({ content, requirement })
        for (const { place } of lint(plan)) {
          if (place.span === null || !place.path.startsWith('sections[3].items[0].')) continue
          const text = place.field === 'content' ? content : requirement
          expect(place.span.from).toBeGreaterThanOrEqual(0)
          expect(place.span.to).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 200 },
    )
  })
})
