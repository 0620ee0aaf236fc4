import type { Transaction } from '../../kernel/database.ts'

type Client = Transaction['client']

/** A checkpoint the log has signed, with the witnesses who cosigned it. */
export type SignedCheckpoint = Readonly<{
  size: number
  root: Buffer
  /** As the log signed it, without cosignatures. */
  note: string
  /** Whom to believe, as it was then. */
  policy: string
  madeAt: Date
  cosigned: readonly Readonly<{ witness: string; line: string; at: string }>[]
}>

const reading = `select size::int as size, root, note, policy, made_at as "madeAt",
    (select coalesce(json_agg(json_build_object('witness', witness, 'line', line, 'at', cosigned_at) order by witness), '[]')
     from ledger_cosignature s where s.frame_id = c.frame_id and s.size = c.size) as cosigned
  from ledger_checkpoint c where frame_id = $1`

/** The last checkpoints of a log, newest first. */
export async function readLastSigned(client: Client, frame: string): Promise<readonly SignedCheckpoint[]> {
  return (await client.query<SignedCheckpoint>(`${reading} order by size desc limit 50`, [frame])).rows
}

/** The checkpoint of a size; undefined = none of that size was signed. */
export async function readSigned(client: Client, frame: string, size: number): Promise<SignedCheckpoint | undefined> {
  return (await client.query<SignedCheckpoint>(`${reading} and size = $2`, [frame, size])).rows[0]
}

/** A checkpoint with the cosignatures that came in. */
export const witnessedNote = ({ note, cosigned }: Pick<SignedCheckpoint, 'note' | 'cosigned'>): string =>
  `${note}${cosigned.map(({ line }) => line).join('')}`
