import { issuePlan, savePlan } from '@baucu/contract'
import { day } from '@baucu/law'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { FindingsList } from './findings-list.tsx'
import { ItemsTable } from './items-table.tsx'
import { PlanDraft } from './plan-draft.tsx'
import style from './plans.module.css'
import { usePlanWords } from './words.ts'

/** One plan: its paper, its items with legal and practical days, what the rules find, and its issue. */
export function PlanPage(): ReactNode {
  const say = usePlanWords()
  const frame = useFrameId()
  const id = useParams({ strict: false, select: (params) => params.plan ?? '' })
  const mayWrite = useMay(savePlan)
  const mayIssue = useMay(issuePlan)
  const { data, error } = useAnswer('plans.one', { plan: id })
  if (!data || data.plan.id !== id) return error ? <Failed error={error} /> : <Loading />
  const { plan, findings } = data
  return (
    <article className={style.page}>
      <div>
        <nav className={ui.crumb}>
          <Link to="/ky/$frame/ke-hoach" params={{ frame }} search={keepSearch}>
            {say.title}
          </Link>
          <Icon sign="chevronRight" size={14} />
          <span aria-current="page">{plan.draft.title}</span>
        </nav>
        <h1>{plan.draft.title}</h1>
        <p className={ui.second}>
          {say.kinds[plan.draft.kind]}. {plan.organisation.name}.
        </p>
      </div>
      <div className={style.buttons}>
        {plan.number !== null && (
          <Tag tone="ok" sign="check" boxed>
            {say.issued(plan.number, day(plan.on ?? ''))}
          </Tag>
        )}
        <a className={ui.button} href={`/documents/plan.docx?plan=${id}`} download>
          <Icon sign="download" size={18} />
          {say.exportWord}
        </a>
        <a className={ui.button} href={`/documents/plan.xlsx?plan=${id}`} download>
          <Icon sign="download" size={18} />
          {say.exportTable}
        </a>
        {plan.number === null && <span className={ui.meta}>{say.exportUnsaved}</span>}
      </div>
      {plan.number === null && mayWrite ? (
        <PlanDraft key={id} data={data} mayIssue={mayIssue} />
      ) : (
        <>
          <ItemsTable plan={plan} draft={plan.draft} findings={findings} />
          <FindingsList plan={plan} findings={findings} stale={false} />
        </>
      )}
    </article>
  )
}
