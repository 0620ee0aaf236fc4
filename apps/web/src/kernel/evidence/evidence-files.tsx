import { largestFile, type EvidencePiece as Piece } from '@baucu/contract'
import { type ReactNode, useId, useRef, useState } from 'react'
import { fileSize, useFileWords } from '../file-words.ts'
import { Icon } from '../icons.tsx'
import { Remark } from '../notices.tsx'
import { heldLooks, useHeldWords } from '../outbox/held-looks.ts'
import { drop } from '../outbox/outbox.ts'
import { Tag } from '../tag.tsx'
import { takeFile } from '../take-file.ts'
import ui from '../ui.module.css'
import { uuid7 } from '../uuid7.ts'
import { useLocale } from '../words/words.ts'
import style from './evidence.module.css'
import { EvidencePiece, type RemoveForm } from './evidence-piece.tsx'
import { useEvidenceWords } from './evidence-words.ts'
import type { HeldFile } from './held-files.ts'

/** A file that was chosen, to be put into the outbox. */
export type ChosenFile = Readonly<{ evidence: string; name: string; content: string }>

/**
 * Files that show what was done: those that arrived, those that this device still holds, and the way to choose more; each is
 * kept at once, with or without a network.
 */
export function EvidenceFiles<Listed extends Piece>(props: {
  /** Undefined = not known here. */
  pieces: readonly Listed[] | undefined
  /** They could not be asked for. */
  failed: boolean
  held: readonly HeldFile[]
  address: (evidence: string) => string
  remove: RemoveForm | undefined
  /** What else is known of a file. */
  more?: (piece: Listed) => ReactNode
  /** Left out for whoever may not attach anything. */
  pick: Readonly<{ label: string; keep: (file: ChosenFile) => Promise<unknown> }> | undefined
}): ReactNode {
  const { pieces = [], held, pick } = props
  const say = useEvidenceWords()
  return (
    <>
      {pieces.length > 0 && (
        <ul className={style.evidence}>
          {pieces.map((piece) => (
            <EvidencePiece key={piece.id} piece={piece} address={props.address(piece.id)} remove={props.remove}>
              {props.more?.(piece)}
            </EvidencePiece>
          ))}
        </ul>
      )}
      {props.pieces?.length === 0 && held.length === 0 && <p className={ui.second}>{say.none}</p>}
      {!props.pieces && props.failed && <p className={ui.second}>{say.offline}</p>}
      {held.length > 0 && <HeldEvidence files={held} />}
      {pick && <PickEvidence {...pick} />}
    </>
  )
}

/** Files that this device still holds, and why one was not taken. */
function HeldEvidence({ files }: { files: readonly HeldFile[] }): ReactNode {
  const say = useEvidenceWords()
  const states = useHeldWords()
  return (
    <ul className={style.held}>
      {files.map(({ item, name, state }) => (
        <li key={item.id}>
          <p>{name}</p>
          <Tag {...heldLooks[state]}>{states[state]}</Tag>
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

/** Chooses files or takes a photograph. */
function PickEvidence({ label, keep }: { label: string; keep: (file: ChosenFile) => Promise<unknown> }): ReactNode {
  const say = useEvidenceWords()
  const files = useFileWords()
  const locale = useLocale()
  const id = useId()
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
      const name =
        file.name
          .replace(/\p{Cc}/gu, ' ')
          .trim()
          .slice(-200) || say.title
      await keep({ evidence: uuid7(), name, content: taken.content }).catch(() =>
        faults.push(say.wrong(file.name, files.notKept)),
      )
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
        {label}
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
