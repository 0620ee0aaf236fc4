import { describe, expect, it } from 'vitest'
import { page, type Rule, rulesOf, splitArticle, testsOf } from './law-to-code.ts'

const file = (name: string, text: string) => ({ file: `packages/law/src/${name}`, text })
const found = (text: string, ...others: { file: string; text: string }[]) =>
  rulesOf([file('sample.ts', text), ...others])
const cited = (rules: readonly Rule[]) => rules.map(({ kind, id, article }) => `${kind} ${id} ${article}`)

describe('rules in the sources', () => {
  it('are values with their way inside a constant', () => {
    const text = `/** The most deputies. A second sentence. */
      export const most = { NA: unchanged(3, '10.4'), council: provision({ '2015': 5, '2025': 5 }, '10.4') }`
    expect(found(text)).toMatchObject([
      { kind: 'number', id: 'most.NA', article: '10.4', says: 'The most deputies', owners: ['most'] },
      { kind: 'number', id: 'most.council', article: '10.4' },
    ])
  })

  it('are reasons, with the article of the provision they rest on', () => {
    const text = `const limits = { NA: unchanged(3, '10.4'), council: unchanged(5, '10.5') }
      /** X-1, X-2: the seats are within the limit (numbers: seats). */
      export function judge(edition, body) {
        const source = body === 'NA' ? limits.NA : limits.council
        return [reasonFrom('X-1', edition, source, true), reason(body ? 'X-2' : 'X-3', '79.1', false)]
      }`
    const rules = found(text).filter((each) => each.kind === 'rule')
    expect(cited(rules)).toEqual(['rule X-1 10.4', 'rule X-1 10.5', 'rule X-2 79.1', 'rule X-3 79.1'])
    expect(rules[0]).toMatchObject({ says: 'the seats are within the limit', owners: ['judge'] })
  })

  it('follow a provision into another file', () => {
    const other = file('ages.ts', `export const ages = { vote: unchanged(18, '2') }`)
    const text = `export const judge = (edition) => reasonFrom('AGE', edition, ages.vote, true)`
    expect(cited(found(text, other))).toContain('rule AGE 2')
  })

  it('are read through functions that hand their arguments on, even twice', () => {
    const text = `const when = (broken, code, article) => (broken ? [error(code, article)] : [])
      const error = (code, article) => ({ code, severity: 'error', fields: [], numbers: {}, article })
      const say = (rule, holds) => reason(rule, '57.6', holds)
      const changed = (before, after, article) => provision({ '2015': before, '2025': after }, article)
      export const all = [...when(true, 'ID-1', '77.1'), say('F-1', true)]
      export const days = { result: changed(5, 3, '87.1') }`
    expect(cited(found(text))).toEqual(['finding ID-1 77.1', 'rule F-1 57.6', 'number days.result 87.1'])
  })

  it('are steps and findings, titled from the words', () => {
    const words = file(
      'words/sample.ts',
      `export const words = {
        filing: { title: { vi: 'Hạn nộp', en: 'Dossiers close' } },
        'ID-2': { vi: () => '', en: (n, holds) => holds ? 'Fine.' : \`\${n.a} is more than \${n.b}.\` },
      }`,
    )
    const text = `export const lines = [step('filing', { '2015': -70, '2025': -42 }, { '2015': '35.1', '2025': 'NQ 40' })]
      export const check = () => ({ code: 'ID-2', severity: 'error', article: '76.2' })`
    expect(found(text, words).map(({ id, article, says }) => `${id} | ${article} | ${says}`)).toEqual([
      'filing | 35.1 | Dossiers close',
      'filing | NQ 40 | Dossiers close',
      'ID-2 | 76.2 | … is more than …',
    ])
  })

  it('cite one article a line', () => {
    expect(splitArticle('38, 39, 50')).toEqual(['38', '39', '50'])
    expect(splitArticle('Điều 71.1; Hỏi đáp 2026, câu 153')).toEqual(['71.1', 'Hỏi đáp 2026, câu 153'])
    expect(splitArticle('23.1.g, 24.3.đ')).toEqual(['23.1.g', '24.3.đ'])
    expect(splitArticle('NQ 101/2025 Điều 1, 2')).toEqual(['NQ 101/2025 Điều 1, 2'])
  })

  it('leave the article open when only the program knows it', () => {
    const text = `export const judge = (edition, source) => reasonFrom('X-1', edition, source, true)`
    expect(cited(found(text))).toEqual(['rule X-1 '])
  })
})

describe('tests of a rule', () => {
  const rule: Rule = {
    kind: 'rule',
    id: 'W-1',
    article: '78.1',
    says: '',
    file: 'packages/law/src/outcome.ts',
    owners: ['decide'],
  }

  it('name it, or use what leads to it, or stand beside it', () => {
    const naming = file('a.test.ts', `it('W-1: half is not enough', …)`)
    const using = file('b.test.ts', `expect(decide(contest))`)
    const beside = file('outcome.test.ts', `it('something', …)`)
    expect(testsOf(rule, [using, naming, beside])).toEqual([{ file: naming.file, named: true }])
    expect(testsOf(rule, [using, beside])).toEqual([{ file: using.file, named: false }])
    expect(testsOf(rule, [beside])).toEqual([{ file: beside.file, named: false }])
  })

  it('do not count when they name another rule', () => {
    expect(testsOf(rule, [file('a.test.ts', `it('W-10 and W-1-ADDITIONAL and EW-1', …)`)])).toEqual([])
  })

  it('missing ones are listed on the page', () => {
    const text = page([rule, { ...rule, id: 'W-2', article: 'NQ 40' }], [file('a.test.ts', `'W-2'`)])
    expect(text).toContain('| 78.1 | rule `W-1` |  | [outcome.ts] | none |')
    expect(text).toContain('- W-1 (outcome.ts)')
    expect(text).not.toContain('- W-2 (outcome.ts)')
    expect(text).toContain('1 articles of the election law, 2 lines, 1 without a test.')
  })

  it('articles stand in their own order', () => {
    const rules = ['10.4', '9', '10', '2'].map((article) => ({ ...rule, article }))
    const order = [...page(rules, []).matchAll(/^\| (\S+) \| rule/gm)].map((match) => match[1])
    expect(order).toEqual(['2', '9', '10', '10.4'])
  })
})
