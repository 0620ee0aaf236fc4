import type { Frame } from '@baucu/contract'
import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepOrganisation, nameOf, outside, useFrameOrNone } from '../frame.ts'
import { framesInOrder } from '../frames-in-order.ts'
import { Icon } from '../icons.tsx'
import { useChooseOrganisation, useNamedOrganisation, useOrganisation, useOrganisations } from '../organisation.ts'
import { openPalette } from '../palette/open.ts'
import ui from '../ui.module.css'
import { useWords } from '../words/words.ts'
import style from './header.module.css'
import { useHeaderWords } from './words.ts'

/** Organisations that fit under the button; more are found by the search. */
const few = 8

/** Which election and which organisation the page speaks of. */
export function Scope({ frames }: { frames: readonly Frame[] }): ReactNode {
  const frame = useFrameOrNone()
  const { shell } = useWords()
  const words = useHeaderWords()
  const editions = useWords().edition
  const navigate = useNavigate()
  const organisations = useOrganisations()
  const organisation = useOrganisation()
  const chooseOrganisation = useChooseOrganisation()
  const line = (each: Frame) => `${shell.electionOf(each.electionDay)}, ${editions[each.edition]}`
  const first = useNamedOrganisation()?.name ?? (frame ? nameOf(frame) : words.outside)
  return (
    <Menu
      position="bottom-start"
      width={340}
      shadow="md"
      returnFocus
      withInitialFocusPlaceholder={false}
      withinPortal={false}
    >
      <Menu.Target>
        <button type="button" className={style.scope}>
          <span className={ui.hidden}>{shell.chooseFrame}: </span>
          <span className={style.scopeText}>
            <b>{first}</b>
            {frame ? (
              <span>
                {frame.second && first !== nameOf(frame) ? nameOf(frame) : shell.electionOf(frame.electionDay)}
                <span className={style.hidePhone}>, {editions[frame.edition]}</span>
              </span>
            ) : (
              <span>{organisation ? words.outside : words.outsideNote}</span>
            )}
          </span>
          <Icon sign="chevronDown" size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={style.menu}>
        <Menu.Label>{shell.chooseFrame}</Menu.Label>
        {framesInOrder(frames).map(({ frame: each, below }) => (
          <Menu.Item
            key={each.id}
            aria-current={each.id === frame?.id ? 'true' : undefined}
            onClick={() =>
              void navigate({
                to: '/ky/$frame/ket-qua',
                params: { frame: each.id },
                search: keepOrganisation,
              })
            }
          >
            <span className={style.scopeText} data-below={below || undefined}>
              <b>{nameOf(each)}</b>
              <span>{line(each)}</span>
            </span>
          </Menu.Item>
        ))}
        <Menu.Item
          aria-current={frame ? undefined : 'true'}
          onClick={() =>
            void navigate({
              to: '/ky/$frame/hom-nay',
              params: { frame: outside },
              search: keepOrganisation,
            })
          }
        >
          <span className={style.scopeText}>
            <b>{words.outside}</b>
            <span>{words.outsideNote}</span>
          </span>
        </Menu.Item>
        {organisations.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{words.chooseOrganisation}</Menu.Label>
            {[...(organisation ? [organisation] : []), ...organisations.filter((each) => each.id !== organisation?.id)]
              .slice(0, few)
              .map((each) => (
                <Menu.Item
                  key={each.id}
                  aria-current={each.id === organisation?.id ? 'true' : undefined}
                  onClick={() => chooseOrganisation(each.id)}
                >
                  {each.name}
                </Menu.Item>
              ))}
            {organisations.length > few && (
              <Menu.Item leftSection={<Icon sign="search" size={18} />} onClick={openPalette}>
                {words.otherOrganisation}
              </Menu.Item>
            )}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
