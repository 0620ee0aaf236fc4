import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ballotOrder, compareVietnamese, type Listed, nameParts, nameSortKey, vietnameseSortKey } from '../index.ts'
import { expectSpoken } from '../words/expect-spoken.ts'

const sorted = (text: string) => text.split(' ').toSorted(compareVietnamese).join(' ')
const shuffled = (text: string) => fc.shuffledSubarray(text.split(' '), { minLength: text.split(' ').length })

describe('Vietnamese order', () => {
  it.each([
    'An Ăn Ân Bé Da Dà Dả Dã Dá Dạ Đa Đà',
    'E Ê G H I K L M N O Ô Ơ P Q R S T U Ư V X Y',
    'ba bà bả bã bá bạ bă bằ bâ bầ',
    'Hoa Hòa Hoan Hoàn Hoàng Học Hồng Hợi Huệ Hùng Hương Hường',
    'Lan Lân Loan Lộc Lợi Lư Lượng',
    'Thu Thủ Thuận Thúy Thư',
  ])('%s', (text) => {
    fc.assert(
      fc.property(shuffled(text), (words) => {
        expect(sorted(words.join(' '))).toBe(text)
      }),
    )
  })

  it('does not care for the form of the text, its case, or where the tone mark stands', () => {
    for (const name of ['Hoà', 'Hòa', 'Đặng', 'Nguyễn', 'Ước', 'Thuỷ']) {
      expect(compareVietnamese(name.normalize('NFD'), name.normalize('NFC'))).toBe(0)
      expect(compareVietnamese(name.toUpperCase(), name)).toBe(0)
    }
    expect(compareVietnamese('Hoà', 'Hòa')).toBe(0)
    expect(compareVietnamese('Thuý', 'Thúy')).toBe(0)
  })

  it('has a key that sorts byte by byte in the same order', () => {
    const word = fc.constantFrom(...'An Ăn Ân Bé Bẻ Đa Da Dạ Hoà Hòa Hoan Hoàng Hợi Hợp Văn Út Y Ýa'.split(' '))
    const text = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [vietnameseSortKey(a), vietnameseSortKey(b)]
        expect(Math.sign(left < right ? -1 : left > right ? 1 : 0)).toBe(Math.sign(compareVietnamese(a, b)))
      }),
    )
    const names = ['Lê Văn An', 'Trần Thị An', 'Lê Thị Bình', 'Đỗ Ánh', 'Lê An']
    expect(names.toSorted((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : 1))).toEqual([
      'Lê An',
      'Lê Văn An',
      'Trần Thị An',
      'Đỗ Ánh',
      'Lê Thị Bình',
    ])
  })

  it('goes syllable by syllable, and reads names of other peoples without their apostrophe', () => {
    expect(compareVietnamese('Văn Út', 'Vân An')).toBeLessThan(0)
    expect(compareVietnamese('Thị', 'Thị An')).toBeLessThan(0)
    expect(compareVietnamese("H'Hen", 'Hhen')).toBe(0)
    expect(compareVietnamese('Ksor', 'Kso')).toBeGreaterThan(0)
    expect(compareVietnamese('Jrang', 'Kpă')).toBeLessThan(0)
  })

  it('is an order: reversible and transitive', () => {
    const word = fc
      .array(fc.constantFrom(...'aăâbcdđeêghioôơtuưy'.split(''), 'à', 'ả', 'ã', 'á', 'ạ', 'ế', 'ự', ' '), {
        maxLength: 6,
      })
      .map((each) => each.join(''))
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(Math.sign(compareVietnamese(a, b))).toBe(-Math.sign(compareVietnamese(b, a)) + 0)
        if (compareVietnamese(a, b) <= 0 && compareVietnamese(b, c) <= 0) {
          expect(compareVietnamese(a, c)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })

  it('agrees with the host’s Vietnamese collation on single syllables without a tone', () => {
    const host = new Intl.Collator('vi')
    const syllable = fc
      .array(fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxy'.split('')), { minLength: 1, maxLength: 5 })
      .map((each) => each.join(''))
    fc.assert(
      fc.property(syllable, syllable, (a, b) => {
        expect(Math.sign(compareVietnamese(a, b))).toBe(Math.sign(host.compare(a, b)))
      }),
    )
  })
})

describe('order on the ballot', () => {
  const listed = (id: string, name: string, birthDate: string | null = null): Listed => ({
    id,
    name: nameParts(name),
    birthDate,
  })
  const ids = (people: readonly Listed[]) =>
    ballotOrder('2025', people)
      .lines.map((each) => each.id)
      .join('')

  it('is by given name, then family name, then middle name', () => {
    const people = [
      listed('e', 'Nguyễn Thị Đào'),
      listed('d', 'Nguyễn Văn Dũng'),
      listed('c', 'Nguyễn Văn An'),
      listed('b', 'Nguyễn Thị An'),
      listed('a', 'Đỗ Văn An'),
    ]
    expect(ids(people)).toBe('abcde')
  })

  it('puts the earlier birth date first among namesakes and prints it', () => {
    const people = [
      listed('b', 'Nguyễn Văn An', '1980-02-01'),
      listed('a', 'NGUYỄN VĂN AN (Thích Minh)', '1975-02-01'),
      listed('c', 'Trần Bình', '1960-01-01'),
    ]
    const answer = ballotOrder('2015', people)
    expect(answer.lines).toEqual([
      { id: 'a', printBirthDate: true },
      { id: 'b', printBirthDate: true },
      { id: 'c', printBirthDate: false },
    ])
    expect(answer.reasons).toMatchObject([{ rule: 'O-SAME-NAME', holds: true, numbers: { people: 2, ids: 'a, b' } }])
    expectSpoken(answer.reasons)
  })

  it('leaves namesakes born on the same or an unknown day to a person', () => {
    for (const date of ['1980-02-01', null]) {
      const answer = ballotOrder('2025', [listed('y', 'Lê An', '1980-02-01'), listed('x', 'Lê An', date)])
      expect(answer.reasons).toMatchObject([{ rule: 'O-SAME-NAME', holds: false, confidence: 'unconfirmed' }])
      expectSpoken(answer.reasons)
    }
  })

  it('does not depend on the order of the input', () => {
    const names = [
      'Nguyễn Văn An',
      'Nguyễn Thị An',
      'Trần Ân',
      'Lê Văn Đạt',
      'Lê Dung',
      'Y Thanh',
      'Nguyễn Văn An',
      'Phạm Ơn',
    ]
    const people = names.map((name, index) => listed(String(index), name, index % 2 === 0 ? '1970-01-01' : null))
    fc.assert(
      fc.property(fc.shuffledSubarray(people, { minLength: people.length }), (mixed) => {
        expect(ids(mixed)).toBe(ids(people))
      }),
    )
  })

  it('takes a name apart', () => {
    expect(nameParts('Nguyễn Thị Minh Khai')).toEqual({ family: 'Nguyễn', middle: 'Thị Minh', given: 'Khai' })
    expect(nameParts('  Nguyễn   Ái (Quốc) ')).toEqual({ family: 'Nguyễn', middle: '', given: 'Ái' })
    expect(nameParts('Khai')).toEqual({ family: '', middle: '', given: 'Khai' })
    expect(nameParts('')).toEqual({ family: '', middle: '', given: '' })
  })
})
