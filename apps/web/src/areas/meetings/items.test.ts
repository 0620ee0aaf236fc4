import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyItem, joinAbove, splitItem } from './items.ts'

let made = 0
const makeId = () => `id-${++made}`

describe('the items of a conclusion', () => {
  it('N36 one is divided at the cursor: both keep whom it is for', () => {
    const item = {
      ...emptyItem('a', 'Rà soát tiến độ; tăng cường kiểm tra'),
      recipients: ['x', 'y'],
      due: '2021-05-23',
    }
    const [first, second, ...rest] = splitItem([item], 'a', 'Rà soát tiến độ;'.length, makeId)
    expect(rest).toEqual([])
    expect([first?.id, first?.text]).toEqual(['a', 'Rà soát tiến độ'])
    expect(second).toMatchObject({ text: 'Tăng cường kiểm tra', recipients: ['x', 'y'], due: '2021-05-23' })
    expect(second?.id).not.toBe('a')
  })

  it('at its beginning or end stays one', () => {
    const items = [emptyItem('a', 'Một việc')]
    expect(splitItem(items, 'a', 0, makeId)).toEqual(items)
    expect(splitItem(items, 'a', 8, makeId)).toEqual(items)
  })

  it('joined with the one above has the recipients of both; the first one has nothing above', () => {
    const items = [
      { ...emptyItem('a', 'Rà soát tiến độ.'), recipients: ['x'] },
      { ...emptyItem('b', 'Tăng cường kiểm tra'), recipients: ['x', 'y'] },
    ]
    expect(joinAbove(items, 'b')).toMatchObject([
      { id: 'a', text: 'Rà soát tiến độ; tăng cường kiểm tra', recipients: ['x', 'y'] },
    ])
    expect(joinAbove(items, 'a')).toEqual(items)
  })

  it('divided anywhere lose no word', () => {
    const words = fc.array(fc.stringMatching(/^[a-zăâđêôơư]{1,6}$/), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(words, fc.nat(80), (list, at) => {
        const text = list.join(' ')
        const parts = splitItem([emptyItem('a', text)], 'a', Math.min(at, text.length), makeId)
        const letters = (all: string) => all.toLowerCase().replace(/\s+/g, '')
        expect(letters(parts.map((each) => each.text).join(''))).toBe(letters(text))
      }),
    )
  })
})
