import { z } from 'zod'
import { command, query } from './declare.ts'
import { grantedRoles } from './roles.ts'
import { count, instant, name, text, uuid } from './values.ts'

/** What an account signs in with: letters without marks, digits, `.`, `-`, `_`; small letters and capitals are the same. */
export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/)
/** Fewest characters of a password; anything else about it is free. */
export const shortestPassword = 12
/** Characters are counted as people see code points, after NFC, so that ế is one whatever keyboard made it. */
export const password = z
  .string()
  .max(512)
  .normalize('NFC')
  .refine((text) => [...text].length >= shortestPassword, { params: { shortest: shortestPassword } })
/** A persona of the sample province: P1…P18. */
export const personaId = z.string().regex(/^P([1-9]|1[0-8])$/)

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
    /** The installation has a sign-in service (OpenID Connect). */
    service: z.boolean(),
    /** A one-time code was entered and waits for an official above, who compares the number face to face. */
    pending: z
      .object({ session: uuid, check: z.string(), organisation: z.object({ id: uuid, name: name() }), until: instant })
      .nullable(),
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

/** To whom one's own role can be passed on: accounts kept where it holds. */
export const deputies = query('accounts.deputies', {
  title: { vi: 'Người có thể nhận ủy quyền', en: 'To whom a role can be delegated' },
  input: z.object({ own: uuid, search: text(100) }),
  output: z.object({
    accounts: z.array(
      z.object({
        id: uuid,
        name: z.string(),
        username: z.string().nullable(),
        organisation: z.object({ id: uuid, name: name() }).nullable(),
      }),
    ),
  }),
  roles: grantedRoles,
  scope: 'own',
})

/** What one has passed on and has not ended yet. */
export const delegations = query('accounts.delegations', {
  title: { vi: 'Quyền tôi đang ủy cho người khác', en: 'What I have delegated' },
  input: z.object({}),
  output: z.object({ delegations: z.array(z.object({ account: z.string(), grant })) }),
  roles: grantedRoles,
  scope: 'own',
})

