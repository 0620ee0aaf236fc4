import { type FormEvent, type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { fileSize } from '../../kernel/file-words.ts'
import { AreaField } from '../../kernel/form-field.tsx'
import { moment } from '../../kernel/format.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { useEvidenceWords } from './evidence-words.ts'
import style from './work.module.css'

export type Piece = Output<'work.evidence'>['evidence'][number]

export const evidenceAddress = (copy: string, evidence: string): string =>
  `/documents/evidence.bin?copy=${copy}&evidence=${evidence}`

/** Minutes after which a file is said to have come later than it was taken. */
const soon = 5

/** One file: its name, its size, when it was taken and by whom; a picture is shown. */
export function EvidencePiece({ copy, piece }: { copy: string; piece: Piece }): ReactNode {
  const say = useEvidenceWords()
  const locale = useLocale()
  const [removing, setRemoving] = useState(false)
  const address = evidenceAddress(copy, piece.id)
  const late = Date.parse(piece.receivedAt) - Date.parse(piece.takenAt) > soon * 60_000
  return (
    <li>
      {piece.type.startsWith('image/') && (
        <a href={address} download aria-label={say.open(piece.name)}>
          <img src={address} alt="" loading="lazy" />
        </a>
      )}
      <div className={style.pieceText}>
        <a href={address} download className={style.task}>
          {piece.name}
        </a>
        <p className={ui.meta}>
          {fileSize(piece.bytes, locale)}. {say.by(piece.by, moment(piece.takenAt))}
          {late && `, ${say.received(moment(piece.receivedAt))}`}.
        </p>
        {piece.removable && !removing && (
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
        {removing && <RemoveForm copy={copy} piece={piece} close={() => setRemoving(false)} />}
      </div>
    </li>
  )
}

function RemoveForm(props: { copy: string; piece: Piece; close: () => void }): ReactNode {
  const { copy, piece } = props
  const say = useEvidenceWords()
  const run = useRun('work.detach')
  const form = useTyped(`work.detach ${piece.id}`, { reason: '' })
  const [asked, setAsked] = useState(false)
  const reason = (form.values.reason ?? '').trim()
  const said = saidOf(run.error, (field) => field === 'reason', say.unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (reason !== '') run.mutate({ copy, evidence: piece.id, reason }, { onSuccess: form.forget })
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
        <button type="submit" className={ui.button} data-size="small" data-kind="main" disabled={run.isPending}>
          {run.isPending ? say.removing : say.remove}
        </button>
        <button type="button" className={ui.button} data-size="small" onClick={props.close}>
          {say.stop}
        </button>
      </div>
    </form>
  )
}
