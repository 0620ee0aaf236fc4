import { describe, expect, it } from 'vitest'
import { type Figures, fieldsOf, swappedIn } from './figures.ts'

const fields = fieldsOf(['a', 'b', 'c'])
const paper: Figures = { ...Object.fromEntries(fields.map((field) => [field, 10])), 'votes.a': 412, 'votes.b': 305 }

describe('two entries of one paper', () => {
  it('H13: with two candidates the other way round are known as such, and nothing else is', () => {
    expect(swappedIn(paper, { ...paper, 'votes.a': 305, 'votes.b': 412 }, fields)).toEqual(['votes.a', 'votes.b'])
    expect(swappedIn(paper, { ...paper, 'votes.a': 305, 'votes.b': 413 }, fields)).toBeNull()
    expect(swappedIn(paper, { ...paper, 'votes.a': 305, 'votes.b': 412, voted: 11 }, fields)).toBeNull()
    expect(swappedIn(paper, { ...paper, 'votes.a': 421 }, fields)).toBeNull()
    const counts = { ...paper, voted: 7, issued: 8 }
    expect(swappedIn(counts, { ...counts, voted: 8, issued: 7 }, fields)).toBeNull()
    expect(swappedIn(paper, paper, fields)).toBeNull()
  })
})
