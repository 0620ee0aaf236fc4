import { command } from '@baucu/contract'
import { z } from 'zod'
import { handle } from '../../kernel/bus.ts'

/** Writes down that an account changed how it signs in. Only the doors of sign-in run it, after the change. */
export const noteSignInChange = handle(
  command('accounts.changeSignIn', {
    title: { vi: 'Đổi cách đăng nhập của mình', en: 'Change how one signs in' },
    input: z.object({ change: z.string() }),
    output: z.object({}),
    roles: ['public'],
    scope: 'own',
    offline: 'no',
  }),
  async (context, { change }) => {
    context.record({ subject: `account/${context.actor.account}`, before: null, after: { change } })
    return {}
  },
)
