import { useLocation } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField, TextField } from '../../kernel/form-field.tsx'
import { moment } from '../../kernel/format.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { queue } from '../../kernel/outbox/outbox.ts'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import style from './meetings.module.css'
import { useNewsWords } from './news-words.ts'

type Item = Output<'meetings.news'>['news'][number]

/** One item: its text to be gone over, approved by somebody else, and taken away. */
export function NewsItem(props: { meeting: string; item: Item; mayWrite: boolean; mayApprove: boolean }): ReactNode {
  const { meeting, item, mayWrite, mayApprove } = props
  const say = useNewsWords()
  const [changing, setChanging] = useState(false)
  const approve = useRun('meetings.approveNews')
  const said = saidOf(approve.error, () => false, say.unreachable)
  const address = (format: 'docx' | 'html') =>
    `/documents/news.${format}?input=${encodeURIComponent(JSON.stringify({ meeting, news: item.id }))}`
  return (
    <section className={ui.card} aria-labelledby={`tin-${item.id}`}>
      <div className={ui.cardHead}>
        <h2 id={`tin-${item.id}`}>{say.kinds[item.kind]}</h2>
        {item.approvedAt ? (
          <Tag tone="ok" sign="check">
            {say.approved(moment(item.approvedAt))}
          </Tag>
        ) : (
          <Tag tone="warn" sign="pen">
            {say.draft}
          </Tag>
        )}
      </div>
      {changing ? (
        <ChangeForm meeting={meeting} item={item} close={() => setChanging(false)} />
      ) : (
        <div className={`${ui.pad} ${style.news}`}>
          <h3>{item.title}</h3>
          {item.paragraphs.map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity beside their place.
            <p key={index}>{paragraph}</p>
          ))}
          {item.kind === 'public' && !item.approvedAt && <p className={ui.meta}>{say.publicNote}</p>}
          {said.whole && (
            <Remark tone="danger" live>
              {said.whole}
            </Remark>
          )}
          <p className={style.buttons}>
            {mayWrite && (
              <button type="button" className={ui.button} onClick={() => setChanging(true)}>
                {say.change}
              </button>
            )}
            {mayApprove && !item.approvedAt && !item.own && (
              <button
                type="button"
                className={ui.button}
                data-kind="main"
                disabled={approve.isPending}
                onClick={() => approve.mutate({ meeting, news: item.id, version: item.version })}
              >
                {say.approve}
              </button>
            )}
            <a className={ui.button} href={address('docx')} download>
              <Icon sign="download" size={18} />
              {say.word}
            </a>
            <a className={ui.button} href={address('html')} download>
              <Icon sign="download" size={18} />
              {say.html}
            </a>
          </p>
          {item.own && !item.approvedAt && <p className={ui.meta}>{say.ownNote}</p>}
        </div>
      )}
      {item.feedback.length > 0 && (
        <div className={ui.pad}>
          <h3>{say.feedback}</h3>
          <ul className={style.steps}>
            {item.feedback.map((each) => (
              <li key={each.id}>
                {each.text} <span className={ui.meta}>{moment(each.at)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {item.approvedAt && <Feedback meeting={meeting} item={item} />}
    </section>
  )
}

function ChangeForm({ meeting, item, close }: { meeting: string; item: Item; close: () => void }): ReactNode {
  const say = useNewsWords()
  const form = useTyped(`meetings.saveNews ${item.id}`, { title: item.title, text: item.paragraphs.join('\n\n') })
  const { title = '', text = '' } = form.values
  const [opened] = useState(item.version)
  const save = useRun('meetings.saveNews')
  const said = saidOf(save.error, () => false, say.unreachable)
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter(Boolean)
  const done = () => {
    form.forget()
    close()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '' || paragraphs.length === 0) return
    const version = save.error ? item.version : opened
    save.mutate({ meeting, news: item.id, version, title: title.trim(), paragraphs }, { onSuccess: done })
  }
  return (
    <form onSubmit={submit} noValidate aria-label={say.change}>
      <div className={ui.fields}>
        <TextField
          id={`tin-ten-${item.id}`}
          label={say.title}
          wrong={title.trim() === '' ? say.needsTitle : undefined}
          wide
          value={title}
          maxLength={300}
          change={(value) => form.type('title', value)}
        />
        <AreaField
          id={`tin-loi-${item.id}`}
          label={say.text}
          hint={say.textHint}
          wrong={paragraphs.length === 0 ? say.needsText : undefined}
          wide
          rows={14}
          value={text}
          maxLength={60_000}
          change={(value) => form.type('text', value)}
        />
        {said.whole && (
          <div className={ui.wide}>
            <Remark tone="danger" live>
              {said.whole}
            </Remark>
          </div>
        )}
        <p className={`${ui.wide} ${style.buttons}`}>
          <button type="submit" className={ui.button} data-kind="main" disabled={save.isPending}>
            {say.save}
          </button>
          <button type="button" className={ui.button} onClick={done}>
            {say.undo}
          </button>
        </p>
      </div>
    </form>
  )
}

function Feedback({ meeting, item }: { meeting: string; item: Item }): ReactNode {
  const say = useNewsWords()
  const place = useLocation({ select: (location) => location.href })
  const form = useTyped(`meetings.sendFeedback ${item.id}`, { text: '' })
  const [said, setSaid] = useState<'kept' | 'lost'>()
  const { text = '' } = form.values
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    void queue({
      command: 'meetings.sendFeedback',
      input: { meeting, news: item.id, text: text.trim() },
      subject: `news ${item.id}`,
      title: say.send,
      about: item.title,
      place,
    }).then(
      () => {
        form.forget()
        setSaid('kept')
      },
      () => setSaid('lost'),
    )
  }
  return (
    <details>
      <summary className={style.summary}>{say.correct}</summary>
      <form className={`${ui.pad} ${style.news}`} onSubmit={submit} noValidate aria-label={say.correct}>
        <AreaField
          id={`gop-y-${item.id}`}
          label={say.correctText}
          hint={say.correctHint}
          value={text}
          maxLength={2000}
          change={(value) => form.type('text', value)}
        />
        <p className={style.buttons}>
          <button type="submit" className={ui.button} disabled={text.trim() === ''}>
            {say.send}
          </button>
          <span role="status" className={ui.meta}>
            {said === 'kept' && say.sent}
            {said === 'lost' && say.notKept}
          </span>
        </p>
      </form>
    </details>
  )
}
