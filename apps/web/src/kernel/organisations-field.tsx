import {
  functionTags,
  functionTitles,
  type Organisation,
  organisationKinds,
  organisationKindTitles,
} from '@baucu/contract'
import { count } from '@baucu/law'
import { type ReactNode, useMemo } from 'react'
import type { Output } from './client.ts'
import { Icon } from './icons.tsx'
import { OrganisationField } from './organisation-field.tsx'
import style from './organisations-field.module.css'
import { useAnswer } from './queries.ts'
import ui from './ui.module.css'
import { useLocale, wordsOf } from './words/words.ts'

const useFieldWords = wordsOf({
  vi: {
    none: 'Chưa có nơi nhận',
    count: (n: number) => `${count(n, 'vi')} tổ chức`,
    andMore: (n: number) => `và ${count(n, 'vi')} tổ chức khác`,
    addMore: 'Thêm nơi nhận',
    one: 'Thêm tổ chức',
    group: 'Thêm theo nhóm, chức năng',
    choose: 'Chọn…',
    clear: 'Bỏ hết',
    remove: (name: string) => `Bỏ ${name}`,
  },
  en: {
    none: 'No recipient yet',
    count: (n: number) => `${count(n, 'en')} ${n === 1 ? 'organisation' : 'organisations'}`,
    andMore: (n: number) => `and ${count(n, 'en')} more`,
    addMore: 'Add recipients',
    one: 'Add an organisation',
    group: 'Add by group or function',
    choose: 'Choose…',
    clear: 'Remove all',
    remove: (name: string) => `Remove ${name}`,
  },
})

/** Organisations shown one by one; more are counted. */
const mostShown = 8

/** What organisations can be chosen by all at once: a group, a function, a kind, each with those it means. */
type Several = Readonly<{ id: string; title: Readonly<Record<'vi' | 'en', string>>; members: readonly string[] }>

/** Several organisations: one by one, or all of a group, a function, a kind. */
export function OrganisationsField(props: {
  id: string
  label: string
  /** While nothing is chosen, and over what adds to it; default: of recipients. */
  none?: string
  more?: string
  organisations: readonly Organisation[]
  /** Names of chosen ones that are not among them any more. */
  names?: Readonly<Record<string, string>>
  chosen: readonly string[]
  /** `filter`: how they were chosen, when that changed. */
  choose: (organisations: readonly string[], filter?: string | null) => void
}): ReactNode {
  const { organisations, chosen, choose, names = {} } = props
  const say = useFieldWords()
  const locale = useLocale()
  const { data } = useAnswer('organisations.groups', {})
  const several = useMemo(() => severalOf(organisations, data?.groups ?? []), [organisations, data])
  const nameById = useMemo(() => new Map(organisations.map((each) => [each.id, each.name])), [organisations])
  const nameOf = (id: string) => nameById.get(id) ?? names[id] ?? '–'
  const add = (ids: readonly string[], filter?: string) => choose([...new Set([...chosen, ...ids])], filter)
  const field = props.id
  return (
    <div className={style.field}>
      <div className={style.recipients}>
        <span className={ui.strong}>{props.label}:</span>
        {chosen.length === 0 ? (
          <span className={ui.tag} data-tone={props.none === undefined ? 'danger' : 'quiet'}>
            {props.none === undefined && <Icon sign="octagon" size={16} />}
            {props.none ?? say.none}
          </span>
        ) : (
          <span className={ui.second}>{say.count(chosen.length)}</span>
        )}
        {chosen.slice(0, mostShown).map((id) => (
          <span key={id} className={style.chip}>
            {nameOf(id)}
            <button
              type="button"
              aria-label={say.remove(nameOf(id))}
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
        <summary>{props.more ?? say.addMore}</summary>
        <div className={style.add}>
          <div>
            <label className={ui.label} htmlFor={field}>
              {say.one}
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
              {say.group}
            </label>
            <select
              id={`${field}-nhom`}
              className={ui.input}
              value=""
              onChange={(event) => {
                const chosenBy = several.find((each) => each.id === event.currentTarget.value)
                if (chosenBy) add(chosenBy.members, chosenBy.title.vi)
              }}
            >
              <option value="">{say.choose}</option>
              {several.map(({ id, title, members }) => (
                <option key={id} value={id}>
                  {title[locale]} ({members.length})
                </option>
              ))}
            </select>
          </div>
        </div>
      </details>
    </div>
  )
}

function severalOf(
  organisations: readonly Organisation[],
  groups: Output<'organisations.groups'>['groups'],
): Several[] {
  const idsOf = (test: (each: Organisation) => boolean) => organisations.filter(test).map((each) => each.id)
  return [
    ...groups.map(({ id, name, members }) => ({
      id: `group/${id}`,
      title: { vi: name, en: name },
      members: members.map((each) => each.id),
    })),
    ...functionTags.map((tag) => ({
      id: `tag/${tag}`,
      title: functionTitles[tag],
      members: idsOf((each) => each.tags.includes(tag)),
    })),
    ...organisationKinds.map((kind) => ({
      id: `kind/${kind}`,
      title: organisationKindTitles[kind],
      members: idsOf((each) => each.kind === kind),
    })),
  ].filter(({ id, members }) => id.startsWith('group/') || members.length > 0)
}
