import type { CopyLine } from '@baucu/contract'
import { useLocation } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { TextField } from '../../kernel/form-field.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { queue, useOutbox } from '../../kernel/outbox/outbox.ts'
import { useSession } from '../../kernel/session.ts'
import ui from '../../kernel/ui.module.css'
import { nextVersion, subjectOf } from './held.ts'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

/** "We have it, and this office answers for it": kept on the device, sent when it can be. */
export function AcknowledgeForm({ copy }: { copy: CopyLine }): ReactNode {
  const words = useWorkWords()
  const items = useOutbox()
  const { me } = useSession()
  const place = useLocation({ select: (location) => location.href })
  const offices = (me?.offices ?? []).filter((each) => each.organisation.id === copy.organisation.id)
  // Who holds one office there need not type it.
  const [only] = offices.length === 1 ? offices : []
  const form = useTyped(`work.acknowledge ${copy.id}`, { owner: only?.title ?? '' })
  const [asked, setAsked] = useState(false)
  const [lost, setLost] = useState(false)
  const owner = (form.values.owner ?? '').trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (owner === '') return
    const version = nextVersion(copy, items, 'work.acknowledge')
    void queue({
      command: 'work.acknowledge',
      input: { copy: copy.id, version, owner },
      subject: subjectOf(copy.id),
      title: words.acknowledge.title,
      about: words.about.acknowledge(copy.title, owner),
      place,
    }).then(form.forget, () => setLost(true))
  }
  return (
    <form className={style.form} onSubmit={submit} noValidate aria-label={words.acknowledge.title}>
      <h3>{words.acknowledge.title}</h3>
      <TextField
        id="viec-chuc-vu"
        label={words.acknowledge.owner}
        hint={words.acknowledge.ownerHint}
        wrong={asked && owner === '' ? words.acknowledge.needsOwner : undefined}
        value={form.values.owner ?? ''}
        change={(text) => form.type('owner', text)}
        maxLength={200}
        list="viec-chuc-vu-goi-y"
      />
      <datalist id="viec-chuc-vu-goi-y">
        {offices.map((each) => (
          <option key={each.id} value={each.title} />
        ))}
      </datalist>
      {lost && (
        <Remark tone="danger" live>
          {words.notKept}
        </Remark>
      )}
      <div className={style.actions}>
        <button type="submit" className={ui.button} data-kind="main">
          {words.acknowledge.button}
        </button>
      </div>
    </form>
  )
}
