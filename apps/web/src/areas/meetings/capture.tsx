import { calendar } from '@baucu/law'
import { type ReactNode, useMemo, useState } from 'react'
import { ask, type Output, Refused } from '../../kernel/client.ts'
import { useDraft } from '../../kernel/device/use-draft.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Loading, Remark } from '../../kernel/notices.tsx'
import { useOrganisations } from '../../kernel/organisation.ts'
import { useRun } from '../../kernel/queries.ts'
import { sentenceOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { IssueForm } from './issue-form.tsx'
import { ItemRow } from './item-row.tsx'
import { emptyItem, fromProposal, type Item, joinAbove, keptItem, splitItem } from './items.ts'
import style from './meetings.module.css'
import { type MeetingWords, useMeetingWords } from './words.ts'

type Meeting = Output<'meetings.one'>['meeting']
type Conclusion = NonNullable<Output<'meetings.one'>['conclusion']>
/** What is typed: kept on this device until it is stored. `on` is the version it began from; 0 = none was there. */
type Typed = Readonly<{ source: string; items: readonly Item[]; on: number; dirty: boolean }>

const typedOf = (kept: Conclusion | null): Typed => ({
  source: kept?.source ?? '',
  items: (kept?.items ?? []).map((item) => ({ ...item, because: [] })),
  on: kept?.version ?? 0,
  dirty: false,
})

/** From the words of a conclusion to its items: pasted, divided, gone over by a person, kept, issued. */
export function Capture(props: { meeting: Meeting; conclusion: Conclusion | null; mayIssue: boolean }): ReactNode {
  const { meeting, conclusion } = props
  const say = useMeetingWords()
  const organisations = useOrganisations()
  const { edition, electionDay } = meeting
  const steps = useMemo(
    () => (edition === null || electionDay === null ? [] : calendar(edition, electionDay)),
    [edition, electionDay],
  )
  const draft = useDraft<Typed>(`meetings.saveConclusion ${meeting.id}`, () => typedOf(conclusion))
  const save = useRun('meetings.saveConclusion')
  const [proposing, setProposing] = useState(false)
  const [wrong, setWrong] = useState('')
  const [saved, setSaved] = useState(false)
  const [added, setAdded] = useState<string>()
  if (!draft.value) return <Loading />
  const version = conclusion?.version ?? 0
  // What was not touched here follows what others store.
  const typed = !draft.value.dirty && draft.value.on !== version ? typedOf(conclusion) : draft.value
  const { source, items } = typed
  const moved = typed.dirty && typed.on !== version
  const set = (next: Partial<Typed>) => {
    setSaved(false)
    draft.set({ ...typed, ...next, dirty: true })
  }
  const propose = async () => {
    setProposing(true)
    setWrong('')
    try {
      const read = await ask('meetings.propose', { meeting: meeting.id, source })
      set({ source: read.source, items: fromProposal(read.items, uuid7) })
    } catch (error) {
      setWrong(error instanceof Refused ? sentenceOf(error) : say.unreachable)
    }
    setProposing(false)
  }
  const keep = (on: number) => {
    setWrong('')
    const id = conclusion?.id ?? uuid7()
    save.mutate(
      { meeting: meeting.id, conclusion: id, ...(on > 0 ? { version: on } : {}), source, items: items.map(keptItem) },
      {
        onSuccess: (stored) => {
          draft.set({ ...typed, on: stored.version, dirty: false })
          setSaved(true)
        },
        onError: (error) => setWrong(error instanceof Refused ? sentenceOf(error) : say.unreachable),
      },
    )
  }
  const change = (id: string, next: Partial<Item>) =>
    set({ items: items.map((item) => (item.id === id ? { ...item, ...next } : item)) })
  return (
    <>
      <div className={`${ui.card} ${ui.pad}`}>
        <label className={ui.label} htmlFor="loi-ket-luan">
          {say.paste}
        </label>
        <textarea
          id="loi-ket-luan"
          className={`${style.text} ${style.source}`}
          value={source}
          maxLength={100_000}
          aria-describedby="loi-ket-luan-chu"
          onChange={(event) => set({ source: event.currentTarget.value })}
        />
        <p className={`${ui.hint} ${style.hint}`} id="loi-ket-luan-chu">
          {say.pasteHint} {items.length > 0 && say.replace}
        </p>
        <p className={style.buttons}>
          <button
            type="button"
            className={ui.button}
            disabled={proposing || source.trim() === ''}
            onClick={() => void propose()}
          >
            {proposing ? say.proposing : say.propose}
          </button>
        </p>
      </div>
      <section className={ui.card} aria-labelledby="cac-muc">
        <div className={ui.cardHead}>
          <h2 id="cac-muc">{say.items}</h2>
          <span className={ui.count}>{items.length}</span>
        </div>
        {items.length === 0 && <p className={`${ui.pad} ${ui.second}`}>{say.noItems}</p>}
        <ol className={style.items}>
          {items.map((item, index) => (
            <ItemRow
              key={item.id}
              number={index + 1}
              fresh={item.id === added}
              item={item}
              meeting={meeting}
              steps={steps}
              organisations={organisations}
              names={conclusion?.names ?? {}}
              change={(next) => change(item.id, next)}
              split={(at) => set({ items: splitItem(items, item.id, at, uuid7) })}
              join={index > 0 ? () => set({ items: joinAbove(items, item.id) }) : undefined}
              remove={() => set({ items: items.filter((each) => each.id !== item.id) })}
            />
          ))}
        </ol>
        <div className={style.foot}>
          <button
            type="button"
            className={ui.button}
            onClick={() => {
              const item = emptyItem(uuid7())
              setAdded(item.id)
              set({ items: [...items, item] })
            }}
          >
            <Icon sign="pen" size={18} />
            {say.addItem}
          </button>
          {!moved && (
            <button
              type="button"
              className={ui.button}
              data-kind={typed.dirty ? 'main' : undefined}
              disabled={save.isPending || !typed.dirty || items.some((item) => item.text.trim() === '')}
              onClick={() => keep(typed.on)}
            >
              {save.isPending ? say.saving : say.save}
            </button>
          )}
          <span role="status" className={ui.meta}>
            {saved && !typed.dirty && say.saved}
          </span>
          {wrong && (
            <Remark tone="danger" live>
              {wrong}
            </Remark>
          )}
          {moved && <Moved say={say} take={() => draft.set(typedOf(conclusion))} keep={() => keep(version)} />}
        </div>
      </section>
      {props.mayIssue && conclusion && (
        <IssueForm meeting={meeting} conclusion={conclusion} items={items} dirty={typed.dirty} issued={draft.forget} />
      )}
    </>
  )
}

/** Somebody else stored a newer draft: a person chooses. */
function Moved(props: { say: MeetingWords; take: () => void; keep: () => void }): ReactNode {
  return (
    <Remark tone="warn" live>
      <p>{props.say.changed}</p>
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
