import { type TallyAid, tallySums } from '@baucu/counting'
import type { ReactNode } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import style from './tally.module.css'
import { useTallyWords } from './tally-words.ts'

/** The sums that must agree, always in sight: what was collected, what was read, what is left, and votes by class. */
export function TallySumsBar({ aid }: { aid: TallyAid }): ReactNode {
  const say = useTallyWords()
  const sums = tallySums(aid)
  const named = sums.byCount.reduce((sum, each, index) => sum + each * (index + 1), 0)
  const votes = sums.votes.reduce((sum, each) => sum + each, 0)
  const over = sums.left < 0
  return (
    <section className={style.sums} aria-label={say.sums.title}>
      <dl>
        <div>
          <dt>{say.sums.valid}</dt>
          <dd data-testid="valid">{say.number(sums.valid)}</dd>
        </div>
        <div>
          <dt>{say.sums.invalid}</dt>
          <dd data-testid="invalid">{say.number(sums.invalid)}</dd>
        </div>
        <div>
          <dt>{say.sums.aside}</dt>
          <dd data-testid="aside">{say.number(sums.aside)}</dd>
        </div>
        <div data-tone={over ? 'danger' : undefined}>
          <dt>
            {over && <Icon sign="octagon" size={16} />}
            {over ? say.sums.over : say.sums.left}
          </dt>
          <dd data-testid="left">{say.number(Math.abs(sums.left))}</dd>
        </div>
      </dl>
      <p>{say.sums.read(sums)}</p>
      <p>
        <Icon sign={named === votes ? 'check' : 'pen'} size={16} />
        {say.sums.votes(sums.byCount, named, votes)}
      </p>
    </section>
  )
}
