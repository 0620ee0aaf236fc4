import {
  allocate,
  type BudgetBoard,
  budgetBoard,
  type Organisation,
  saveNorm,
  saveReward,
  spend,
} from '@baucu/contract'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type BudgetView, budgetViews, newEntry } from '../../kernel/budget-search.ts'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { useFrame, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { Beside } from '../work/index.tsx'
import { AllocationForm } from './allocation-form.tsx'
import { AllocationTable } from './allocation-table.tsx'
import { AllowanceList } from './allowance-list.tsx'
import style from './budget.module.css'
import { EstimateForm } from './estimate-form.tsx'
import { NormForm } from './norm-form.tsx'
import { NormTable } from './norm-table.tsx'
import { Papers } from './papers.tsx'
import { RewardForm } from './reward-form.tsx'
import { Rewards } from './rewards.tsx'
import { SettlementTable } from './settlement-table.tsx'
import { VoucherDetail } from './voucher-detail.tsx'
import { VoucherForm } from './voucher-form.tsx'
import { VoucherTable } from './voucher-table.tsx'
import { useBudgetWords } from './words.ts'

const route = getRouteApi('/ky/$frame/kinh-phi')

/** The money of an election at and below an organisation, in its parts. */
export function BudgetPage(): ReactNode {
  return (
    <article className={record.page}>
      <ForOrganisation question={budgetBoard}>{(here) => <Budget key={here.id} here={here} />}</ForOrganisation>
    </article>
  )
}

/** Which command writes an entry of a part; a part without one has no entries of its own. */
const writes = {
  ...{ 'muc-chi': saveNorm, 'phan-bo': allocate, 'chung-tu': spend, 'khen-thuong': saveReward },
  ...{ 'quyet-toan': undefined, 'du-toan': undefined, 'boi-duong': undefined },
} satisfies Record<BudgetView, unknown>

function Budget({ here }: { here: Organisation }): ReactNode {
  const say = useBudgetWords()
  const frame = useFrame()
  const frameId = useFrameId()
  const navigate = useNavigate({ from: '/ky/$frame/kinh-phi' })
  const { phan: view = 'quyet-toan', mo: shown } = route.useSearch()
  const mayWrite = useMayAt(writes[view] ?? spend, here.id)
  const { data, error } = useAnswer('budget.board', { organisation: here.id, frame: frame.id })
  const show = (mo: string | undefined, from?: string) =>
    void navigate({ search: ({ mo: _, ...was }) => (mo ? { ...was, mo } : was) }).then(() => {
      if (from) document.getElementById(`khoan-${from}`)?.focus()
    })
  const adds: Partial<Record<BudgetView, string>> = {
    ...{ 'muc-chi': say.addNorm, 'phan-bo': say.addAllocation },
    ...{ 'chung-tu': say.addVoucher, 'khen-thuong': say.addReward },
  }
  const create = mayWrite && writes[view] && shown !== newEntry && (
    <Link
      to="/ky/$frame/kinh-phi"
      params={{ frame: frameId }}
      search={(was) => ({ ...was, mo: newEntry })}
      className={ui.button}
      data-kind="main"
    >
      <Icon sign="plus" size={18} />
      {adds[view]}
    </Link>
  )
  return (
    <>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead(here.name)}</p>
        </div>
        <span className={`${ui.push} ${record.buttons}`}>{create}</span>
      </div>
      <fieldset className={`${ui.tabs} ${style.tabs}`}>
        <legend className={ui.hidden}>{say.parts}</legend>
        {budgetViews.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === view}
            onClick={() => void navigate({ search: ({ mo: _, ...was }) => ({ ...was, phan: each }) })}
          >
            {say.views[each]}
          </button>
        ))}
      </fieldset>
      <Beside
        list={
          data ? (
            <Part {...{ here, view, shown, mayWrite }} board={data} />
          ) : error ? (
            <Failed error={error} />
          ) : (
            <Loading />
          )
        }
        open={shown !== undefined && writes[view] !== undefined}
        label={shown === newEntry ? (adds[view] ?? '') : say.views[view]}
        back={say.views[view]}
        closeLabel={say.close}
        close={() => show(undefined, shown)}
      >
        {data && shown ? (
          <Opened key={`${view} ${shown}`} {...{ here, view, shown, mayWrite, show }} board={data} />
        ) : (
          <Loading />
        )}
      </Beside>
    </>
  )
}

type Shown = Readonly<{ here: Organisation; board: BudgetBoard; view: BudgetView; mayWrite: boolean }>

function Part({ here, board, view, shown, mayWrite }: Shown & Readonly<{ shown: string | undefined }>): ReactNode {
  switch (view) {
    case 'quyet-toan':
      return <SettlementTable board={board} />
    case 'muc-chi':
      return <NormTable {...{ here, board, shown, mayWrite }} />
    case 'du-toan':
      return <EstimateForm key={board.estimate.version} {...{ here, board, mayWrite }} />
    case 'phan-bo':
      return <AllocationTable {...{ here, board, shown, mayWrite }} />
    case 'chung-tu':
      return <VoucherTable {...{ board, shown }} />
    case 'boi-duong':
      return <AllowanceList {...{ here, board, mayWrite }} />
    case 'khen-thuong':
      return (
        <>
          <Rewards {...{ here, shown, mayWrite }} />
          <Papers of="rewards" organisation={here.id} />
        </>
      )
  }
}

function Opened(
  props: Shown & Readonly<{ shown: string; show: (mo: string | undefined, from?: string) => void }>,
): ReactNode {
  const { here, board, view, shown, mayWrite, show } = props
  const say = useBudgetWords()
  const stop = () => show(undefined, shown)
  const known = <T extends { id: string }>(list: readonly T[]) => list.find((each) => each.id === shown)
  if (view === 'khen-thuong') return <RewardForm {...{ here, stop }} reward={shown} />
  if (view === 'muc-chi' && (shown === newEntry || known(board.norms)))
    return <NormForm {...{ here, board, stop }} before={known(board.norms)} />
  if (view === 'phan-bo' && (shown === newEntry || known(board.allocations)))
    return <AllocationForm {...{ here, board, stop }} before={known(board.allocations)} />
  if (view === 'chung-tu') {
    if (shown === newEntry) return <VoucherForm {...{ here, board, stop }} />
    const voucher = known(board.vouchers)
    if (voucher) return <VoucherDetail {...{ here, board, voucher, mayWrite, stop }} />
  }
  return <Empty title={say.noLines}>{say.noLinesNext}</Empty>
}
