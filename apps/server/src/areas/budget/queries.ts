import { budgetAllowances, budgetBoard, rewardList, voucherScan } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { allowancesOf } from './allowances.ts'
import { boardOf } from './board.ts'
import { rewardsOf } from './rewards.ts'
import { readScan } from './scans.ts'

export const budgetQueries = [
  answer(budgetBoard, boardOf),
  answer(budgetAllowances, allowancesOf),
  answer(voucherScan, readScan),
  answer(rewardList, rewardsOf),
]
