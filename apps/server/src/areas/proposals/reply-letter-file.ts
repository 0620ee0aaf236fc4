import type { InputOf, ProposalReply, proposalReply } from '@baucu/contract'
import { replyLetter } from '@baucu/documents'
import type { Bus } from '../../kernel/bus.ts'
import { attachment, type Download, documentTypes, inputOf } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'

/**
 * `GET /documents/proposal-reply.docx?input=<json>` (or `.pdf`): the letter that answers a proposal. The input is that of
 * `proposals.reply`.
 */
export const replyLetterFiles = (bus: Bus): readonly Download[] =>
  (['pdf', 'docx'] as const).map((format) => ({
    path: `/documents/proposal-reply.${format}`,
    make: async (ask, _, caller) => {
      const input = inputOf(ask)
      if (input instanceof Refused) return input
      const said = await bus.query('proposals.reply', input, caller)
      if (said instanceof Refused) return said
      const { issuer, superior, on, signing, ...reply } = said.result as ProposalReply
      const { form, number = null, place = null } = input as InputOf<typeof proposalReply>
      const recipients = ['- Như trên,', form === 'party' ? '- Lưu Văn phòng.' : '- Lưu: VT.']
      const letter = { form, issuer, superior, number, place, on, recipients, signing, rehearsal: false }
      const file = await replyLetter({ letter, ...reply }, format)
      return attachment(
        file,
        documentTypes[format],
        `tra-loi-de-xuat-${reply.proposed.number}-${reply.proposed.year}.${format}`,
      )
    },
  }))
