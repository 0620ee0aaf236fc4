import type { Organisation } from '@baucu/contract'
import { day, isDate } from '@baucu/law'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { AreaField, FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { Icon } from '../../kernel/icons.tsx'
import { OrganisationField } from '../../kernel/organisation-field.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import type { Finding, Item, Plan } from './draft-edit.ts'
import { FindingCard } from './finding-card.tsx'
import style from './plans.module.css'
import { lastOf, type Steps } from './steps.ts'
import { usePlanWords } from './words.ts'

/** One item with everything that is said about it, and beside it what the rules find in it. Esc closes it. */
export function ItemForm(props: {
  number: string
  item: Item
  plan: Plan
  steps: Steps
  organisations: readonly Organisation[]
  findings: readonly Finding[]
  stale: boolean
  apply: (finding: Finding) => void
  change: (next: Partial<Item>) => void
  move: (by: 1 | -1) => void
  remove: () => void
  close: () => void
}): ReactNode {
  const { number, item, plan, steps, organisations, findings, change } = props
  const say = usePlanWords()
  const locale = useLocale()
  const step = item.step === null ? undefined : steps.get(item.step)
  const legal = step && lastOf(step)
  const late = legal !== undefined && item.until !== null && item.until > legal
  const id = (field: string) => `viec-${item.id}-${field}`
  const year = plan.electionDay?.slice(0, 4)
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    event.preventDefault()
    props.close()
  }
  const lead = (organisation: string) => {
    const name = organisations.find((each) => each.id === organisation)?.name ?? ''
    change({ lead: { name: item.lead.name.trim() === '' ? name : item.lead.name, organisation } })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is an extra way out; the button below is the way.
    <div className={style.editor} onKeyDown={press}>
      <fieldset className={ui.fields} aria-label={say.itemTitle(number)}>
        <TextField
          id={id('content')}
          label={say.content}
          wide
          value={item.content}
          maxLength={2000}
          change={(content) => change({ content })}
        />
        <AreaField
          id={id('requirement')}
          label={say.requirement}
          wide
          value={item.requirement}
          maxLength={4000}
          change={(requirement) => change({ requirement })}
        />
        <DayOf id={id('from')} label={say.from} value={item.from} year={year} choose={(from) => change({ from })} />
        <DayOf
          id={id('until')}
          label={say.until}
          value={item.until}
          year={year}
          hint={legal && say.untilHint(day(legal))}
          wrong={late ? say.lateHint(day(legal)) : undefined}
          choose={(until) => change({ until })}
        />
        {item.until === null && (
          <TextField
            id={id('time')}
            label={say.time}
            hint={say.timeHint}
            value={item.time}
            maxLength={300}
            change={(time) => change({ time })}
          />
        )}
        {plan.electionDay !== null && (
          <SelectField
            id={id('step')}
            label={say.step}
            value={item.step ?? ''}
            options={[
              { value: '', text: say.noStep },
              ...[...steps.values()].map((each) => ({
                value: each.id as string,
                text: `${day(lastOf(each))}: ${each.title[locale]}`,
              })),
            ]}
            change={(value) => change({ step: value || null, basis: value || item.basis })}
          />
        )}
        <TextField
          id={id('lead')}
          label={say.leadName}
          value={item.lead.name}
          maxLength={300}
          change={(name) => change({ lead: { ...item.lead, name } })}
        />
        <FormField
          id={id('owner')}
          label={say.leadOrganisation}
          hint={item.lead.organisation === null ? say.noOwner : undefined}
        >
          <OrganisationField
            id={id('owner')}
            among={organisations}
            value={item.lead.organisation}
            choose={lead}
            describedBy={item.lead.organisation === null ? `${id('owner')}-chu` : undefined}
          />
        </FormField>
        <Cooperating id={id('helps')} item={item} organisations={organisations} change={change} />
        <TextField
          id={id('product')}
          label={say.product}
          value={item.product}
          maxLength={2000}
          change={(product) => change({ product })}
        />
        <TextField
          id={id('resources')}
          label={say.resources}
          value={item.resources}
          maxLength={1000}
          change={(resources) => change({ resources })}
        />
        <div className={`${ui.wide} ${style.buttons}`}>
          <button type="button" className={ui.button} onClick={props.close}>
            {say.close}
          </button>
          <button type="button" className={ui.button} data-kind="quiet" onClick={() => props.move(-1)}>
            <Icon sign="chevronUp" size={18} />
            {say.up}
          </button>
          <button type="button" className={ui.button} data-kind="quiet" onClick={() => props.move(1)}>
            <Icon sign="chevronDown" size={18} />
            {say.down}
          </button>
          <button type="button" className={ui.button} data-kind="quiet" onClick={props.remove}>
            <Icon sign="close" size={18} />
            {say.remove}
          </button>
        </div>
      </fieldset>
      {findings.length > 0 && (
        <ul className={style.findings} aria-label={say.findings}>
          {findings.map((each) => (
            <FindingCard key={each.key} plan={plan} finding={each} stale={props.stale} edit={{ apply: props.apply }} />
          ))}
        </ul>
      )}
    </div>
  )
}

/** A day that may be left empty. What is no day stays as it was typed and is said to be none. */
function DayOf(props: {
  id: string
  label: string
  value: string | null
  year: string | undefined
  hint?: string | undefined
  wrong?: string | undefined
  choose: (day: string | null) => void
}): ReactNode {
  const { id, label, value, year, hint, choose } = props
  const say = usePlanWords()
  const [unread, setUnread] = useState<string>()
  const wrong = unread === undefined ? props.wrong : say.dayWrong
  return (
    <FormField id={id} label={label} hint={hint} wrong={wrong}>
      <DayField
        id={id}
        value={unread ?? value ?? ''}
        optional
        invalid={wrong !== undefined}
        describedBy={`${id}-chu`}
        {...(year ? { year } : {})}
        choose={(typed) => {
          const isNone = typed === ''
          setUnread(isNone || isDate(typed) ? undefined : typed)
          if (isNone) choose(null)
          else if (isDate(typed)) choose(typed)
        }}
      />
    </FormField>
  )
}

function Cooperating(props: {
  id: string
  item: Item
  organisations: readonly Organisation[]
  change: (next: Partial<Item>) => void
}): ReactNode {
  const { id, item, organisations, change } = props
  const say = usePlanWords()
  const taken = item.cooperating.map((each) => each.organisation)
  return (
    <div className={`${ui.wide} ${style.helps}`}>
      <FormField id={id} label={say.addCooperating}>
        <OrganisationField
          id={id}
          among={organisations.filter((each) => !taken.includes(each.id))}
          all={organisations}
          value={null}
          clear
          choose={(organisation) => {
            const name = organisations.find((each) => each.id === organisation)?.name ?? ''
            change({ cooperating: [...item.cooperating, { name, organisation }] })
          }}
        />
      </FormField>
      {item.cooperating.length > 0 && (
        <ul className={style.chips} aria-label={say.cooperating}>
          {item.cooperating.map((each) => (
            <li key={`${each.organisation} ${each.name}`} className={style.chip}>
              {each.name}
              <button
                type="button"
                aria-label={say.removeOf(each.name)}
                onClick={() => change({ cooperating: item.cooperating.filter((one) => one !== each) })}
              >
                <Icon sign="close" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
