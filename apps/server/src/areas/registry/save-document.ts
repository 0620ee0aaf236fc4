import { longestNeutralTitle, type OutputOf, type saveDocument } from '@baucu/contract'
import { fold } from '@baucu/law'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { eraseFile } from '../../kernel/files/store-file.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { letGoOfFile } from '../meetings/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { letGoOfEvidence } from '../work/index.ts'
import { documentKindsOf } from './kinds.ts'
import { type DocumentRow, readDocument } from './rows.ts'

type Input = z.output<typeof saveDocument.input>

/** Enters a document into the register of an office, or changes its line. */
export async function save(context: CommandContext, input: Input): Promise<OutputOf<typeof saveDocument> | Refused> {
  const { client, place, now } = context
  const { document: id } = input
  if (!place?.organisation) return notFound()
  const refused = refuse(input) ?? (await issuerGone(context, input))
  if (refused) return refused
  const kept = await readDocument(context, id)
  if (kept && kept.organisation !== place.organisation) return notFound()
  if ((kept?.version ?? 0) !== (input.version ?? 0)) return changedMeanwhile(input.version ?? 0, kept?.version ?? 0)
  const taken = await numberTaken(context, place.organisation, input)
  if (taken) return taken
  const classified = input.secrecy !== 'normal'
  const written = client.query(
    `insert into document (province_code, id, organisation_id, org_path, direction, number, number_key, day, received_on, issuer, issuer_id,
       kind, urgency, secrecy, abstract, signer, no_task_reason, search, file_id, version, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, null, 1, $19)
     on conflict (province_code, id) do update set direction = $5, number = $6, number_key = $7, day = $8, received_on = $9, issuer = $10,
       issuer_id = $11, kind = $12, urgency = $13, secrecy = $14, abstract = $15, signer = $16, no_task_reason = $17, search = $18,
       file_id = case when $14 = 'normal' then document.file_id end, version = document.version + 1, changed_at = $19`,
    [
      ...[place.province ?? noProvince, id, place.organisation, place.path, input.direction, input.number],
      ...[keyOf(input.number), input.day, input.receivedOn, input.issuer, input.issuerId, input.kind, input.urgency],
      ...[input.secrecy, input.abstract, input.signer, input.noTaskReason, searchOf(input), now],
    ],
  )
  const meanwhile = await written.then(() => undefined, justTaken(input))
  if (meanwhile) return meanwhile
  if (classified && kept?.file) await letGo(context, kept.file)
  context.record({ subject: `document/${id}`, before: kept ? seenOf(kept) : null, after: seenOf(input) })
  return { document: id, version: (kept?.version ?? 0) + 1 }
}

/** What the search looks through: number, issuing body and abstract, marks and case aside. */
const searchOf = ({ number, issuer, abstract }: Input): string => fold(`${number} ${issuer} ${abstract}`)

/** "05 - KH/TU" and "05-kh/tu" are one number. */
const keyOf = (number: string): string => fold(number).replace(/\s+/g, '')

/** Of a classified document the log holds no more than the line does. */
const seenOf = (line: Input | DocumentRow) => ({
  ...{ direction: line.direction, number: line.number, day: line.day, receivedOn: line.receivedOn },
  ...{ issuer: line.issuer, issuerId: line.issuerId, kind: line.kind, urgency: line.urgency, secrecy: line.secrecy },
  ...(line.secrecy === 'normal'
    ? { abstract: line.abstract, signer: line.signer, noTaskReason: line.noTaskReason }
    : {}),
})

function refuse(input: Input): Refused | undefined {
  if (!documentKindsOf().some((each) => each.id === input.kind)) {
    return new Refused(422, 'document-kind-unknown', { kind: input.kind }, ['input.kind'])
  }
  if (input.receivedOn !== null && input.receivedOn < input.day) {
    return new Refused(422, 'received-before-issued', { day: input.day }, ['input.receivedOn'])
  }
  if (input.secrecy === 'normal') return undefined
  if (input.abstract.length > longestNeutralTitle) {
    return new Refused(422, 'classified-title-long', { most: longestNeutralTitle }, ['input.abstract'])
  }
  return input.signer === null ? undefined : new Refused(422, 'classified-line-only', {}, ['input.signer'])
}

async function issuerGone(context: CommandContext, { issuerId }: Input): Promise<Refused | undefined> {
  if (issuerId === null || (await organisationNames(context, [issuerId])).size > 0) return undefined
  return new Refused(404, 'not-found', {}, ['input.issuerId'])
}

/** An office gives a number to what goes out once a year. */
async function numberTaken(
  { client }: CommandContext,
  organisation: string,
  { document, direction, number, day }: Input,
): Promise<Refused | undefined> {
  if (direction !== 'out') return undefined
  const { rows } = await client.query<{ day: string }>(
    `select day from document where organisation_id = $1 and direction = 'out' and number_key = $2 and id <> $3
       and extract(year from day) = extract(year from $4::date) limit 1`,
    [organisation, keyOf(number), document, day],
  )
  const [other] = rows
  return other && new Refused(409, 'document-number-taken', { number, day: other.day }, ['input.number'])
}

/** Two clerks gave one number at the same moment: the index keeps them apart, and the slower one hears it. */
const justTaken =
  ({ number }: Input) =>
  (error: unknown): Refused => {
    if ((error as { constraint?: string }).constraint !== 'document_number') throw error
    return new Refused(409, 'document-number-just-taken', { number }, ['input.number'])
  }

/** A scan of what turns out to be classified goes, wherever the office used it. */
async function letGo(context: CommandContext, file: string): Promise<void> {
  await context.client.query('update document set file_id = null where file_id = $1', [file])
  await letGoOfFile(context, file)
  await letGoOfEvidence(context, file)
  await eraseFile(context, file)
}
