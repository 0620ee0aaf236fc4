import type { Frame } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'
import { readEvidence } from '../../kernel/files/evidence.ts'
import { readConstituencies } from '../territory/index.ts'
import type { PaperKey } from './paper-rows.ts'
import { type PaperStanding, paperStandings } from './standings.ts'

/** Minutes as they are kept when an election is over. */
export type KeptPaper = Pick<PaperStanding, 'organisation' | 'level' | 'of' | 'body' | 'number' | 'area'> &
  Readonly<{
    /** When they were received by whoever they are for; null = they were not, or figures below them changed since. */
    receivedAt: Date | null
    version: number
    /** `signed`: with a certificate, and not with a pen. */
    scans: readonly Readonly<{ id: string; name: string; bytes: number; signed: boolean }>[]
  }>

/** The minutes of Boards and Committees that are due at and below a path, received or not. */
export async function keptPapers(
  context: Pick<Transaction, 'client' | 'db'>,
  frame: Frame,
  path: string,
): Promise<readonly KeptPaper[]> {
  const due = (await readConstituencies(context, frame.id, path)).filter((each) => each.path.startsWith(path))
  const { papers } = await paperStandings(context, frame, due)
  const scans = Map.groupBy(
    await readEvidence<PaperOf & Readonly<{ signed: boolean }>>(
      context,
      {
        table: 'result_scan',
        where: 'e.frame_id = $1 and e.org_path ^@ $2',
        more: `, e.unit_id as unit, e.level, e.subject as of,
          exists (select from signed_pdf g where g.province_code = e.province_code and g.file_id = e.file_id) as signed`,
      },
      [frame.id, path],
    ),
    keyOf,
  )
  const received = new Map((await readReceipts(context, frame.id, path)).map((each) => [keyOf(each), each.at] as const))
  return papers.map(({ organisation, level, of, body, number, area, row, outdated }) => {
    const key = keyOf({ unit: organisation, level, of })
    return {
      ...{ organisation, level, of, body, number, area, version: row.version },
      receivedAt: row.paper.state === 'accepted' && !outdated ? (received.get(key) ?? null) : null,
      scans: (scans.get(key) ?? []).map(({ id, name, bytes, signed }) => ({ id, name, bytes, signed })),
    }
  })
}

type PaperOf = Readonly<{ unit: string }> & Pick<PaperKey, 'level' | 'of'>

const keyOf = ({ unit, level, of }: PaperOf): string => `${unit} ${level} ${of}`

async function readReceipts({ client }: Pick<Transaction, 'client'>, frame: string, path: string) {
  const { rows } = await client.query<PaperOf & Readonly<{ at: Date }>>(
    `select unit_id as unit, level, subject as of, max(received_at) as at from result_step
     where frame_id = $1 and org_path ^@ $2 and step = 'accept' group by 1, 2, 3`,
    [frame, path],
  )
  return rows
}
