import type { codeSheet, OutputOf } from '@baucu/contract'
import { codeSlips } from '@baucu/documents'
import type { Bus } from '../../kernel/bus.ts'
import { attachment, type Download } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'
import { signInPage } from './sign-in/routes.ts'

/**
 * `GET /documents/sign-in-codes.pdf?organisation=…`: one slip a person with the code in large type, to be printed, cut
 * and handed over. It is for those who may see the codes, and leaves no copy in a cache.
 */
export const codeSheetFile = (bus: Bus): Download => ({
  path: '/documents/sign-in-codes.pdf',
  make: async (ask, _, caller, here) => {
    const said = await bus.query('accounts.codeSheet', { organisation: ask.get('organisation') ?? '' }, caller)
    if (said instanceof Refused) return said
    const { organisation, codes } = said.result as OutputOf<typeof codeSheet>
    const file = await codeSlips({
      organisation: organisation.name,
      role: 'Thành viên Tổ bầu cử',
      address: here && `${here}${signInPage}`,
      slips: codes.flatMap((each) => (each.code === null ? [] : [{ ...each, code: each.code }])),
      stamp: new Date().toISOString(),
    })
    return attachment(file, 'application/pdf', 'ma-vao-mot-lan.pdf')
  },
})
