import type { PaperLine } from '@baucu/reporting'
import type { Output } from '../../kernel/client.ts'
import { isHour } from '../../kernel/hour.ts'

type Told = Output<'pollingday.areas'>['areas'][number]['events']
export type PaperEvent = Readonly<{
  kind: Told[number]['kind']
  hour: string
  box: number | null
  ballots: number | null
}>

/** What happened by the paper beside what was told of it: the fields of the form by their keys. */
export function paperEvents(
  told: Told,
  typed: Readonly<Record<string, string>>,
  boxes: number,
): Readonly<{
  standing: ReadonlyMap<string, PaperLine['standing']>
  /** Fields that hold no hour. */
  wrong: ReadonlySet<string>
  /** What is told with the paper. */
  changed: readonly PaperEvent[]
  differing: number
}> {
  const numbers = Array.from({ length: boxes }, (_, index) => index + 1)
  const fields = [
    { key: 'opened', kind: 'opened', box: null },
    ...numbers.flatMap((box) => [
      { key: `out ${box}`, kind: 'box-out', box } as const,
      { key: `back ${box}`, kind: 'box-back', box } as const,
    ]),
    { key: 'closed', kind: 'closed', box: null },
  ] as const
  const lines = fields.map(({ key, kind, box }) => {
    const hour = (typed[key] ?? '').trim()
    const before = told.findLast((each) => each.kind === kind && each.box === box)
    // What is no hour yet stands for nothing.
    const standing: PaperLine['standing'] = !isHour(hour)
      ? 'blank'
      : !before
        ? 'new'
        : before.hour === hour
          ? 'same'
          : 'differs'
    return { key, kind, box, hour, standing, ballots: before?.ballots ?? null }
  })
  return {
    standing: new Map(lines.map(({ key, standing }) => [key, standing])),
    wrong: new Set(lines.filter(({ hour }) => hour !== '' && !isHour(hour)).map(({ key }) => key)),
    changed: lines
      .filter(({ standing }) => standing === 'new' || standing === 'differs')
      .map(({ kind, hour, box, ballots }) => ({ kind, hour, box, ballots })),
    differing: lines.filter(({ standing }) => standing === 'differs').length,
  }
}
