import { attachEvidence, type CopyLine, largestFile } from '@baucu/contract'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useId, useRef, useState } from 'react'
import { fileSize, useFileWords } from '../../kernel/file-words.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { drop, queue, useOutbox } from '../../kernel/outbox/outbox.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import { takeFile } from '../../kernel/take-file.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import { EvidencePiece } from './evidence-piece.tsx'
import { useEvidenceWords } from './evidence-words.ts'
import { attachmentsOf, heldLooks } from './held.ts'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

/** What shows that a task was done: chosen with the report or after it, kept on this device until it can be sent. */
export function Evidence({ copy }: { copy: CopyLine }): ReactNode {
  const say = useEvidenceWords()
  const { data, error } = useAnswer('work.evidence', { copy: copy.id })
  const mayAttach = useMayAt(attachEvidence, copy.organisation.id) && copy.standing !== 'withdrawn'
  const held = attachmentsOf(useOutbox(), copy.id)
  const pieces = data?.evidence ?? []
  return (
    <section className={style.part} aria-label={say.title}>
      <h3>{say.title}</h3>
      {pieces.length > 0 && (
        <ul className={style.evidence}>
          {pieces.map((piece) => (
            <EvidencePiece key={piece.id} copy={copy.id} piece={piece} />
          ))}
        </ul>
      )}
      {data && pieces.length === 0 && held.length === 0 && <p className={ui.second}>{say.none}</p>}
      {!data && error && <p className={ui.second}>{say.offline}</p>}
      <HeldEvidence items={held} />
      {mayAttach && <PickEvidence copy={copy} />}
    </section>
  )
}

/** Files that this device still holds, and why one was not taken. */
function HeldEvidence({ items }: { items: ReturnType<typeof attachmentsOf> }): ReactNode {
  const say = useEvidenceWords()
  const words = useWorkWords()
  if (items.length === 0) return null
  return (
    <ul className={style.held}>
      {items.map(({ item, name, state }) => (
        <li key={item.id}>
          <p>{name}</p>
          <Tag {...heldLooks[state]}>{words.states[state]}</Tag>
          {state === 'refused' && (
            <>
              <Remark tone="danger">{item.reason?.title ?? ''}</Remark>
              <div className={style.actions}>
                <button type="button" className={ui.button} data-size="small" onClick={() => void drop(item)}>
                  {say.drop}
                </button>
              </div>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Chooses files or takes a photograph; each is kept at once. */
function PickEvidence({ copy }: { copy: CopyLine }): ReactNode {
  const say = useEvidenceWords()
  const files = useFileWords()
  const locale = useLocale()
  const id = useId()
  const place = useLocation({ select: (location) => location.href })
  const picker = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState<readonly string[]>([])
  const most = fileSize(largestFile, locale)
  const take = async (chosen: readonly File[]) => {
    const faults: string[] = []
    for (const file of chosen) {
      const taken = await takeFile(file)
      if (typeof taken === 'string') {
        faults.push(say.wrong(file.name, files.notSent[taken](fileSize(file.size, locale), most)))
        continue
      }
      const evidence = uuid7()
      const name =
        file.name
          .replace(/\p{Cc}/gu, ' ')
          .trim()
          .slice(-200) || say.title
      await queue({
        command: 'work.attach',
        input: { copy: copy.id, evidence, name, content: taken.content },
        subject: `evidence ${evidence}`,
        title: say.title,
        about: say.about(copy.title, name),
        place,
      }).catch(() => faults.push(say.wrong(file.name, files.notKept)))
    }
    setWrong(faults)
    if (picker.current) picker.current.value = ''
  }
  return (
    <div className={style.pick}>
      <input
        ref={picker}
        id={id}
        className={ui.hidden}
        type="file"
        accept="image/*,.pdf,.docx,.xlsx"
        multiple
        aria-describedby={`${id}-chu`}
        onChange={(event) => void take([...(event.currentTarget.files ?? [])])}
      />
      <label htmlFor={id} className={ui.button}>
        <Icon sign="plus" size={18} />
        {say.add}
      </label>
      <p id={`${id}-chu`} className={ui.hint}>
        {say.hint(most)}
      </p>
      {wrong.length > 0 && (
        <Remark tone="danger" live>
          {wrong.join(' ')}
        </Remark>
      )}
    </div>
  )
}
