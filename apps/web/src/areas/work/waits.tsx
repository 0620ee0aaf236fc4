import { type CopyLine, waitForTask } from '@baucu/contract'
import { type ReactNode, useState } from 'react'
import { useMayAt } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { WaitForm } from './wait-form.tsx'
import { waitsOf } from './waits-of.ts'
import { useWaitsWords } from './waits-words.ts'
import style from './work.module.css'

/** Which tasks of others a copy waits for, and which wait for it. */
export function Waits({ copy }: { copy: CopyLine }): ReactNode {
  const say = useWaitsWords()
  const { waits, awaitedBy } = waitsOf(copy)
  const open = copy.progress < 100 && copy.standing !== 'withdrawn'
  const may = useMayAt(waitForTask, copy.organisation.id) && open
  const [choosing, setChoosing] = useState(false)
  if (!may && waits.length + awaitedBy.length === 0) return null
  return (
    <section className={style.part} aria-label={say.title}>
      <h3>{say.title}</h3>
      {waits.length > 0 && (
        <>
          <h4 className={ui.label}>{say.waits}</h4>
          <ul className={style.waitLines}>
            {waits.map((each) => (
              <WaitLine key={each.id} copy={copy} wait={each} may={may} />
            ))}
          </ul>
          <p className={ui.hint}>{say.released}</p>
        </>
      )}
      {awaitedBy.length > 0 && (
        <>
          <h4 className={ui.label}>{say.awaitedBy}</h4>
          <ul className={style.waitLines}>
            {awaitedBy.map((each) => (
              <li key={each.id}>
                <span>{say.waitingLine(each.organisation.name, each.title)}</span>
                <span className={ui.meta}>{say.since(each.since)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {may && !choosing && (
        <div className={style.actions}>
          <button type="button" className={ui.button} data-size="small" onClick={() => setChoosing(true)}>
            {say.begin}
          </button>
        </div>
      )}
      {may && choosing && <WaitForm copy={copy} close={() => setChoosing(false)} />}
    </section>
  )
}

function WaitLine(props: { copy: CopyLine; wait: CopyLine['waits'][number]; may: boolean }): ReactNode {
  const { copy, wait, may } = props
  const say = useWaitsWords()
  const run = useRun('work.stopWaiting')
  const said = saidOf(run.error, () => false, say.unreachable)
  return (
    <li>
      <span>{say.line(wait.organisation.name, wait.title)}</span>
      <span className={ui.meta}>{say.since(wait.since)}</span>
      {may && (
        <button
          type="button"
          className={ui.button}
          data-size="small"
          aria-label={say.stopOf(wait.title)}
          disabled={run.isPending}
          onClick={() => run.mutate({ copy: copy.id, version: copy.version, wait: wait.id })}
        >
          {say.stop}
        </button>
      )}
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
    </li>
  )
}
