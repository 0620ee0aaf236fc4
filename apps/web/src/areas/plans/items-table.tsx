import type { Organisation } from '@baucu/contract'
import { day, daysBetween, type Edition, type Step } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import { Fragment, type KeyboardEvent, memo, type ReactNode, useMemo } from 'react'
import { dayFromElection } from '../../kernel/format.ts'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { LawLink } from '../../kernel/law-link.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import {
  addGroup,
  addItem,
  changeGroup,
  changeItem,
  type Draft,
  emptyItem,
  type Finding,
  type Group,
  type Item,
  itemsOf,
  moveItem,
  type Plan,
  removeGroup,
  removeItem,
} from './draft-edit.ts'
import { GroupHead } from './group-head.tsx'
import { ItemForm } from './item-form.tsx'
import style from './plans.module.css'
import { lastOf, type Steps, stepsOf } from './steps.ts'
import { usePlanWords } from './words.ts'

/** What somebody may do who draws the plan up. */
type Editing = Readonly<{
  set: (next: Draft) => void
  organisations: readonly Organisation[]
  /** The item that is open. */
  open: string | undefined
  setOpen: (id: string | undefined) => void
  apply: (finding: Finding) => void
  /** The findings are of what was saved, and something was changed since. */
  stale: boolean
}>

