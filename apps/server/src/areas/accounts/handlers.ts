import {
  accountList,
  approveSession,
  codeSheet,
  createAccount,
  delegateRole,
  delegations,
  deputies,
  endCode,
  endDelegation,
  endSession,
  grantRole,
  issueCodes,
  lockAccount,
  me,
  ownSignIn,
  pendingSessions,
  revokeGrant,
  sessions,
  setPassword,
  setUpOwner,
  teamCodes,
} from '@baucu/contract'
import { answer, handle } from '../../kernel/bus.ts'
import { sheet } from './code-sheet.ts'
import { create } from './create.ts'
import { delegate } from './delegate.ts'
import { delegationsOf, endOwnDelegation } from './delegations.ts'
import { deputiesFor } from './deputies.ts'
import { end } from './end-code.ts'
import { grant } from './grant.ts'
import { issue } from './issue-codes.ts'
import { list } from './list.ts'
import { lock } from './lock.ts'
import { whoAmI } from './me.ts'
import { signInOf } from './own-sign-in.ts'
import { approve, pending } from './pending.ts'
import { revoke } from './revoke.ts'
import { endOwnSession, ownSessions } from './sessions.ts'
import { resetPassword } from './set-password.ts'
import { setOwnerUp } from './set-up-owner.ts'
import { codesOf } from './team-codes.ts'

export const accountCommands = [
  handle(setUpOwner, setOwnerUp),
  handle(createAccount, create),
  handle(setPassword, resetPassword),
  handle(lockAccount, lock),
  handle(grantRole, grant),
  handle(delegateRole, delegate),
  handle(endDelegation, endOwnDelegation),
  handle(revokeGrant, revoke),
  handle(endSession, endOwnSession),
  handle(issueCodes, issue),
  handle(endCode, end),
  handle(approveSession, approve),
]

export const accountQueries = [
  answer(me, whoAmI),
  answer(ownSignIn, signInOf),
  answer(sessions, ownSessions),
  answer(deputies, deputiesFor),
  answer(delegations, delegationsOf),
  answer(accountList, list),
  answer(codeSheet, sheet),
  answer(teamCodes, codesOf),
  answer(pendingSessions, pending),
]
