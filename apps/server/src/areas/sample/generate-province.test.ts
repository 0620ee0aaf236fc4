import { describe, expect, it } from 'vitest'
import { generateProvince } from './generate-province.ts'

const province = generateProvince()
const { organisations, persons, personas, figures, faults } = province
const kind = (wanted: string) => organisations.filter((each) => each.kind === wanted)

describe('tỉnh Mẫu', () => {
  it('is the same for the same seed and another for another', () => {
    expect(generateProvince()).toEqual(province)
    expect(generateProvince(7).persons[0]?.id).not.toBe(persons[0]?.id)
  })

  it('has 6 communes, 24 villages, 40 polling areas, 58 Party units, the Front and its five organisations', () => {
    expect(kind('commune')).toHaveLength(6)
    expect(kind('village')).toHaveLength(24)
    expect(kind('polling-team')).toHaveLength(40)
    const committees = organisations.filter((each) => each.code === 'DUD' || each.code === 'DUC').map((each) => each.id)
    expect(organisations.filter((each) => committees.includes(each.parent ?? ''))).toHaveLength(58)
    const front = organisations.find((each) => each.code === 'MTTQ')
    expect(organisations.filter((each) => each.parent === front?.id)).toHaveLength(5)
  })

  it('has nine organisations that advise on the election', () => {
    expect(organisations.filter((each) => each.tags.includes('advises-on-election'))).toHaveLength(9)
  })

  it('is a tree: one top, parents first, codes and ids used once', () => {
    const known = new Set<string>()
    for (const each of organisations) {
      expect(each.parent === null || known.has(each.parent), each.name).toBe(true)
      known.add(each.id)
    }
    expect(organisations.filter((each) => each.parent === null)).toHaveLength(1)
    expect(known.size).toBe(organisations.length)
    expect(new Set(organisations.map((each) => each.code)).size).toBe(organisations.length)
    const ids = [
      ...persons.map((each) => each.id),
      ...persons.flatMap((each) => each.offices.map((office) => office.id)),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('names nobody who exists', () => {
    expect(persons.every((each) => / Mẫu /.test(each.fullName))).toBe(true)
    const candidates = province.lists.flatMap((each) => each.candidates.map(({ name }) => name))
    expect(candidates.filter((name) => !/ Mẫu /.test(name))).toEqual([])
    expect(new Set(candidates).size).toBe(candidates.length)
  })

  it('gives each of the 18 personas an account and, but for the voter and the keeper, an office and a place', () => {
    expect(personas.map((each) => each.persona)).toEqual(Array.from({ length: 18 }, (_, index) => `P${index + 1}`))
    for (const { persona, person, organisation, role } of personas) {
      const alone = persona === 'P17' || persona === 'P18'
      expect([persona, person === null, organisation === null]).toEqual([persona, alone, alone])
      expect([persona, role === null]).toEqual([persona, persona === 'P17'])
    }
  })

  it('has one person with two offices in different systems', () => {
    const two = persons.filter((each) => each.offices.length === 2)
    expect(two.map((each) => each.offices.map((office) => office.title))).toEqual([
      ['Phó Bí thư Thường trực Tỉnh ủy', 'Trưởng đoàn đại biểu Quốc hội'],
    ])
  })

  it('has one fault of each kind, and figures that are sound elsewhere', () => {
    expect(faults.map((each) => each.code).sort()).toEqual([
      'area-outside',
      'area-too-large',
      'area-too-small',
      'list-missing',
      'list-too-short',
      'no-head',
      'seats-not-shared',
      'sexes-differ',
      'silent-unit',
      'team-too-small',
      'voted-above-registered',
    ])
    const faulty = new Set(faults.map((each) => each.organisation))
    const registered = figures.filter((each) => each.indicator === 'registered-voters')
    expect(registered).toHaveLength(40)
    for (const each of registered.filter((figure) => !faulty.has(figure.organisation))) {
      expect(each.value).toBeGreaterThanOrEqual(300)
      expect(each.value).toBeLessThanOrEqual(4000)
    }
  })
})
