import type { EvidencePiece as Piece } from '@baucu/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../device/use-typed.ts'
import { fileSize } from '../file-words.ts'
import { AreaField } from '../form-field.tsx'
import { moment } from '../format.ts'
import { Remark } from '../notices.tsx'
import { saidOf } from '../refusal.ts'
import ui from '../ui.module.css'
import { useLocale } from '../words/words.ts'
import style from './evidence.module.css'
import { useEvidenceWords } from './evidence-words.ts'

/** Minutes after which a file is said to have come later than it was taken. */
const soon = 5

/** One file: its name, its size, when it was taken and by whom; a picture is shown. */
export function EvidencePiece(props: {
  piece: Piece
  address: string
  /** Takes it away, with why; left out where nobody may. */
  remove: RemoveForm | undefined
  /** What else is known of it. */
  children?: ReactNode
}): ReactNode {
  const { piece, address, remove } = props
  const say = useEvidenceWords()
  const locale = useLocale()
  const [removing, setRemoving] = useState(false)
  const late = Date.parse(piece.receivedAt) - Date.parse(piece.takenAt) > soon * 60_000
  return (
    <li>
      {piece.type.startsWith('image/') && (
        <a href={address} download aria-label={say.open(piece.name)}>
          <img src={address} alt="" loading="lazy" />
        </a>
      )}
      <div className={style.pieceText}>
        <a href={address} download className={style.name}>
          {piece.name}
        </a>
        <p className={ui.meta}>
          {fileSize(piece.bytes, locale)}. {say.by(piece.by, moment(piece.takenAt))}
          {late && `, ${say.received(moment(piece.receivedAt))}`}.
        </p>
        {props.children}
        {remove && piece.removable && !removing && (
          <button
            type="button"
            className={ui.button}
            data-size="small"
            aria-label={say.removeOf(piece.name)}
            onClick={() => setRemoving(true)}
          >
            {say.remove}
          </button>
        )}
        {removing && remove?.(piece, () => setRemoving(false))}
      </div>
    </li>
  )
}

/** The form that takes a piece away: drawn by whoever knows the command. */
export type RemoveForm = (piece: Piece, close: () => void) => ReactNode

/** Asks why a file is taken away. */
export function RemoveEvidence(props: {
  piece: Piece
  draft: string
  pending: boolean
  error: Error | null
  send: (reason: string, done: () => void) => void
  close: () => void
}): ReactNode {
  const { piece, pending, error } = props
  const say = useEvidenceWords()
  const form = useTyped(props.draft, { reason: '' })
  const [asked, setAsked] = useState(false)
  const reason = (form.values.reason ?? '').trim()
  const said = saidOf(error, (field) => field === 'reason', say.unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (reason !== '') props.send(reason, form.forget)
  }
  return (
    <form className={style.remove} onSubmit={submit} noValidate aria-label={say.removeOf(piece.name)}>
      <AreaField
        id={`go-tai-lieu-${piece.id}`}
        label={say.reason(piece.name)}
        wrong={asked && reason === '' ? say.needsReason : said.at.reason}
        value={form.values.reason ?? ''}
        change={(text) => form.type('reason', text)}
        rows={2}
        maxLength={1000}
      />
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <div className={style.actions}>
        <button type="submit" className={ui.button} data-size="small" data-kind="main" disabled={pending}>
          {pending ? say.removing : say.remove}
        </button>
        <button type="button" className={ui.button} data-size="small" onClick={props.close}>
          {say.stop}
        </button>
      </div>
    </form>
  )
}
