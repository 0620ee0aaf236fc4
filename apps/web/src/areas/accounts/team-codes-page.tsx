import { issueCodes, type Organisation } from '@baucu/contract'
import { fold } from '@baucu/law'
import { type ReactNode, useId, useState } from 'react'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useOrganisation, useOrganisations } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { CodeList } from './code-list.tsx'
import { useCodeWords } from './code-words.ts'
import style from './codes.module.css'
import { Field } from './field.tsx'
import { IssueForm } from './issue-form.tsx'
import { PendingList } from './pending-list.tsx'

/** More teams than this are searched before they are chosen. */
const many = 12

/** Codes of polling teams: issue and print them, see who came in with one, and let him begin once he was seen. */
export function TeamCodesPage(): ReactNode {
  const say = useCodeWords()
  const may = useMay(issueCodes)
  const tree = useAnswer('organisations.tree', {}, may)
  const teams = useOrganisations().filter((each) => each.kind === 'polling-team')
  const here = useOrganisation()
  const [chosen, setChosen] = useState<string>()
  const team = teams.find((each) => each.id === chosen) ?? teams.find((each) => each.id === here?.id) ?? teams[0]
  return (
    <article className={style.page}>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead}</p>
        </div>
      </div>
      {!may ? (
        <Empty title={say.notYours}>{say.notYoursNext}</Empty>
      ) : (
        <>
          <PendingList />
          {!tree.data ? (
            tree.error ? (
              <Failed error={tree.error} />
            ) : (
              <Loading />
            )
          ) : team ? (
            <section className={ui.card} aria-label={team.name}>
              <div className={style.choice}>
                <TeamChoice teams={teams} team={team} choose={setChosen} />
              </div>
              <CodeList key={team.id} team={team} />
              <IssueForm key={`${team.id} them`} team={team} />
            </section>
          ) : (
            <Empty title={say.noTeam}>{say.noTeamNext}</Empty>
          )}
        </>
      )}
    </article>
  )
}

function TeamChoice(props: {
  teams: readonly Organisation[]
  team: Organisation
  choose: (team: string) => void
}): ReactNode {
  const say = useCodeWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  const wanted = fold(typed)
  const found = props.teams.filter((each) => fold(`${each.name} ${each.code}`).includes(wanted))
  // What is chosen stays among the choices, whatever is searched.
  const shown = found.includes(props.team) ? found : [props.team, ...found]
  return (
    <>
      {props.teams.length > many && (
        <Field
          label={say.findTeam}
          hint={typed.trim() === '' ? undefined : say.foundTeams(found.length, props.teams.length)}
          type="search"
          required={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div>
        <label className={ui.label} htmlFor={id}>
          {say.team}
        </label>
        <select
          id={id}
          className={ui.input}
          value={props.team.id}
          onChange={(event) => props.choose(event.currentTarget.value)}
        >
          {shown.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}
