import { hashLeaf, type LeafBody, signedLeaf } from '@baucu/proof'
import type { CommandContext } from '../../kernel/bus.ts'
import type { SigningKey } from './signing-key.ts'

/** What opens a commitment of a leaf; `part` says which one, where it has several. */
export type Opening = Readonly<{ part: string; salt: Uint8Array; document: string }>

/** A leaf to be: what it is about, the leaf before it there, and what opens it. */
export type NewLeaf = Readonly<{
  province: string
  subject: string
  prev: Buffer | null
  body: LeafBody
  openings: readonly Opening[]
}>

/** A body has no canonical form: a name that is not in NFC, a number that is not whole. Nothing was written. */
export class NotCanonical extends Error {}

/**
 * Signs leaves and keeps them, in the transaction of the command: they are accepted together with what they are about, or not at all.
 * Answers how many were written; a leaf whose place in its chain was taken meanwhile is not.
 */
export async function appendLeaves(
  { client, now }: Pick<CommandContext, 'client' | 'now'>,
  frame: string,
  key: SigningKey,
  leaves: readonly NewLeaf[],
): Promise<number> {
  const signed = leaves.map((leaf) => {
    const bytes = signedLeaf(leaf.body, key.signer)
    if (!bytes.ok) throw new NotCanonical(`${leaf.subject}: ${bytes.code} ${bytes.at}`)
    return { leaf, bytes: Buffer.from(bytes.value), hash: Buffer.from(hashLeaf(bytes.value)) }
  })
  const openings = signed.flatMap(({ leaf, hash }) => leaf.openings.map((each) => ({ ...each, hash })))
  const { rowCount } = await client.query({
    name: 'ledger-append',
    text: `with written as (
         insert into ledger_leaf (province_code, frame_id, type, subject, prev, hash, leaf, written_at)
         select given.province, $1, given.type, given.subject, given.prev, given.hash, given.leaf, $2
         from unnest($3::text[], $4::text[], $5::text[], $6::bytea[], $7::bytea[], $8::bytea[])
           with ordinality as given (province, type, subject, prev, hash, leaf, place)
         order by given.place
         on conflict (province_code, frame_id, subject, prev) do nothing
         returning province_code, hash
       ), opened as (
         insert into ledger_opening (province_code, frame_id, leaf_hash, part, salt, document)
         select written.province_code, $1, written.hash, given.part, given.salt, given.document
         from unnest($9::bytea[], $10::text[], $11::bytea[], $12::text[]) as given (hash, part, salt, document)
           join written on written.hash = given.hash
       )
       select from written`,
    values: [
      frame,
      now,
      signed.map(({ leaf }) => leaf.province),
      signed.map(({ leaf }) => leaf.body.type),
      signed.map(({ leaf }) => leaf.subject),
      signed.map(({ leaf }) => leaf.prev),
      signed.map(({ hash }) => hash),
      signed.map(({ bytes }) => bytes),
      openings.map(({ hash }) => hash),
      openings.map(({ part }) => part),
      openings.map(({ salt }) => Buffer.from(salt)),
      openings.map(({ document }) => document),
    ],
  })
  return rowCount ?? 0
}

/** The instant of a leaf: whole seconds, UTC. */
export const leafInstant = (now: Date): string => `${now.toISOString().slice(0, 19)}Z`
