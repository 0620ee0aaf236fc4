import { describe, expect, test } from 'vitest'
import { formCode, officialForms } from './index.ts'

const steps = new Set([
  'filing',
  'ballotsToBoards',
  'officialList',
  'countMinutes',
  'boardMinutes',
  'provincialMinutes',
  'voterListPosted',
])

describe('the register of official forms', () => {
  test('the 2025 edition has the 39 forms of Resolution 40, each number once', () => {
    expect(officialForms('2025').map((form) => form.number)).toEqual(
      Array.from({ length: 39 }, (_, index) => index + 1),
    )
  })

  test.each(['2015', '2025'] as const)('every form of %s is complete and says what was verified', (edition) => {
    const forms = officialForms(edition)
    expect(new Set(forms.map((form) => form.number)).size).toBe(forms.length)
    for (const form of forms) {
      expect(form.title, formCode(form)).toMatch(/\S/)
      expect(form.title.normalize('NFC')).toBe(form.title)
      expect(form.filledBy, formCode(form)).toMatch(/\S/)
      expect(['HĐBC-QH', 'HĐBC-HĐND', 'HĐBC']).toContain(form.suffix)
      expect(form.copies === null || form.copies > 0).toBe(true)
      if (form.deadlineStep !== null) expect(steps).toContain(form.deadlineStep)
      expect(form.recipients.length > 0 || form.copies === null, formCode(form)).toBe(true)
      if (!form.verified.wording) expect(form.verified.note, formCode(form)).toMatch(/chưa/i)
    }
  })

  test('the result minutes are form 19 in 2025 and form 21 in 2015; the latter says that its wording was not read', () => {
    const printed = (['2015', '2025'] as const)
      .flatMap(officialForms)
      .filter((form) => form.implemented === 'result-minutes')
    expect(
      printed.map((form) => [form.edition, formCode(form), form.copies, form.deadlineStep, form.verified.wording]),
    ).toEqual([
      ['2015', '21/HĐBC-QH', 3, 'boardMinutes', false],
      ['2025', '19/HĐBC-QH', 3, 'boardMinutes', true],
    ])
  })

  test('known mistakes of the official forms are recorded with their form', () => {
    const defective = officialForms('2025').filter((form) => form.defects.length > 0)
    expect(defective.map((form) => form.number)).toEqual([20, 23, 24, 27, 29, 31, 34, 35])
  })
})
