import { day, isDate } from '@baucu/law'
import { type ReactNode, useRef, useState } from 'react'
import { Refused } from '../../kernel/client.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { sentenceOf } from '../../kernel/refusal.ts'
import { readSheetFile } from '../../kernel/sheet-import/read-file.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import { type Choice, choicesOf, type Draft, type FileAnswer, itemsOf, type Plan, takeFromFile } from './draft-edit.ts'
import { FindingCard } from './finding-card.tsx'
import style from './plans.module.css'
import { usePlanWords } from './words.ts'

type Shown = Readonly<{ name: string; answer: FileAnswer; chosen: Choice; taken: boolean }>

/** A plan from a file beside the draft: what differs, what of it is to be taken, and what the rules find in the file. */
export function FileBeside(props: { plan: Plan; draft: Draft; dirty: boolean; set: (next: Draft) => void }): ReactNode {
  const { plan, draft, dirty, set } = props
  const say = usePlanWords()
  const read = useRun('plans.readFile')
  const picker = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState('')
  const [shown, setShown] = useState<Shown>()
  const choose = async (file: File | undefined) => {
    if (!file) return
    setWrong('')
    setShown(undefined)
    const sheet = await readSheetFile(file)
    // The same file, mended and saved, is to be a new choice.
    if (picker.current) picker.current.value = ''
    if (typeof sheet === 'string') {
      setWrong({ 'too-large': say.fileTooLarge, empty: say.fileEmpty, unreadable: say.fileUnreadable }[sheet])
      return
    }
    read.mutate(
      { plan: plan.id, fileName: sheet.fileName, content: sheet.content },
      {
        onSuccess: (answer) => setShown({ name: sheet.fileName, answer, chosen: new Set(), taken: false }),
        onError: (error) => setWrong(error instanceof Refused ? sentenceOf(error) : say.unreachable),
      },
    )
  }
  const take = () => {
    if (!shown) return
    set(takeFromFile(draft, shown.answer, shown.chosen, uuid7, say.otherGroup))
    setShown({ ...shown, taken: true })
  }
  return (
    <section className={ui.card} aria-labelledby="tu-tep">
      <div className={ui.cardHead}>
        <h2 id="tu-tep">{say.importTitle}</h2>
      </div>
      <div className={ui.pad}>
        <p className={`${ui.second} ${style.intro}`} id="tu-tep-chu">
          {say.importLead}
        </p>
        <p className={style.buttons}>
          <input
            ref={picker}
            id="tep-ke-hoach"
            type="file"
            className={ui.hidden}
            accept=".docx,.xlsx,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-describedby="tu-tep-chu"
            disabled={read.isPending || dirty}
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
          <label htmlFor="tep-ke-hoach" className={ui.button} data-disabled={dirty ? true : undefined}>
            {shown ? say.otherFile : say.chooseFile}
          </label>
          <span className={ui.second}>{shown?.name ?? say.noFile}</span>
        </p>
        {dirty && !shown?.taken && <p className={ui.hint}>{say.saveBeforeFile}</p>}
        <div role="status">
          {read.isPending && <p>{say.reading}</p>}
          {wrong && <Remark tone="danger">{wrong}</Remark>}
          {shown?.taken && <Remark tone="info">{say.taken}</Remark>}
        </div>
      </div>
      {shown && !shown.taken && (
        <Differences
          draft={draft}
          shown={shown}
          choose={(chosen) => setShown({ ...shown, chosen })}
          take={take}
          drop={() => setShown(undefined)}
        />
      )}
      {shown && <FileFindings plan={plan} findings={shown.answer.findings} />}
    </section>
  )
}

function FileFindings({ plan, findings }: { plan: Plan; findings: FileAnswer['findings'] }): ReactNode {
  const say = usePlanWords()
  return (
    <div className={style.fileFindings}>
      <h3>{findings.length > 0 ? say.fileFindings(findings.length) : say.fileSound}</h3>
      {findings.length > 0 && (
        <ul className={style.findings} aria-label={say.fileFindings(findings.length)}>
          {findings.map((each) => (
            <FindingCard key={each.key} plan={plan} finding={each} stale={false} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Differences(props: {
  draft: Draft
  shown: Shown
  choose: (chosen: Choice) => void
  take: () => void
  drop: () => void
}): ReactNode {
  const { draft, shown, choose } = props
  const { answer, chosen } = shown
  const say = usePlanWords()
  const locale = useLocale()
  const items = new Map(itemsOf(draft).map((each) => [each.id, each]))
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    choose(next)
  }
  /** `shown`: the words on the page, where the whole sentence would only repeat what stands above. */
  const check = (key: string, label: string, shown = label) => (
    <label className={style.check}>
      <input
        type="checkbox"
        aria-label={shown === label ? undefined : label}
        checked={chosen.has(key)}
        onChange={() => toggle(key)}
      />
      <span>{shown}</span>
    </label>
  )
  const all = choicesOf(answer)
  return (
    <div className={style.differences}>
      <p className={ui.strong}>
        {say.differences(answer.added.length, answer.changed.length, answer.removed.length, answer.same)}
      </p>
      {answer.notes.map((note) => (
        <p key={note.vi} className={ui.second}>
          {note[locale]}
        </p>
      ))}
      {answer.changed.length > 0 && (
        <section>
          <h3>{say.changed}</h3>
          <ul className={style.changes}>
            {answer.changed.map(({ item, fields }) => (
              <li key={item}>
                <p className={ui.strong}>{items.get(item)?.content ?? say.nothing}</p>
                {fields.map(({ field, before, after }) => (
                  <div key={field} className={style.change}>
                    {check(
                      `changed/${item}/${field}`,
                      say.takeField(say.fields[field], items.get(item)?.content ?? ''),
                      say.fields[field],
                    )}
                    <dl>
                      <dt>{say.inDraft}</dt>
                      <dd>
                        <del>{shownText(before) || say.nothing}</del>
                      </dd>
                      <dt>{say.inFile}</dt>
                      <dd>
                        <ins>{shownText(after) || say.nothing}</ins>
                      </dd>
                    </dl>
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {answer.added.length > 0 && (
        <section>
          <h3>{say.added}</h3>
          <ul className={style.changes}>
            {answer.added.map((index) => {
              const one = answer.items[index]
              if (!one) return null
              const { content, until, lead, product } = one.item
              return (
                <li key={one.item.id}>
                  {check(`added/${index}`, say.takeAdded(content))}
                  <p className={ui.meta}>{[until && day(until), lead.name, product].filter(Boolean).join(' · ')}</p>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {answer.removed.length > 0 && (
        <details className={style.removed}>
          <summary>
            {say.removed} ({answer.removed.length})
          </summary>
          <ul className={style.changes}>
            {answer.removed.map((id) => (
              <li key={id}>{check(`removed/${id}`, say.takeRemoved(items.get(id)?.content ?? ''))}</li>
            ))}
          </ul>
        </details>
      )}
      <p className={style.buttons}>
        {all.length > 0 && (
          <button
            type="button"
            className={ui.button}
            onClick={() => choose(new Set(chosen.size === all.length ? [] : all))}
          >
            {chosen.size === all.length ? say.takeNone : say.takeAll}
          </button>
        )}
        <button type="button" className={ui.button} data-kind="main" disabled={chosen.size === 0} onClick={props.take}>
          {say.take(chosen.size)}
        </button>
        <button type="button" className={ui.button} onClick={props.drop}>
          {say.dropFile}
        </button>
      </p>
    </div>
  )
}

const shownText = (text: string): string => (isDate(text) ? day(text) : text)
