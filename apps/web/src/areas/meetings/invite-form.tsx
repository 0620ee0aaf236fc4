import { type FormEvent, type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { TextField } from '../../kernel/form-field.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useOrganisations } from '../../kernel/organisation.ts'
import { OrganisationsField } from '../../kernel/organisations-field.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import style from './meetings.module.css'
import { usePeopleWords } from './people-words.ts'

const shown = new Set(['organisations', 'category', 'quota'])

/** Invites organisations with so many seats each; 0 takes an invitation back. */
export function InviteForm({ meeting }: { meeting: Output<'meetings.one'>['meeting'] }): ReactNode {
  const say = usePeopleWords()
  const all = useOrganisations()
  const form = useTyped(`meetings.invite ${meeting.id}`, { category: say.usualCategory, quota: '1', organisations: '' })
  const invite = useRun('meetings.invite')
  const [asked, setAsked] = useState(false)
  const { category = '', quota = '' } = form.values
  const chosen = (form.values.organisations ?? '').split(' ').filter(Boolean)
  const right = /^\d{1,2}$/.test(quota.trim()) && Number(quota) <= 20
  const said = saidOf(invite.error, (field) => shown.has(field), say.unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!right || chosen.length === 0 || category.trim() === '') return
    invite.mutate(
      { meeting: meeting.id, organisations: chosen, category: category.trim(), quota: Number(quota) },
      {
        onSuccess: () => {
          form.forget()
          setAsked(false)
        },
      },
    )
  }
  return (
    <details className={ui.card}>
      <summary className={style.summary}>{say.invite}</summary>
      <form onSubmit={submit} noValidate aria-label={say.invite}>
        <div className={ui.fields}>
          <div className={ui.wide}>
            <OrganisationsField
              id="moi-ai"
              label={say.invited}
              none={say.noneInvited}
              more={say.addInvited}
              organisations={all}
              chosen={chosen}
              choose={(next) => form.type('organisations', next.join(' '))}
            />
            {(said.at.organisations ?? (asked && chosen.length === 0 ? say.needsInvited : undefined)) && (
              <p className={ui.error} role="alert">
                {said.at.organisations ?? say.needsInvited}
              </p>
            )}
          </div>
          <TextField
            id="moi-thanh-phan"
            label={say.category}
            hint={say.categoryHint}
            wrong={said.at.category ?? (asked && category.trim() === '' ? say.needsCategory : undefined)}
            value={category}
            maxLength={120}
            change={(text) => form.type('category', text)}
          />
          <TextField
            id="moi-so-nguoi"
            label={say.quota}
            hint={say.quotaHint}
            wrong={said.at.quota ?? (asked && !right ? say.wrongQuota : undefined)}
            value={quota}
            inputMode="numeric"
            maxLength={2}
            change={(text) => form.type('quota', text)}
          />
          {said.whole && (
            <div className={ui.wide}>
              <Remark tone="danger" live>
                {said.whole}
              </Remark>
            </div>
          )}
          <div className={ui.wide}>
            <button type="submit" className={ui.button} data-kind="main" disabled={invite.isPending}>
              {say.doInvite(chosen.length)}
            </button>
          </div>
        </div>
      </form>
    </details>
  )
}
