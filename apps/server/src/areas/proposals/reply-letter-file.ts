import { type InputOf, proposalReply } from '@baucu/contract'
import { keptCopy, replyLetter } from '@baucu/documents'
import type { Bus } from '../../kernel/bus.ts'
import { papers } from '../../kernel/http/papers.ts'

/** `proposal-reply`: the letter that answers a proposal; the input is that of `proposals.reply`. */
export const replyLetterFiles = (bus: Bus) =>
  papers(bus, 'proposal-reply', [proposalReply], async ([said], format, input) => {
    const { issuer, superior, on, signing, ...reply } = said
    const { form, number = null, place = null } = input as InputOf<typeof proposalReply>
    const recipients = ['- Như trên,', keptCopy(form)]
    const letter = { form, issuer, superior, number, place, on, recipients, signing, rehearsal: false }
    return {
      file: await replyLetter({ letter, ...reply }, format),
      name: `tra-loi-de-xuat-${reply.proposed.number}-${reply.proposed.year}`,
    }
  })
