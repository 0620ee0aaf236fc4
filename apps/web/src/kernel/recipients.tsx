import {
  functionTags,
  functionTitles,
  type Organisation,
  organisationKinds,
  organisationKindTitles,
} from '@baucu/contract'
import { count } from '@baucu/law'
import type { ReactNode } from 'react'
import { Icon } from './icons.tsx'
import { OrganisationField } from './organisation-field.tsx'
import { useAnswer } from './queries.ts'
import style from './recipients.module.css'
import ui from './ui.module.css'
import { useLocale, wordsOf } from './words/words.ts'

const useRecipientWords = wordsOf({
  vi: {
    recipients: 'Nơi nhận',
    noRecipients: 'Chưa có nơi nhận',
    recipientCount: (n: number) => `${count(n, 'vi')} tổ chức`,
    andMore: (n: number) => `và ${count(n, 'vi')} tổ chức khác`,
    addMore: 'Thêm nơi nhận',
    addRecipient: 'Thêm tổ chức',
    addGroup: 'Thêm theo nhóm, chức năng',
    choose: 'Chọn…',
    clear: 'Bỏ hết',
    removeOf: (name: string) => `Bỏ ${name}`,
  },
  en: {
    recipients: 'Recipients',
    noRecipients: 'No recipient yet',
    recipientCount: (n) => `${count(n, 'en')} ${n === 1 ? 'organisation' : 'organisations'}`,
    andMore: (n) => `and ${count(n, 'en')} more`,
    addMore: 'Add recipients',
    addRecipient: 'Add an organisation',
    addGroup: 'Add by group or function',
    choose: 'Choose…',
    clear: 'Remove all',
    removeOf: (name) => `Remove ${name}`,
  },
})

/** Recipients shown one by one; more are counted. */
const mostShown = 8

/** Whom an item is for: one by one, or all of a group, a function, a kind. */
export function Recipients(props: {
  number: number
  organisations: readonly Organisation[]
  names: Readonly<Record<string, string>>
  chosen: readonly string[]
  /** `filter`: how they were chosen, when that changed. */
  choose: (recipients: readonly string[], filter?: string | null) => void
  /** What they are called when they receive nothing. */
  called?: Readonly<{ recipients: string; noRecipients: string; addMore: string }>
}): ReactNode {
  const { organisations, chosen, choose } = props
  const say = { ...useRecipientWords(), ...props.called }
  const locale = useLocale()
  const { data } = useAnswer('organisations.groups', {})
  const nameOf = (id: string) => organisations.find((each) => each.id === id)?.name ?? props.names[id] ?? '–'
  const add = (ids: readonly string[], filter?: string) => choose([...new Set([...chosen, ...ids])], filter)
  const addBy = (value: string) => {
    const [by, id = ''] = value.split('/')
    if (by === 'group') {
      const group = data?.groups.find((each) => each.id === id)
      if (group)
        add(
          group.members.map((each) => each.id),
          group.name,
        )
    }
    const tag = functionTags.find((each) => by === 'tag' && each === id)
    if (tag)
      add(
        organisations.filter((each) => each.tags.includes(tag)).map((each) => each.id),
        functionTitles[tag].vi,
      )
    const kind = organisationKinds.find((each) => by === 'kind' && each === id)
    if (kind)
      add(
        organisations.filter((each) => each.kind === kind).map((each) => each.id),
        organisationKindTitles[kind].vi,
      )
  }
  const kinds = organisationKinds.filter((kind) => organisations.some((each) => each.kind === kind))
  const tags = functionTags.filter((tag) => organisations.some((each) => each.tags.includes(tag)))
  const field = `noi-nhan-${props.number}`
  return (
    <div className={style.page}>
      <div className={style.recipients}>
        <span className={ui.strong}>{say.recipients}:</span>
        {chosen.length === 0 ? (
          <span className={ui.tag} data-tone="danger">
            <Icon sign="octagon" size={16} />
            {say.noRecipients}
          </span>
        ) : (
          <span className={ui.second}>{say.recipientCount(chosen.length)}</span>
        )}
        {chosen.slice(0, mostShown).map((id) => (
          <span key={id} className={style.chip}>
            {nameOf(id)}
            <button
              type="button"
              aria-label={say.removeOf(nameOf(id))}
              onClick={() => choose(chosen.filter((each) => each !== id))}
            >
              <Icon sign="close" size={14} />
            </button>
          </span>
        ))}
        {chosen.length > mostShown && <span className={ui.second}>{say.andMore(chosen.length - mostShown)}</span>}
        {chosen.length > 1 && (
          <button type="button" className={ui.button} data-size="small" onClick={() => choose([], null)}>
            {say.clear}
          </button>
        )}
      </div>
      <details className={style.more} open={chosen.length === 0}>
        <summary>{say.addMore}</summary>
        <div className={style.add}>
          <div>
            <label className={ui.label} htmlFor={field}>
              {say.addRecipient}
            </label>
            <OrganisationField
              id={field}
              among={organisations.filter((each) => !chosen.includes(each.id))}
              all={organisations}
              value={null}
              choose={(id) => add([id])}
              clear
            />
          </div>
          <div>
            <label className={ui.label} htmlFor={`${field}-nhom`}>
              {say.addGroup}
            </label>
            <select
              id={`${field}-nhom`}
              className={ui.input}
              value=""
              onChange={(event) => addBy(event.currentTarget.value)}
            >
              <option value="">{say.choose}</option>
              {data?.groups.map((group) => (
                <option key={group.id} value={`group/${group.id}`}>
                  {group.name} ({group.members.length})
                </option>
              ))}
              {tags.map((tag) => (
                <option key={tag} value={`tag/${tag}`}>
                  {functionTitles[tag][locale]} ({organisations.filter((each) => each.tags.includes(tag)).length})
                </option>
              ))}
              {kinds.map((kind) => (
                <option key={kind} value={`kind/${kind}`}>
                  {organisationKindTitles[kind][locale]} ({organisations.filter((each) => each.kind === kind).length})
                </option>
              ))}
            </select>
          </div>
        </div>
      </details>
    </div>
  )
}
