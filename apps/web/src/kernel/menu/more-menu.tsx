import { Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from '../frame.ts'
import { Icon } from '../icons.tsx'
import { chooseWholeMenu, useWholeMenu } from '../preferences.ts'
import { useLocale } from '../words/words.ts'
import style from './menu.module.css'
import type { Place } from './places.ts'
import { useMenu } from './use-menu.ts'
import { useMenuWords } from './words.ts'

/** What stands under "Thêm". */
export function MoreMenu(props: {
  className: string | undefined
  places: readonly Place[]
  phone: boolean
}): ReactNode {
  const locale = useLocale()
  const words = useMenuWords()
  const frame = useFrameId()
  const { here, short } = useMenu()
  const whole = useWholeMenu()
  return (
    <Menu
      position={props.phone ? 'top-end' : 'right-start'}
      width={260}
      shadow="md"
      returnFocus
      withInitialFocusPlaceholder={false}
      withinPortal={false}
    >
      <Menu.Target>
        <button
          type="button"
          className={props.className}
          data-here={props.places.some((each) => each.id === here?.id) ? true : undefined}
        >
          <Icon sign="more" size={21} />
          <span>{words.more}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown className={style.drop}>
        {props.places.map((place) => (
          <Menu.Item
            key={place.id}
            renderRoot={(root) => <Link to={place.to} params={{ frame }} search={keepSearch} {...root} />}
            leftSection={<Icon sign={place.sign} size={20} />}
            aria-current={place.id === here?.id ? 'page' : undefined}
          >
            {place[locale]}
          </Menu.Item>
        ))}
        {short && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => chooseWholeMenu(!whole)}>{whole ? words.fewer : words.everything}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
