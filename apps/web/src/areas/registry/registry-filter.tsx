import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'
import style from './registry.module.css'
import { useRegistryWords } from './words.ts'

const route = getRouteApi('/ky/$frame/so-van-ban')

/** What of the register is shown; it stands in the address, so that it can be sent to somebody. */
export function RegistryFilter({ withoutTask }: { withoutTask: number }): ReactNode {
  const say = useRegistryWords()
  const navigate = useNavigate({ from: '/ky/$frame/so-van-ban' })
  const { tim = '', chieu, chuagiao, vanban } = route.useSearch()
  const [typed, setTyped] = useState(tim)
  useEffect(() => setTyped(tim), [tim])
  const look = (text: string) => {
    setTyped(text)
    const wanted = text.trim()
    void navigate({ replace: true, search: ({ tim: _, ...was }) => (wanted ? { ...was, tim: wanted } : was) })
  }
  return (
    <search className={style.filter} data-open={vanban ? true : undefined}>
      <div className={style.find}>
        <label className={ui.hidden} htmlFor="tim-van-ban">
          {say.search}
        </label>
        <input
          id="tim-van-ban"
          type="search"
          className={ui.input}
          placeholder={say.search}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={(event) => {
            // Telex and VNI compose in the field: it goes to the address once a word stands there.
            if ((event.nativeEvent as InputEvent).isComposing) setTyped(event.currentTarget.value)
            else look(event.currentTarget.value)
          }}
          onCompositionEnd={(event) => look(event.currentTarget.value)}
        />
      </div>
      <fieldset className={`${ui.tabs} ${style.tabs}`}>
        <legend className={ui.hidden}>{say.directionOf}</legend>
        {([undefined, 'in', 'out'] as const).map((each) => (
          <button
            key={each ?? 'all'}
            type="button"
            aria-pressed={chieu === each}
            onClick={() => void navigate({ search: ({ chieu: _, ...was }) => (each ? { ...was, chieu: each } : was) })}
          >
            {each ? say.directions[each] : say.all}
          </button>
        ))}
      </fieldset>
      {(withoutTask > 0 || chuagiao === 1) && (
        <button
          type="button"
          className={`${ui.button} ${style.warning}`}
          aria-pressed={chuagiao === 1}
          onClick={() =>
            void navigate({ search: ({ chuagiao: on, ...was }) => (on ? was : { ...was, chuagiao: 1 as const }) })
          }
        >
          <Icon sign={chuagiao === 1 ? 'close' : 'triangle'} size={18} />
          {say.unassigned(withoutTask)}
        </button>
      )}
    </search>
  )
}