/** Takes back what one has passed on; that of somebody else is as if it did not exist. */
export const endDelegation = command('accounts.endDelegation', {
  title: { vi: 'Thôi ủy quyền', en: 'End a delegation' },
  input: z.object({ grant: uuid, reason: text(500).min(1) }),
  output: z.object({ ended: count }),
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

/** How one signs in. An account with neither password nor service came in by a code, or as a persona. */
export const ownSignIn = query('accounts.ownSignIn', {
  title: { vi: 'Các cách đăng nhập của tôi', en: 'How I sign in' },
  input: z.object({}),
  output: z.object({
    username: z.string().nullable(),
    password: z.boolean(),
    service: z.boolean(),
    secondFactor: z.boolean(),
  }),
  roles: grantedRoles,
  scope: 'own',
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

/** The first owner of an installation: from then on the machine itself has no power without its token. */
export const setUpOwner = command('accounts.setUpOwner', {
  title: { vi: 'Lập người quản trị đầu tiên', en: 'Set up the first owner' },
  input: z.object({ account: uuid, name: name(120), username, password }),
  output: z.object({ account: uuid }),
  roles: ['operator'],
  scope: 'everywhere',
  offline: 'no',
  secret: true,
})

export const createAccount = command('accounts.create', {
  title: { vi: 'Tạo tài khoản', en: 'Create an account' },
  input: z.object({
    account: uuid,
    /** Which organisation keeps it; null: the whole installation. */
    organisation: uuid.nullable(),
    name: name(120),
    username: username.nullish(),
    /** Left out: signs in with a passkey, a code or another service only. */
    password: password.nullish(),
    person: uuid.nullish(),
    /** Who the person is at the sign-in service (OpenID Connect): its `sub`. */
    subject: name(255).nullish(),
  }),
  output: z.object({ account: uuid }),
  roles: ['operator', 'keeper'],
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
  secret: true,
})

/** A new password for somebody who lost his; ends the open sessions of the account. */
export const setPassword = command('accounts.setPassword', {
  title: { vi: 'Đặt lại mật khẩu', en: 'Set a password' },
  input: z.object({ account: uuid, password, reason: text(500).min(1) }),
  output: z.object({ account: uuid, ended: count }),
  roles: ['operator', 'keeper'],
  scope: { of: 'account', at: 'account' },
  offline: 'no',
  secret: true,
})

/** Locks an account and ends its sessions, or unlocks it. */
export const lockAccount = command('accounts.lock', {
  title: { vi: 'Khóa, mở khóa tài khoản', en: 'Lock or unlock an account' },
  input: z.object({ account: uuid, locked: z.boolean(), reason: text(500).min(1) }),
  output: z.object({ account: uuid, ended: count }),
  roles: ['operator', 'keeper'],
  scope: { of: 'account', at: 'account' },
  offline: 'no',
})

/** Accounts kept at or below an organisation, with the grants of each that hold now. */
export const accountList = query('accounts.list', {
  title: { vi: 'Danh sách tài khoản', en: 'Accounts' },
  input: z.object({
    /** Null: all. */
    organisation: uuid.nullable(),
    search: text(100).optional(),
    /** Only this one. */
    account: uuid.optional(),
    /** Continue after this account. */
    after: uuid.optional(),
    limit: z.int().min(1).max(500).default(100),
  }),
  output: z.object({
    accounts: z.array(
      z.object({
        id: uuid,
        name: z.string(),
        username: z.string().nullable(),
        organisation: z.object({ id: uuid, name: name() }).nullable(),
        person: uuid.nullable(),
        persona: z.string().nullable(),
        lockedAt: instant.nullable(),
        secondFactor: z.boolean(),
        lastSeenAt: instant.nullable(),
        grants: z.array(grant),
        /** Granted, and not begun yet. */
        planned: z.array(grant),
      }),
    ),
    more: z.boolean(),
  }),
  roles: ['operator', 'keeper'],
  scope: { of: 'organisation', at: 'organisation' },
})

const issuers = ['operator', 'keeper', 'office', 'committee'] as const

/** Accounts and one-time codes for the named members of a polling team. Unused codes of the same persons end. */
export const issueCodes = command('accounts.issueCodes', {
  title: { vi: 'Cấp mã vào một lần cho Tổ bầu cử', en: 'Issue one-time codes for a polling team' },
  input: z.object({
    organisation: uuid,
    members: z
      .array(z.object({ account: uuid, name: name(120) }))
      .min(1)
      .max(60),
    /** Until when the codes can be entered. */
    enterUntil: instant,
    /** Until when the work lasts: the role and every session end then. */
    until: instant,
  }),
  output: z.object({ issued: count }),
  roles: issuers,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** The codes that were not used yet, for the sheet that is printed and handed out. Reading it is noted. */
export const codeSheet = query('accounts.codeSheet', {
  title: { vi: 'Phiếu mã vào một lần', en: 'Sheet of one-time codes' },
  input: z.object({ organisation: uuid }),
  output: z.object({
    organisation: z.object({ id: uuid, name: name() }),
    codes: z.array(
      z.object({
        account: uuid,
        name: z.string(),
        state: z.enum(['unused', 'used', 'expired']),
        /** `ABCD-EFGH`; null when it is used or expired. */
        code: z.string().nullable(),
        enterUntil: instant,
        until: instant,
      }),
    ),
  }),
  roles: issuers,
  scope: { of: 'organisation', at: 'organisation' },
  restricted: true,
})

/** How far each member of a team is: the last code of every one, without the codes themselves. */
export const teamCodes = query('accounts.teamCodes', {
  title: { vi: 'Tình trạng mã vào của một Tổ bầu cử', en: 'State of the one-time codes of a team' },
  input: z.object({ organisation: uuid }),
  output: z.object({
    codes: z.array(
      z.object({
        account: uuid,
        name: z.string(),
        /** `waiting`: entered, not yet approved · `working`: approved, a session is open · `used`: none is open any more. */
        state: z.enum(['unused', 'waiting', 'working', 'used', 'expired', 'ended']),
        enterUntil: instant,
        until: instant,
      }),
    ),
  }),
  roles: issuers,
  scope: { of: 'organisation', at: 'organisation' },
})

/** A slip or a phone was lost, or somebody else does the work: the code ends, and whoever came in with it is out. */
export const endCode = command('accounts.endCode', {
  title: { vi: 'Hủy mã vào một lần', en: 'End a one-time code' },
  input: z.object({ organisation: uuid, account: uuid, reason: text(500).min(1) }),
  output: z.object({ account: uuid, ended: count }),
  roles: issuers,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** Who entered a code and waits to be seen by an official. */
export const pendingSessions = query('accounts.pending', {
  title: { vi: 'Người đang chờ xác nhận trực tiếp', en: 'Who waits for approval' },
  input: z.object({}),
  output: z.object({
    pending: z.array(
      z.object({
        session: uuid,
        account: z.object({ id: uuid, name: z.string() }),
        organisation: z.object({ id: uuid, name: name() }),
        device: z.string(),
        at: instant,
        until: instant,
      }),
    ),
  }),
  roles: issuers,
  scope: 'reach',
})

/** An official above the team saw the person and read the number on his screen: the session begins. */
export const approveSession = command('accounts.approve', {
  title: { vi: 'Xác nhận trực tiếp người vào bằng mã', en: 'Approve a person who entered a code' },
  input: z.object({ session: uuid, check: z.string().regex(/^\d{4}$/) }),
  output: z.object({ session: uuid, until: instant }),
  roles: issuers,
  scope: { of: 'session', at: 'session' },
  offline: 'no',
})

export const accountCommands = [
  setUpOwner,
  createAccount,
  setPassword,
  lockAccount,
  grantRole,
  delegateRole,
  endDelegation,
  revokeGrant,
  endSession,
  issueCodes,
  endCode,
  approveSession,
] as const
export const accountQueries = [
  me,
  ownSignIn,
  sessions,
  deputies,
  delegations,
  accountList,
  codeSheet,
  teamCodes,
  pendingSessions,
] as const
