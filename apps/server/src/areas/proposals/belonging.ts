import type { Role } from '@baucu/contract'
import type { GrantAt } from '../../kernel/access.ts'
import type { QueryContext } from '../../kernel/bus.ts'
import { officesHeld } from '../accounts/index.ts'
import type { ReadProposal } from './rows.ts'

type Asking = Pick<QueryContext, 'client' | 'actor' | 'grants' | 'now'>

/** Whether the caller belongs to the office of the organisation at a path. */
export type Belongs = (path: string) => boolean

const everywhere = '*'

/** The path of the organisation that wrote a proposal down: one of its proposers, or its addressee. */
export const registrarPath = ({ path, proposers, proposerPaths, content }: ReadProposal): string =>
  proposerPaths[proposers.indexOf(content.registeredBy)] ?? path

/**
 * Whether somebody whose role reaches the organisation that wrote a proposal down may change what it says: whoever is to
 * answer it does not change what others asked for.
 */
export const mayChange = (row: ReadProposal, belongs: Belongs): boolean => {
  const registrar = registrarPath(row)
  return registrar === row.path || belongs(registrar) || !belongs(row.path)
}

/**
 * To whose office the caller belongs: he has a role of that office exactly there, or holds an office there and a role
 * that reaches it. A role above reaches the number and the state of a restricted proposal, never its text. The database
 * is told as well (`baucu.of`), and shows the text to nobody else.
 */
export async function belonging(context: Asking): Promise<Belongs> {
  const paths = new Set(await pathsOf(context))
  await context.client.query({
    name: 'set-of',
    text: `select set_config('baucu.of', $1::text[]::text, true)`,
    values: [[...paths]],
  })
  return (path) => paths.has(everywhere) || paths.has(path)
}

type Row = Readonly<{ id: string; path: string; kind: string; parentPath: string | null; parentKind: string | null }>

async function pathsOf({ client, actor, grants: all, now }: Asking): Promise<readonly string[]> {
  // Whoever sits at a machine without accounts is every office there is.
  if (actor.kind === 'operator' || actor.kind === 'product') return [everywhere]
  // Whoever keeps the system holds everywhere and belongs nowhere by it.
  const grants = all.filter(({ role }) => role !== 'keeper')
  const held = new Set((await officesHeld({ client }, actor.person, now)).map((each) => each.organisation.id))
  const granted = grants.flatMap((each) => each.organisation ?? [])
  const { rows } = await client.query<Row>({
    name: 'belonging',
    text: `select o.id, o.path, o.kind, above.path as "parentPath", above.kind as "parentKind"
      from organisation o left join organisation above on above.id = o.parent_id where o.id = any ($1)`,
    values: [[...new Set([...granted, ...held])]],
  })
  return rows.flatMap((row) => [
    ...(isOfficeOf(row, grants) || (held.has(row.id) && reach(grants, row.path)) ? [row.path] : []),
    ...(held.has(row.id) && isUnitOf(row) && reach(grants, row.parentPath ?? '', ['office', 'leader'])
      ? [row.parentPath ?? '']
      : []),
  ])
}

/** "Văn phòng Tỉnh ủy" is the office of "Tỉnh ủy": a unit directly below, in the same system. */
const isUnitOf = ({ kind, parentKind }: Row): boolean => kind === parentKind

/** Roles of the office of an organisation, besides `office` and `leader` those of its own system. */
const ownRoles: Readonly<Record<string, Role>> = {
  front: 'front',
  association: 'association',
  'election-committee': 'committee',
  'election-board': 'committee',
}

const isOfficeOf = ({ id, kind }: Row, grants: readonly GrantAt[]): boolean =>
  grants.some(
    ({ organisation, role }) =>
      organisation === id && (role === 'office' || role === 'leader' || role === ownRoles[kind]),
  )

const reach = (grants: readonly GrantAt[], path: string, roles?: readonly Role[]): boolean =>
  grants.some((each) => path.startsWith(each.path) && (roles === undefined || roles.includes(each.role)))
