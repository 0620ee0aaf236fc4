import { locales } from '@baucu/law'
import { describe, expect, test } from 'vitest'
import {
  claim,
  explainAuditRefusal,
  explainTrail,
  notEligible,
  type PaperTrail,
  pilotNotice,
  trailProblems,
} from './index.ts'

const whole: PaperTrail = {
  area: 'a',
  sealAgrees: true,
  custodyWritten: true,
  received: 1000,
  issued: 900,
  exchanged: 10,
  unused: 90,
  collected: 890,
  valid: 880,
  invalid: 10,
}

describe('what may be said', () => {
  test('the claim is about the procedure, word by word', () => {
    expect(claim(0.05)).toEqual({
      vi: 'Nếu kết quả đã công bố là sai thì khả năng cuộc kiểm tra này vẫn dừng lại là không quá 5 %.',
      en: 'If the reported outcome were wrong, the chance that this audit would have stopped anyway is at most 5 %.',
    })
    expect(claim(0.005).vi).toContain('0,5 %')
    expect(claim(0.005).en).toContain('0.5 %')
    for (const locale of locales) expect(claim(0.1)[locale]).not.toMatch(/95|90 %|chắc chắn|certain/)
    expect(notEligible.vi).toMatch(/^Không đủ điều kiện/)
    expect(pilotNotice.vi).toMatch(/^Thí điểm: luật bầu cử không quy định/)
  })

  test('a whole trail of papers has no problem; spoilt papers are counted either way', () => {
    expect(trailProblems([whole, { ...whole, received: 990 }])).toEqual([])
  })

  test.each([
    [{ sealAgrees: false }, 'seal'],
    [{ sealAgrees: null }, 'seal'],
    [{ custodyWritten: null }, 'custody'],
    [{ valid: 881 }, 'papers-box'],
    [{ issued: 880, unused: 110 }, 'papers-issued'],
    [{ received: 1001 }, 'papers-received'],
  ])('%j is named', (change, code) => {
    const found = trailProblems([{ ...whole, ...change }])
    expect(found.map((each) => each.code)).toEqual([code])
    for (const each of found)
      for (const locale of locales) expect(explainTrail(each, locale)).not.toContain('undefined')
  })

  test('a refusal without words shows its code', () => {
    expect(explainAuditRefusal({ code: 'no-area', path: '', numbers: {} }, 'vi')).toContain('khu vực')
    expect(explainAuditRefusal({ code: 'strange', path: '', numbers: {} }, 'en')).toBe('strange')
  })
})
