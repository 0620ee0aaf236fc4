import type { ContestAnswer, ProvenRow, SumsAnswer } from '@baucu/verifier'

/** Something the page says that is not what was computed; `computed` is what should stand there. */
export type Difference = Readonly<{ element: Element; computed: string }>

const digits = (text: string | null): string => (text ?? '').replace(/\D/g, '')

/** Compares everything the page says of its constituency with what was computed: figures, names, shares, who is elected, areas. */
export function comparePage(page: ParentNode, answer: ContestAnswer): readonly Difference[] {
  if (!answer.result) return []
  return [...figuresThatDiffer(page, answer), ...candidatesThatDiffer(page, answer), ...rowsThatDiffer(page, answer)]
}

/** Compares the figures of Committees and the nation with what was computed. */
export function compareSums(page: ParentNode, { sums }: SumsAnswer): readonly Difference[] {
  const named = [...sums].flatMap(([subject, { votes: _, ...figures }]) =>
    Object.entries(figures).map(([field, value]) => [`${subject}/${field}`, value] as const),
  )
  return markedThatDiffer(page, new Map(named))
}

function figuresThatDiffer(page: ParentNode, { result, candidates }: ContestAnswer): Difference[] {
  const computed = new Map<string, number>()
  const figures = result?.figures
  if (result && figures) {
    const { votes, ...others } = figures
    for (const [field, value] of Object.entries(others)) computed.set(`${result.id}/${field}`, value)
    for (const [at, { id }] of candidates.entries()) computed.set(`${result.id}/votes.${id}`, votes[at] ?? 0)
  }
  return markedThatDiffer(page, computed)
}

function markedThatDiffer(page: ParentNode, computed: ReadonlyMap<string, number>): Difference[] {
  return [...page.querySelectorAll('[data-figure]')].flatMap((element) => {
    const wanted = computed.get(element.getAttribute('data-figure') ?? '')
    const text = `${wanted}`
    const same = element.getAttribute('value') === text && digits(element.textContent) === text
    return same ? [] : [{ element, computed: wanted === undefined ? '?' : text }]
  })
}

function candidatesThatDiffer(page: ParentNode, { result, candidates }: ContestAnswer): Difference[] {
  const elements = [...page.querySelectorAll('[data-candidate]')]
  return elements.flatMap((element, at): Difference[] => {
    const id = element.getAttribute('data-candidate') ?? ''
    const known = candidates[at]
    const name = element.querySelector('b')
    const found: Difference[] = []
    if (known && (known.id !== id || name?.textContent !== known.name)) {
      found.push({ element: name ?? element, computed: known.name })
    }
    const won = result?.outcome?.elected.includes(id) === true
    if ((element.querySelector('.tag.won') !== null) !== won) found.push({ element, computed: won ? '✓' : '✗' })
    const share = element.querySelector('.share')
    const figures = result?.figures
    if (share && figures) {
      const computed = shareOf(figures.votes[at] ?? 0, figures.valid)
      if (digits(share.textContent) !== digits(computed)) found.push({ element: share, computed: `${computed}%` })
    }
    return found
  })
}

/** Two decimals, half up. */
function shareOf(part: number, whole: number): string {
  if (whole === 0) return '0.00'
  const hundredths = ((BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole))).toString().padStart(3, '0')
  return `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`
}

function rowsThatDiffer(page: ParentNode, { areas, groups }: ContestAnswer): Difference[] {
  return [...page.querySelectorAll('tbody tr')].flatMap((row): Difference[] => {
    const group = row.getAttribute('data-group')
    const head = row.querySelector('th')
    const proven = group === null ? areas.get(head?.textContent?.trim() ?? '') : groups.get(group)
    if (!proven) return [{ element: head ?? row, computed: '?' }]
    const wanted = numbersOf(proven)
    return [...row.querySelectorAll('td')].flatMap((cell, at) =>
      digits(cell.textContent) === `${wanted[at]}` ? [] : [{ element: cell, computed: `${wanted[at] ?? '?'}` }],
    )
  })
}

const numbersOf = ({ registered, voted, valid, invalid, votes }: ProvenRow): readonly number[] => [
  registered,
  voted,
  valid,
  invalid,
  ...votes,
]
