import { type OutputOf, placeResult } from '@baucu/contract'
import { isOpen } from '@baucu/counting'
import { bodies } from '@baucu/law'
import { answerForAll } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { type AreaProgress, areaProgress, standingSurpluses } from '../count/index.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { communesOf, readConstituencies } from '../territory/index.ts'
import { settledOf } from './combined.ts'
import { standingOf } from './constituency-result.ts'
import { readSecondPolls } from './second-polls.ts'
import { readUnits } from './unit.ts'

type View = OutputOf<typeof placeResult>
type Why = View['doubtful'][number]['why']

/** Missing areas that are named; the tiles show how many there are. */
const mostMissing = 100

/** Why figures of an area are in doubt; undefined = they are not. */
function doubtOf({ figures, state, findings }: AreaProgress): Why | undefined {
  if (figures !== null) return undefined
  if (findings.some((each) => isOpen(each) && each.severity === 'critical')) return 'critical'
  if (state === 'first-held') return 'held'
  return state === 'different' ? 'different' : undefined
}

const inOrder = new Intl.Collator('vi', { numeric: true })

export const placeResultQuery = answerForAll(placeResult, async (context, { organisation, frame: id, body: asked }) => {
  const frame = await readFrame(context.db, id)
  if (!frame || !context.place) return notFound()
  const { path } = context.place
  const known = await readConstituencies(context, id, path)
  const here = bodies.filter((each) => known.some(({ body }) => body === each))
  const body = here.find((each) => each === asked) ?? here[0] ?? null
  const progress = body ? await areaProgress(context, id, path, body) : []
  const communes = await communesOf(
    context,
    progress.map(({ area, path: at }) => ({ id: area, path: at })),
  )
  const names = await organisationNames(context, [
    ...new Set([organisation, ...communes.values(), ...known.map(({ unit }) => unit)]),
  ])
  const communeOf = (area: string) => names.get(communes.get(area) ?? '') ?? '–'
  const about = ({ area, constituency, number }: AreaProgress) => ({
    ...{ area, constituency, number, commune: communeOf(area) },
  })
  const counted = Map.groupBy(progress, ({ constituency }) => constituency)
  const units = new Map((await readUnits(context.db, id, [...counted.keys()])).map((unit) => [unit.id, unit]))
  const seconds = await readSecondPolls(context, frame, [...counted.keys()])
  const within = new Set(progress.map(({ area }) => area))
  const reported = progress.flatMap(({ figures }) => (figures ? [figures] : []))
  const sum = (at: number) => reported.reduce((total, figures) => total + (figures[at] ?? 0), 0)
  return {
    ...{ place: names.get(organisation) ?? '–', bodies: here, body },
    areas: { expected: progress.length, reported: reported.length },
    sums: { registered: sum(0), voted: sum(1), valid: sum(4), invalid: sum(5) },
    tiles: tilesOf(progress, communes, names),
    constituencies: known
      .filter((each) => each.body === body && counted.has(each.id))
      .flatMap(({ id: constituency, unit: of, number, area, seats }) => {
        const unit = units.get(constituency)
        if (!unit) return []
        const standing = standingOf(frame, unit)
        const { status, areas } = standing
        return [
          {
            ...{ id: constituency, unit: names.get(of) ?? '–', number, area, seats, status },
            areas: {
              expected: areas?.expected ?? counted.get(constituency)?.length ?? 0,
              reported: areas?.reported ?? 0,
            },
            ...settledOf(unit, standing, seconds.get(constituency) ?? []),
          },
        ]
      }),
    doubtful: progress.flatMap((each) => {
      const why = doubtOf(each)
      return why ? [{ ...about(each), why }] : []
    }),
    surpluses: (await standingSurpluses(context, id, [...counted.keys()])).filter((each) => within.has(each.area)),
    missing: progress
      .filter(({ figures }) => figures === null)
      .map(about)
      .sort((a, b) => inOrder.compare(a.commune, b.commune) || a.number - b.number)
      .slice(0, mostMissing),
  }
})

/** Communes; where there is only one, its polling areas. */
function tilesOf(
  progress: readonly AreaProgress[],
  communes: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): View['tiles'] {
  const groups = Map.groupBy(progress, ({ area }) => communes.get(area) ?? '')
  if (groups.size <= 1) {
    return progress.map((each) => ({
      ...{ id: each.area, name: String(each.number), constituency: each.constituency },
      areas: { expected: 1, reported: each.figures ? 1 : 0 },
      doubtful: doubtOf(each) ? 1 : 0,
    }))
  }
  return [...groups]
    .flatMap(([id, own]) =>
      id === ''
        ? []
        : [
            {
              ...{ id, name: names.get(id) ?? '–', constituency: null },
              areas: { expected: own.length, reported: own.filter(({ figures }) => figures).length },
              doubtful: own.filter(doubtOf).length,
            },
          ],
    )
    .sort((a, b) => inOrder.compare(a.name, b.name))
}
