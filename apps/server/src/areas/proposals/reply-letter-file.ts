import type { InputOf, ProposalReply, proposalReply } from '@baucu/contract'
import { replyLetter, type SigningBlock } from '@baucu/documents'
import type { Caller } from '../../kernel/access.ts'
import type { Bus } from '../../kernel/bus.ts'
import { attachment, type Download } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

type Input = InputOf<typeof proposalReply>

/**
 * `GET /documents/proposal-reply.docx?input=<json>` (or `.pdf`): the letter that answers a proposal. The input is that of
 * `proposals.reply`.
 */
export const replyLetterFiles = (bus: Bus): readonly Download[] =>
  (['pdf', 'docx'] as const).map((format) => ({
    path: `/documents/proposal-reply.${format}`,
    make: async (ask, _, caller) => {
      const input = read(ask.get('input') ?? '{}')
      if (input === undefined) return new Refused(400, 'not-json')
      const said = await bus.query('proposals.reply', input, caller)
      if (said instanceof Refused) return said
      const { addressee, ...reply } = said.result as ProposalReply
      const { form, number = '', on = null, signs } = input as Input
      const at = on ?? today(new Date())
      const signing = signs ? await signingOf(bus, caller, { organisation: addressee.id, at, signs }) : null
      if (signing instanceof Refused) return signing
      const letter = { ...reply, addressee: addressee.name, form, number: number.trim(), on, signing }
      const file = await replyLetter({ ...letter, stamp: `${at}T00:00:00Z` }, format)
      return attachment(
        file,
        types[format],
        `tra-loi-de-xuat-${reply.proposed.number}-${reply.proposed.year}.${format}`,
      )
    },
  }))

type Signs = Readonly<{ organisation: string; at: string; signs: Input['signs'] }>

/** How the paper is signed: the block of the office exercised, as under an attendance list. */
async function signingOf(
  bus: Bus,
  caller: Caller,
  { organisation, at, signs }: Signs,
): Promise<SigningBlock | null | Refused> {
  const said = await bus.query('persons.attendance', { organisation, at, entries: [], signs }, caller)
  return said instanceof Refused ? said : (said.result as { signing: SigningBlock | null }).signing
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
