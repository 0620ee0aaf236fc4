import { addMeetingPhoto, releaseMeetingPhoto } from '@baucu/contract'
import { useLocation } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { TextField } from '../../kernel/form-field.tsx'
import { moment } from '../../kernel/format.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { queue, useOutbox } from '../../kernel/outbox/outbox.ts'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { shrinkPicture } from '../../kernel/shrink-picture.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import style from './meetings.module.css'
import { useNewsWords } from './news-words.ts'

type Photo = Output<'meetings.photos'>['photos'][number]

/** Photographs of a meeting: taken without a network too, described, and released to go out with the news. */
export function Photos({ meeting }: { meeting: string }): ReactNode {
  const say = useNewsWords()
  const id = useId()
  const place = useLocation({ select: (location) => location.href })
  const mayAdd = useMay(addMeetingPhoto)
  const { data } = useAnswer('meetings.photos', { meeting })
  const items = useOutbox()
  const picker = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState<string>()
  const waiting = items.filter(
    (each) =>
      each.command === 'meetings.addPhoto' &&
      (each.input as { meeting: string }).meeting === meeting &&
      (each.state === 'waiting' || each.state === 'sending'),
  ).length
  const take = async (files: FileList | null) => {
    setWrong(undefined)
    for (const file of files ?? []) {
      const content = await shrinkPicture(file)
      if (content === undefined) {
        setWrong(say.notPicture(file.name))
        continue
      }
      const photo = uuid7()
      await queue({
        command: 'meetings.addPhoto',
        input: { meeting, photo, content },
        subject: `photo ${photo}`,
        title: say.addPhoto,
        about: file.name,
        place,
      }).catch(() => setWrong(say.notKeptPhoto))
    }
    if (picker.current) picker.current.value = ''
  }
  return (
    <section className={ui.card} aria-labelledby="anh-cuoc-hop">
      <div className={ui.cardHead}>
        <h2 id="anh-cuoc-hop">{say.photos}</h2>
        {data && <span className={ui.count}>{data.photos.length}</span>}
        {waiting > 0 && (
          <Tag tone="info" sign="sync">
            {say.photosWaiting(waiting)}
          </Tag>
        )}
      </div>
      {mayAdd && (
        <div className={ui.pad}>
          <input
            ref={picker}
            id={id}
            className={ui.hidden}
            type="file"
            accept="image/*"
            multiple
            onChange={(event) => void take(event.currentTarget.files)}
          />
          <label htmlFor={id} className={ui.button}>
            <Icon sign="plus" size={18} />
            {say.addPhoto}
          </label>
          <p className={ui.hint}>{say.photoHint}</p>
          {wrong && (
            <Remark tone="danger" live>
              {wrong}
            </Remark>
          )}
        </div>
      )}
      {data && data.photos.length > 0 && (
        <ul className={style.photos}>
          {data.photos.map((photo) => (
            <PhotoCard key={photo.id} meeting={meeting} photo={photo} mayDescribe={mayAdd} />
          ))}
        </ul>
      )}
    </section>
  )
}

function PhotoCard(props: { meeting: string; photo: Photo; mayDescribe: boolean }): ReactNode {
  const { meeting, photo, mayDescribe } = props
  const say = useNewsWords()
  const mayRelease = useMay(releaseMeetingPhoto)
  const form = useTyped(`meetings.describePhoto ${photo.id}`, { caption: photo.caption, credit: photo.credit })
  const { caption = '', credit = '' } = form.values
  const describe = useRun('meetings.describePhoto')
  const release = useRun('meetings.releasePhoto')
  const fields = new Set(['caption', 'credit'])
  const said = saidOf(describe.error ?? release.error, (field) => fields.has(field), say.unreachable)
  const dirty = caption !== photo.caption || credit !== photo.credit
  const at = { meeting, photo: photo.id, version: photo.version }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    describe.mutate({ ...at, caption: caption.trim(), credit: credit.trim() }, { onSuccess: form.forget })
  }
  return (
    <li>
      <img
        src={`/documents/meeting-photo.bin?meeting=${meeting}&photo=${photo.id}`}
        alt={photo.caption || say.photoOf(moment(photo.takenAt))}
        loading="lazy"
      />
      <form className={style.news} onSubmit={submit} noValidate aria-label={say.photoOf(moment(photo.takenAt))}>
        {mayDescribe ? (
          <>
            <TextField
              id={`anh-chu-thich-${photo.id}`}
              label={say.caption}
              hint={say.captionHint}
              wrong={said.at.caption}
              value={caption}
              maxLength={300}
              change={(text) => form.type('caption', text)}
            />
            <TextField
              id={`anh-tac-gia-${photo.id}`}
              label={say.credit}
              wrong={said.at.credit}
              value={credit}
              maxLength={100}
              change={(text) => form.type('credit', text)}
            />
          </>
        ) : (
          <p>{[photo.caption, photo.credit].filter(Boolean).join('. ')}</p>
        )}
        {said.whole && (
          <Remark tone="danger" live>
            {said.whole}
          </Remark>
        )}
        <p className={style.buttons}>
          {mayDescribe && dirty && (
            <button type="submit" className={ui.button} data-kind="main" disabled={describe.isPending}>
              {say.keepCaption}
            </button>
          )}
          {photo.released && (
            <Tag tone="ok" sign="check">
              {say.released}
            </Tag>
          )}
          {mayRelease && !dirty && (
            <button
              type="button"
              className={ui.button}
              // Until the words that were kept are back, this would act on the version before them.
              disabled={release.isPending || describe.isPending}
              onClick={() => release.mutate({ ...at, released: !photo.released })}
            >
              {photo.released ? say.takeBack : say.release}
            </button>
          )}
        </p>
      </form>
    </li>
  )
}
