import { allocate, attachVoucher, detachVoucher, saveEstimate, saveNorm, saveReward, spend } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { allot } from './allocate.ts'
import { save as estimate } from './estimate.ts'
import { save as norm } from './norms.ts'
import { save as reward } from './rewards.ts'
import { attach, detach } from './scans.ts'
import { writeVoucher } from './spend.ts'

export const budgetCommands = [
  handle(saveNorm, norm),
  handle(saveEstimate, estimate),
  handle(allocate, allot),
  handle(spend, writeVoucher),
  handle(attachVoucher, attach),
  handle(detachVoucher, detach),
  handle(saveReward, reward),
]
