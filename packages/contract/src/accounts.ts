import { z } from 'zod'
import { command, query } from './declare.ts'
import { grantedRoles } from './roles.ts'
import { count, instant, name, text, uuid } from './values.ts'

const grantedRole = z.enum(grantedRoles as [(typeof grantedRoles)[number], ...typeof grantedRoles])

/** A role at an organisation, for a time. */
export const grant = z.object({
  id: uuid,
  role: grantedRole,
  /** Null: the whole installation. */
  organisation: z.object({ id: uuid, name: name() }).nullable(),
  from: instant.nullable(),
  to: instant.nullable(),
  /** Who passed the role on for that time; null = granted by the keeper. */
  delegatedBy: z.string().nullable(),
})
export type Grant = z.output<typeof grant>

/** Who is signed in, what he may do, in which office he acts. Nobody signed in: `account` is null. */
export const me = query('accounts.me', {
  title: { vi: 'Tôi là ai', en: 'Who am I' },
  input: z.object({}),
  output: z.object({
    account: z
      .object({
        id: uuid,
        name: z.string(),
        person: uuid.nullable(),
        /** Of the sample province: "Vào vai" is offered. */
        persona: z.string().nullable(),
      })
      .nullable(),
    /** Whoever sits at the machine, while no owner is set up. */
    operator: z.boolean(),
    /** True until the first owner has been set up. */
    needsOwner: z.boolean(),
    /** The sample province is there: one may enter as a persona. */
    sample: z.boolean(),
    grants: z.array(grant),
    offices: z.array(z.object({ id: uuid, title: z.string(), organisation: z.object({ id: uuid, name: name() }) })),
  }),
  roles: ['public'],
  scope: 'everywhere',
})

export const grantRole = command('accounts.grant', {
  title: { vi: 'Giao quyền', en: 'Grant a role' },
  input: z.object({
    grant: uuid,
    account: uuid,
    role: grantedRole,
    /** Null: the whole installation. */
    organisation: uuid.nullable(),
    from: instant.nullish(),
    to: instant.nullish(),
  }),
  output: z.object({ grant: uuid }),
  roles: ['operator', 'keeper'],
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** Passes one's own role on for a time; never more than one has, never longer. */
export const delegateRole = command('accounts.delegate', {
  title: { vi: 'Ủy quyền', en: 'Delegate a role' },
  input: z.object({ grant: uuid, own: uuid, account: uuid, from: instant, to: instant, reason: text(500).min(1) }),
  output: z.object({ grant: uuid }),
  roles: grantedRoles,
  scope: 'own',
  offline: 'no',
})

export const revokeGrant = command('accounts.revoke', {
  title: { vi: 'Thu hồi quyền', en: 'Revoke a role' },
  input: z.object({ grant: uuid, reason: text(500).min(1) }),
  output: z.object({ grant: uuid }),
  roles: ['operator', 'keeper'],
  scope: { of: 'grant', at: 'grant' },
  offline: 'no',
})

/** One's own open sessions. */
export const sessions = query('accounts.sessions', {
  title: { vi: 'Các phiên đăng nhập của tôi', en: 'My sessions' },
  input: z.object({}),
  output: z.object({
    sessions: z.array(
      z.object({ id: text(100), device: z.string(), startedAt: instant, lastSeenAt: instant, current: z.boolean() }),
    ),
  }),
  roles: grantedRoles,
  scope: 'own',
})

export const endSession = command('accounts.endSession', {
  title: { vi: 'Đăng xuất một phiên', en: 'End a session' },
  input: z.object({ session: text(100) }),
  output: z.object({ ended: count }),
  roles: grantedRoles,
  scope: 'own',
  offline: 'no',
})

export const accountCommands = [] as const
export const accountQueries = [] as const
