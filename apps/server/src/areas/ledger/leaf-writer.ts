import { randomBytes } from 'node:crypto'
import { canonicalText, commitmentOf, hashLeaf, type LeafApproval, type LeafBody, signedLeaf } from '@baucu/proof'
import type { Transaction } from '../../kernel/database.ts'
import { writeTiles } from './log-tiles.ts'
import type { SigningKey } from './signing-key.ts'

/** What opens a commitment of a leaf; `part` says which one, where it has several. */
export type Opening = Readonly<{ part: string; salt: Uint8Array; document: string; commit: string }>

/** A leaf to be; `prev` is put into its body where its type has one. */
export type NewLeaf = Readonly<{
  province: string
  subject: string
  /** The contest it is about, null for one about the whole election. */
  contest: string | null
  body: (prev: Standing | undefined) => LeafBody
  openings?: readonly Opening[]
}>

/** The last leaf of a subject. */
export type Standing = Readonly<{ index: number; type: string; hash: Uint8Array }>

/** A body has no canonical form: a name that is not in NFC, a number that is not whole. Nothing was written. */
class NotCanonical extends Error {}

/** A commitment to a document, with a salt of its own. */
export function commitTo(part: string, document: Parameters<typeof commitmentOf>[1]): Opening {
  const salt = new Uint8Array(randomBytes(32))
  const [commit, text] = [commitmentOf(salt, document), canonicalText(document)]
  if (!commit.ok || !text.ok) throw new NotCanonical(`${document.contest} ${part}`)
  return { part, salt, document: text.value, commit: commit.value }
}

/**
 * Writes leaves of one log in one transaction: signs them, links each to the one before it of its subject, and gives them the places
 * after the last. Two writers of one log collide at the primary key, and one of them is undone.
 */
export class LeafWriter {
  readonly #client: Transaction['client']
  readonly #frame: string
  readonly #at: Date
  readonly #standing = new Map<string, Standing | undefined>()
  readonly #leaves: (Standing & Readonly<{ leaf: NewLeaf; prev: Uint8Array | null; bytes: Uint8Array }>)[] = []
  #next: number

  private constructor(client: Transaction['client'], frame: string, at: Date, next: number) {
    this.#client = client
    this.#frame = frame
    this.#at = at
    this.#next = next
    this.first = next
  }

  static async open({ client }: Pick<Transaction, 'client'>, frame: string, at: Date): Promise<LeafWriter> {
    const { rows } = await client.query<{ next: number }>(
      'select coalesce(max(index) + 1, 0)::int as next from ledger_leaf where frame_id = $1',
      [frame],
    )
    return new LeafWriter(client, frame, at, rows[0]?.next ?? 0)
  }

  /** The size of the log before this transaction added to it. */
  readonly first: number

  /** The index of the leaf that is added next; the size of the log when nothing is added any more. */
  get next(): number {
    return this.#next
  }

  /** The members every body has. */
  get common(): Readonly<{ event: string; at: string }> {
    return { event: this.#frame, at: `${this.#at.toISOString().slice(0, 19)}Z` }
  }

  /** Reads what stands of these subjects, all at once. */
  async look(subjects: readonly string[]): Promise<void> {
    const unknown = [...new Set(subjects)].filter((each) => !this.#standing.has(each))
    if (unknown.length === 0) return
    const { rows } = await this.#client.query<{ subject: string; index: number; type: string; hash: Buffer }>({
      name: 'ledger-standing',
      text: `select asked.subject, leaf.index::int as index, leaf.type, leaf.hash from unnest($2::text[]) as asked (subject)
         cross join lateral (select index, type, hash from ledger_leaf
           where frame_id = $1 and ledger_leaf.subject = asked.subject order by index desc limit 1) as leaf`,
      values: [this.#frame, unknown],
    })
    for (const subject of unknown) this.#standing.set(subject, undefined)
    for (const { subject, index, type, hash } of rows) this.#standing.set(subject, { index, type, hash })
  }

  /** What stands of a subject that was looked at or added. */
  standing(subject: string): Standing | undefined {
    return this.#standing.get(subject)
  }

  /** Adds a leaf; its subject was looked at before. `approvals` follow the signature of the key. */
  add(
    leaf: NewLeaf,
    key: SigningKey,
    approvals: readonly LeafApproval[] = [],
  ): Standing & Readonly<{ bytes: Uint8Array }> {
    if (!this.#standing.has(leaf.subject)) throw new Error(`nobody looked what stands of ${leaf.subject}`)
    const before = this.#standing.get(leaf.subject)
    const body = leaf.body(before)
    const bytes = signedLeaf(body, key.signer, approvals)
    if (!bytes.ok) throw new NotCanonical(`${leaf.subject}: ${bytes.code} ${bytes.at}`)
    const added = { index: this.#next, type: body.type, hash: hashLeaf(bytes.value) }
    this.#leaves.push({ ...added, leaf, prev: before?.hash ?? null, bytes: bytes.value })
    this.#standing.set(leaf.subject, added)
    this.#next += 1
    return { ...added, bytes: bytes.value }
  }

  /** Writes what was added. */
  async write(): Promise<void> {
    const leaves = this.#leaves.splice(0)
    if (leaves.length === 0) return
    await this.#client.query({
      name: 'ledger-write',
      text: `insert into ledger_leaf (frame_id, written_at, index, province_code, type, subject, contest, prev, hash, leaf)
         select $1, $2, * from unnest($3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bytea[], $9::bytea[], $10::bytea[])`,
      values: [
        this.#frame,
        this.#at,
        leaves.map(({ index }) => index),
        leaves.map(({ leaf }) => leaf.province),
        leaves.map(({ type }) => type),
        leaves.map(({ leaf }) => leaf.subject),
        leaves.map(({ leaf }) => leaf.contest),
        leaves.map(({ prev }) => prev && Buffer.from(prev)),
        leaves.map(({ hash }) => Buffer.from(hash)),
        leaves.map(({ bytes }) => Buffer.from(bytes)),
      ],
    })
    await writeTiles(this.#client, this.#frame, this.#next - leaves.length, this.#next)
    const openings = leaves.flatMap(({ index, leaf }) => (leaf.openings ?? []).map((each) => ({ ...each, index })))
    if (openings.length === 0) return
    await this.#client.query({
      name: 'ledger-open',
      text: `insert into ledger_opening (frame_id, index, part, salt, document)
         select $1, * from unnest($2::bigint[], $3::text[], $4::bytea[], $5::text[])`,
      values: [
        this.#frame,
        openings.map(({ index }) => index),
        openings.map(({ part }) => part),
        openings.map(({ salt }) => Buffer.from(salt)),
        openings.map(({ document }) => document),
      ],
    })
  }
}
