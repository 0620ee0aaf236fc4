import { readdirSync, readFileSync } from 'node:fs'
import type { OrganisationKind } from '@baucu/contract'
import {
  datePack,
  type ElectionPlanText,
  type ProgrammeTemplate,
  type ReadShape,
  readElectionPlanText,
  readPack,
  readProgramme,
  type TaskLevel,
  type TaskPack,
  type TemplateFit,
} from '@baucu/direction'
import { type Edition, fold } from '@baucu/law'

/** What an organisation can begin a plan with. */
export type Template =
  | Readonly<{ kind: 'plan'; id: string; pack: TaskPack }>
  | Readonly<{ kind: 'programme'; id: string; programme: ProgrammeTemplate }>

type Templates = Readonly<{ all: readonly Template[]; text: ElectionPlanText }>
let known: Templates | undefined

const packs = new URL('../../../../../packs/', import.meta.url)

/** The templates of `packs/tasks` and `packs/programmes`, read once. */
export function templatesOf(): Templates {
  known ??= {
    all: [
      ...jsonOf('tasks/').map((json): Template => {
        const pack = sound(readPack(json))
        return { kind: 'plan', id: pack.id, pack }
      }),
      ...jsonOf('programmes/').map((json): Template => {
        const programme = sound(readProgramme(json))
        return { kind: 'programme', id: programme.id, programme }
      }),
    ],
    text: sound(readElectionPlanText(JSON.parse(readFileSync(new URL('outlines/election-plan.json', packs), 'utf8')))),
  }
  return known
}

const jsonOf = (folder: string): readonly unknown[] =>
  readdirSync(new URL(folder, packs))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(`${folder}${name}`, packs), 'utf8')))

function sound<T>(read: ReadShape<T>): T {
  if (!read.ok) throw new Error(`a pack is wrong: ${JSON.stringify(read.refusals[0])}`)
  return read.value
}

/** For whom a plan is made: what decides which templates fit. */
export type Maker = Readonly<{ kind: OrganisationKind; name: string; level: Exclude<TaskLevel, 'agency'> }>
/** `second`: a second poll, which is a frame of its own day. */
export type Election = Readonly<{ edition: Edition; electionDay: string; second: unknown }>

/**
 * The templates of an organisation, the one that names it first. A pack needs an election to be dated, and at least one
 * task of the organisation's level; where a pack names the organisation ("phụ nữ"), the general one of its kind steps back.
 */
export function templatesFor(maker: Maker, election: Election | null): readonly Template[] {
  const fitting = templatesOf().all.filter((each) => {
    const fit = fitOf(each)
    if (!fits(fit, maker) || (fit.poll === 'second-poll') !== Boolean(election?.second)) return false
    return each.kind === 'programme' || (election !== null && itemsOf(each, maker, election) > 0)
  })
  const named = (each: Template) => each.kind === 'plan' && fitOf(each).name !== null
  return fitting
    .filter((each) => each.kind === 'programme' || named(each) || !fitting.some(named))
    .toSorted((a, b) => Number(named(b)) - Number(named(a)))
}

const fitOf = (template: Template): TemplateFit =>
  template.kind === 'plan' ? template.pack.fits : template.programme.fits

const fits = ({ kinds, name }: TemplateFit, maker: Maker): boolean =>
  kinds.includes(maker.kind) && (name === null || fold(maker.name).includes(fold(name)))

/** How many items a template gives an organisation. */
export const itemsOf = (template: Template, maker: Maker, election: Election | null): number => {
  if (template.kind === 'programme')
    return template.programme.goals.flatMap((goal) => goal.contents.flatMap((each) => each.tasks)).length
  if (election === null) return 0
  return datePack(template.pack, election.edition, election.electionDay, { level: levelOf(template.pack, maker) })
    .length
}

/** An agency elects nobody: its pack has a level of its own. */
export const levelOf = ({ tasks }: TaskPack, { level }: Pick<Maker, 'level'>): TaskLevel =>
  tasks.every((each) => each.levels.includes('agency')) ? 'agency' : level
