import { samplePersonas } from '@baucu/contract'
import { type ReactNode, useState } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './account.module.css'
import { knock } from './door.ts'
import { comeIn } from './sign-in-form.tsx'
import { useAccountWords } from './words.ts'

/** "Vào vai": the eighteen of the fictional province, in the sample database only. */
export function Enter({ now }: { now: string | null }): ReactNode {
  const say = useAccountWords()
  const locale = useLocale()
  const [wrong, setWrong] = useState<string>()
  const enter = async (persona: string) => {
    setWrong(undefined)
    try {
      const said = await knock('/api/sample/enter', { persona })
      if (said.ok) await comeIn()
      else setWrong(said.text)
    } catch {
      setWrong(say.unreachable)
    }
  }
  return (
    <section className={`${ui.card} ${style.enter}`} aria-labelledby="vao-vai">
      <div className={ui.cardHead}>
        <h2 id="vao-vai">{say.enter}</h2>
      </div>
      <div className={ui.pad}>
        <p className={ui.second}>{say.enterLead}</p>
        {wrong && (
          <Remark tone="danger" live>
            {wrong}
          </Remark>
        )}
        <ul className={style.personas}>
          {samplePersonas.map((each) => (
            <li key={each.persona}>
              <button
                type="button"
                className={ui.button}
                aria-pressed={each.persona === now}
                onClick={() => void enter(each.persona)}
              >
                <span className={ui.meta}>{each.persona}</span>
                <span className={style.persona}>{each[locale]}</span>
                {each.persona === now && <Icon sign="check" size={16} />}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
