import { dutyNow, takeOverDuty } from '@baucu/contract'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useMay } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { Call } from './call.tsx'
import style from './duty.module.css'
import type { Shift } from './shift.ts'
import { useDutyWords } from './words.ts'

type Now = Output<'duty.now'>

/** Whom to call at this moment: who is on duty here, and in the offices above. Nothing where nobody is. */
export function WhoIsOnDuty({ organisation }: { organisation: string }): ReactNode {
  const say = useDutyWords()
  const may = useMay(dutyNow)
  const { data } = useAnswer('duty.now', { organisation }, may)
  if (!data || (data.here === null && data.above.length === 0)) return null
  return (
    <section className={ui.card} aria-label={say.now}>
      <div className={ui.cardHead}>
        <h2>{say.now}</h2>
      </div>
      <ul className={style.calls}>
        {data.here && (
          <li>
            <Call officer={data.here.person} large />
          </li>
        )}
        <AboveLines above={data.above} />
      </ul>
    </section>
  )
}

function AboveLines({ above }: { above: Now['above'] }): ReactNode {
  const say = useDutyWords()
  return above.map(({ organisation, until, officers }) => (
    <li key={organisation.id}>
      <p className={ui.meta}>
        {say.onDutyAt(organisation.name)} {say.until(until)}
      </p>
      {officers.map((officer) => (
        <Call key={`${officer.name} ${officer.phone}`} officer={officer} />
      ))}
    </li>
  ))
}

/** The head of the roster: who is on duty, what the shift before left undone, whom to call above. */
export function NowCards({ organisation, hand }: { organisation: string; hand: (shift: Shift) => void }): ReactNode {
  const say = useDutyWords()
  const mayTake = useMay(takeOverDuty)
  const { data } = useAnswer('duty.now', { organisation })
  const take = useRun('duty.takeOver')
  const said = saidOf(take.error, () => false, say.unreachable)
  if (!data) return null
  const { here, missing, next, above } = data
  return (
    <div className={style.now}>
      <section className={ui.card} aria-labelledby="dang-truc">
        <div className={ui.cardHead}>
          <h2 id="dang-truc">{say.now}</h2>
          {here && <span className={ui.meta}>{say.until(here.to)}</span>}
          {here?.takenAt && (
            <Tag tone="ok" sign="check">
              {say.taken}
            </Tag>
          )}
        </div>
        <div className={style.nowBody}>
          {here ? (
            <>
              <Call officer={here.person} large />
              {here.deputy && (
                <p>
                  <span className={ui.meta}>{say.deputy}</span>{' '}
                  <Call officer={here.deputy} large={here.person?.phone === null} />
                </p>
              )}
            </>
          ) : (
            <p>
              {say.nobodyNow}{' '}
              {next && say.nobodyNext(`${say.shortDay(next.day)} ${next.from}, ${next.person?.name ?? ''}`)}
            </p>
          )}
          {missing && (
            <Remark tone="danger">
              <b>{say.missingLine(`${say.shortDay(missing.day)}, ${say.hours(missing.from, missing.to)}`)}</b>{' '}
              {say.missingNext}
            </Remark>
          )}
          {said.whole && (
            <Remark tone="danger" live>
              {said.whole}
            </Remark>
          )}
          {mayTake && (
            <div className={ui.ends}>
              {here && !here.takenAt && (
                <button
                  type="button"
                  className={ui.button}
                  disabled={take.isPending}
                  onClick={() => take.mutate({ organisation, shift: here.id })}
                >
                  {say.take}
                </button>
              )}
              {missing ? (
                <button type="button" className={ui.button} onClick={() => hand(missing)}>
                  {say.handOf(say.shortDay(missing.day))}
                </button>
              ) : (
                here?.standing === 'running' && (
                  <button type="button" className={ui.button} onClick={() => hand(here)}>
                    {say.hand}
                  </button>
                )
              )}
            </div>
          )}
        </div>
      </section>
      {above.length > 0 && (
        <section className={ui.card} aria-labelledby="goi-len-tren">
          <div className={ui.cardHead}>
            <h2 id="goi-len-tren">{say.aboveTitle}</h2>
          </div>
          <ul className={style.calls}>
            <AboveLines above={above} />
          </ul>
        </section>
      )}
    </div>
  )
}
