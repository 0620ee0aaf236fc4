import { type ReactNode, useState } from 'react'
import { type Output, Refused } from '../../kernel/client.ts'
import { useDraft } from '../../kernel/device/use-draft.ts'
import { Loading, Remark } from '../../kernel/notices.tsx'
import { useOrganisations } from '../../kernel/organisation.ts'
import { useRun } from '../../kernel/queries.ts'
import { sentenceOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { applyRemedy, type Draft, type Finding } from './draft-edit.ts'
import { FileBeside } from './file-beside.tsx'
import { FindingsList } from './findings-list.tsx'
import { IssueForm } from './issue-form.tsx'
import { ItemsTable } from './items-table.tsx'
import { OwnersByName } from './owners-by-name.tsx'
import { PaperFields } from './paper-fields.tsx'
import style from './plans.module.css'
import { type PlanWords, usePlanWords } from './words.ts'

/** What is typed: kept on this device until it is stored. `on` is the version it began from. */
type Typed = Readonly<{ draft: Draft; on: number; dirty: boolean }>

/** A plan being drawn up: everything on it may be changed until it is issued. */
export function PlanDraft(props: { data: Output<'plans.one'>; mayIssue: boolean }): ReactNode {
  const { plan, findings } = props.data
  const say = usePlanWords()
  const organisations = useOrganisations()
  const kept = useDraft<Typed>(`plans.save ${plan.id}`, () => ({ draft: plan.draft, on: plan.version, dirty: false }))
  const save = useRun('plans.save')
  const [wrong, setWrong] = useState('')
  const [saved, setSaved] = useState(false)
  const [open, setOpen] = useState<string>()
  if (!kept.value) return <Loading />
  const theirs: Typed = { draft: plan.draft, on: plan.version, dirty: false }
  // What was not touched here follows what others store.
  const typed = kept.value.dirty ? kept.value : kept.value.on > plan.version ? kept.value : theirs
  const { draft, dirty } = typed
  const moved = dirty && typed.on < plan.version
  const set = (next: Draft) => {
    setSaved(false)
    kept.set({ ...typed, draft: next, dirty: true })
  }
  const store = (next: Draft, on: number) => {
    setWrong('')
    kept.set({ draft: next, on, dirty: true })
    save.mutate(
      { plan: plan.id, version: on, draft: next },
      {
        onSuccess: ({ version }) => {
          kept.set({ draft: next, on: version, dirty: false })
          setSaved(true)
        },
        onError: (error) => setWrong(error instanceof Refused ? sentenceOf(error) : say.unreachable),
      },
    )
  }
  // A suggestion alone is stored at once, so that the check is of what stands there.
  const apply = (finding: Finding) => {
    const next = applyRemedy(draft, finding)
    if (!next) return
    if (dirty) set(next)
    else store(next, typed.on)
  }
  const goTo = (finding: Finding) => {
    const { item, field } = finding
    if (item === null) return
    setOpen(item)
    // To the very field, once it is drawn.
    requestAnimationFrame(() =>
      (document.getElementById(`viec-${item}-${field}`) ?? document.getElementById(`viec-${item}`))?.focus(),
    )
  }
  const stale = dirty || save.isPending
  return (
    <>
      <div className={style.offPaper}>
        <PaperFields plan={plan} draft={draft} set={set} />
        <OwnersByName draft={draft} set={set} organisations={organisations} />
      </div>
      <ItemsTable
        plan={plan}
        draft={draft}
        findings={findings}
        edit={{ set, organisations, open, setOpen, apply, stale }}
      />
      <FindingsList plan={plan} findings={findings} stale={stale} edit={{ apply, goTo }} />
      <div className={style.offPaper}>
        <FileBeside plan={plan} draft={draft} dirty={dirty} set={set} />
        {props.mayIssue && (
          <IssueForm plan={plan} draft={draft} findings={findings} dirty={stale} issued={kept.forget} />
        )}
      </div>
      <div className={style.foot}>
        {!moved && (
          <button
            type="button"
            className={ui.button}
            data-kind={dirty ? 'main' : undefined}
            disabled={!dirty || save.isPending || draft.title.trim() === ''}
            onClick={() => store(draft, typed.on)}
          >
            {save.isPending ? say.saving : say.save}
          </button>
        )}
        <span role="status" className={ui.meta}>
          {dirty ? say.unsaved : saved && say.saved}
        </span>
        {wrong && (
          <Remark tone="danger" live>
            {wrong}
          </Remark>
        )}
        {moved && <Moved say={say} take={() => kept.set(theirs)} keep={() => store(draft, plan.version)} />}
      </div>
    </>
  )
}

/** Somebody else stored a newer draft: a person chooses. */
function Moved(props: { say: PlanWords; take: () => void; keep: () => void }): ReactNode {
  return (
    <Remark tone="warn" live>
      <p>{props.say.changedMeanwhile}</p>
      <p className={style.buttons}>
        <button type="button" className={ui.button} onClick={props.take}>
          {props.say.takeTheirs}
        </button>
        <button type="button" className={ui.button} onClick={props.keep}>
          {props.say.keepMine}
        </button>
      </p>
    </Remark>
  )
}