/** The items under their headings: rows at a desk, cards on a phone. ↑ and ↓ go from item to item. */
export function ItemsTable(props: {
  plan: Plan
  draft: Draft
  findings: readonly Finding[]
  edit?: Editing
}): ReactNode {
  const { plan, draft, findings, edit } = props
  const say = usePlanWords()
  const { edition, electionDay } = plan
  const steps = useMemo(() => stepsOf(edition, electionDay), [edition, electionDay])
  const plain = draft.groups.length === 1 && draft.groups[0]?.title.trim() === '' && draft.groups[0]?.goal.trim() === ''
  return (
    <section className={ui.card} aria-labelledby="cac-viec">
      <div className={ui.cardHead}>
        <h2 id="cac-viec">{say.items}</h2>
        <span className={ui.count}>{itemsOf(draft).length}</span>
      </div>
      {itemsOf(draft).length === 0 && <p className={`${ui.pad} ${ui.second}`}>{say.noItems}</p>}
      <table className={`${ui.table} ${style.items}`}>
        <thead>
          <tr>
            <th className={style.colNumber}>{say.columns.number}</th>
            <th>{say.columns.work}</th>
            {electionDay && <th className={style.colDay}>{say.columns.legal}</th>}
            <th className={style.colDay}>{say.columns.until}</th>
            <th className={style.colLead}>{say.columns.lead}</th>
            <th className={style.colProduct}>{say.columns.product}</th>
            <th className={style.colCheck}>{say.columns.check}</th>
          </tr>
        </thead>
        <tbody onKeyDown={move}>
          {draft.groups.map((group, outer) => (
            <Fragment key={group.id}>
              <tr className={style.group}>
                <th colSpan={electionDay ? 7 : 6} scope="rowgroup">
                  <GroupHead
                    number={`${outer + 1}`}
                    kind={draft.kind}
                    group={group}
                    edit={
                      edit && {
                        change: (next) => edit.set(changeGroup(draft, group.id, next)),
                        add: () => {
                          const id = uuid7()
                          edit.set(addItem(draft, group.id, emptyItem(id)))
                          edit.setOpen(id)
                        },
                        ...(group.items.length === 0 && draft.groups.length > 1
                          ? { remove: () => edit.set(removeGroup(draft, group.id)) }
                          : {}),
                      }
                    }
                  />
                </th>
              </tr>
              {group.items.map((item, inner) => (
                <Row
                  key={item.id}
                  {...{ plan, draft, group, item, steps, edit }}
                  number={plain ? `${inner + 1}` : `${outer + 1}.${inner + 1}`}
                  findings={findings.filter((each) => each.item === item.id)}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {edit && (
        <p className={style.under}>
          <button type="button" className={ui.button} onClick={() => edit.set(addGroup(draft, uuid7()))}>
            <Icon sign="plus" size={18} />
            {say.addGroup(draft.kind)}
          </button>
        </p>
      )}
    </section>
  )
}

function move(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')]
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  if (by === 0 || at < 0) return
  event.preventDefault()
  buttons[at + by]?.focus()
}

function Row(props: {
  plan: Plan
  draft: Draft
  group: Group
  item: Item
  number: string
  steps: Steps
  findings: readonly Finding[]
  edit: Editing | undefined
}): ReactNode {
  const { plan, draft, item, number, steps, findings, edit } = props
  const say = usePlanWords()
  const frame = useFrameId()
  const { edition, electionDay } = plan
  const shown = edit?.open === item.id
  const task = plan.tasks[item.id]
  const close = () => {
    edit?.setOpen(undefined)
    requestAnimationFrame(() => document.getElementById(`viec-${item.id}`)?.focus())
  }
  return (
    <>
      <tr data-open={shown ? true : undefined}>
        <td className={style.number}>{number}</td>
        <td>
          {edit ? (
            <button
              type="button"
              id={`viec-${item.id}`}
              data-item
              className={style.open}
              aria-expanded={shown}
              aria-label={`${say.edit(number)}: ${item.content}`}
              onClick={() => edit.setOpen(shown ? undefined : item.id)}
            >
              {item.content || say.nothing}
              <Icon sign={shown ? 'chevronUp' : 'pen'} size={16} />
            </button>
          ) : task ? (
            <Link
              to="/ky/$frame/da-giao"
              params={{ frame }}
              search={(was) => ({ ...keepSearch(was), nhiemvu: task })}
              className={style.task}
            >
              {item.content}
            </Link>
          ) : (
            <span className={ui.strong}>{item.content}</span>
          )}
          {item.requirement && <span className={`${ui.meta} ${style.whose}`}>{item.requirement}</span>}
        </td>
        {electionDay && edition && (
          <td data-label={say.columns.legal}>
            <Legal step={item.step} basis={item.basis} {...{ steps, edition, electionDay }} />
          </td>
        )}
        <td data-label={say.columns.until}>
          <Due item={item} steps={steps} />
        </td>
        <td data-label={say.columns.lead}>
          <Owner name={item.lead.name} known={item.lead.organisation !== null} />
          {item.cooperating.length > 0 && (
            <span className={`${ui.meta} ${style.whose}`}>{item.cooperating.map((each) => each.name).join('; ')}</span>
          )}
        </td>
        <td className={ui.second} data-label={say.columns.product}>
          {item.product}
          {item.resources && (
            <span className={`${ui.meta} ${style.whose}`}>
              {say.resources}: {item.resources}
            </span>
          )}
        </td>
        <td>
          <Check findings={findings} />
        </td>
      </tr>
      {shown && (
        <tr className={style.form}>
          <td colSpan={electionDay ? 7 : 6}>
            <ItemForm
              key={item.id}
              number={number}
              item={item}
              plan={plan}
              steps={steps}
              organisations={edit.organisations}
              findings={findings}
              stale={edit.stale}
              apply={edit.apply}
              change={(next) => edit.set(changeItem(draft, item.id, next))}
              move={(by) => edit.set(moveItem(draft, item.id, by))}
              remove={() => {
                edit.setOpen(undefined)
                edit.set(removeItem(draft, item.id))
              }}
              close={close}
            />
          </td>
        </tr>
      )}
    </>
  )
}

/** The date of the law with its article, and how far it is from election day; else what the item rests on. */
const Legal = memo(function Legal(props: {
  step: string | null
  basis: string | null
  steps: Steps
  edition: Edition
  electionDay: string
}): ReactNode {
  const { steps, edition, electionDay } = props
  const say = usePlanWords()
  const step = props.step === null ? undefined : steps.get(props.step)
  const basis = props.basis === null ? undefined : steps.get(props.basis)
  const law = (of: Step) => <LawLink article={of.article} edition={edition} amendedBy={of.amendedBy} />
  if (step) {
    const last = lastOf(step)
    return (
      <>
        <span className={ui.nowrap}>{day(last)}</span>{' '}
        <span className={ui.meta}>{dayFromElection(daysBetween(electionDay, last))}</span>
        <span className={style.whose}>{law(step)}</span>
      </>
    )
  }
  return (
    <span className={ui.meta}>
      {say.noLegal}
      {basis && (
        <span className={style.whose}>
          {say.basedOn} {law(basis)}
        </span>
      )}
    </span>
  )
})

function Due({ item, steps }: { item: Item; steps: Steps }): ReactNode {
  const say = usePlanWords()
  const step = item.step === null ? undefined : steps.get(item.step)
  if (item.until === null) return item.time ? <span>{item.time}</span> : <span className={ui.meta}>{say.nothing}</span>
  const late = step !== undefined && item.until > lastOf(step)
  return (
    <>
      <span className={late ? style.late : ui.strong}>
        {item.from && item.from !== item.until && <span className={ui.nowrap}>{day(item.from)} –</span>}{' '}
        <span className={ui.nowrap}>{day(item.until)}</span>
      </span>
      {late && (
        <Tag tone="danger" sign="octagon">
          {say.late}
        </Tag>
      )}
    </>
  )
}

function Owner({ name, known }: { name: string; known: boolean }): ReactNode {
  const say = usePlanWords()
  return (
    <>
      {name && <span>{name} </span>}
      {!known && (
        <Tag tone="warn" sign="triangle">
          {say.noOwner}
        </Tag>
      )}
    </>
  )
}

function Check({ findings }: { findings: readonly Finding[] }): ReactNode {
  const say = usePlanWords()
  const open = findings.filter((each) => each.muted === null)
  const errors = open.filter((each) => each.severity === 'error').length
  if (open.length > 0)
    return (
      <Tag tone={errors > 0 ? 'danger' : 'warn'} sign={errors > 0 ? 'octagon' : 'triangle'}>
        {say.findingCount(errors, open.length - errors)}
      </Tag>
    )
  return findings.length > 0 ? (
    <Tag tone="quiet" sign="circle">
      {say.muted}
    </Tag>
  ) : (
    <Tag tone="ok" sign="check">
      {say.sound}
    </Tag>
  )
}
