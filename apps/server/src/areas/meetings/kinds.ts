import { readFileSync } from 'node:fs'
import { agendaKinds } from '@baucu/contract'
import { z } from 'zod'

const kind = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  title: z.strictObject({ vi: z.string(), en: z.string() }),
  purposes: z.array(z.string()),
  agenda: z.array(z.strictObject({ kind: z.enum(agendaKinds), title: z.string() })),
})
export type MeetingKind = z.output<typeof kind>

const file = new URL('../../../../../packs/meetings/kinds.json', import.meta.url)
let known: readonly MeetingKind[] | undefined

/** The kinds of meetings of `packs/meetings`: purposes and agenda to begin with. */
export function meetingKindsOf(): readonly MeetingKind[] {
  known ??= z.array(kind).parse(JSON.parse(readFileSync(file, 'utf8')))
  return known
}
