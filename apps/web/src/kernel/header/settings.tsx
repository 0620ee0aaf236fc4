import { Menu, useMantineColorScheme } from '@mantine/core'
import { type ReactNode, useContext, useState } from 'react'
import { Icon } from '../icons.tsx'
import { isPending, needsPerson } from '../outbox/item.ts'
import { useOutbox } from '../outbox/outbox.ts'
import { chooseTypeSize, typeSizes, useTypeSize } from '../preferences.ts'
import { chooseOffice, useSession } from '../session.ts'
import { signOut } from '../sign-out.ts'
import { ChooseLocaleContext } from '../speak.ts'
import { useLocale, useWords } from '../words/words.ts'
import style from './header.module.css'
import { useHeaderWords } from './words.ts'

/** Language, colours, size of type; whoever is signed in, his offices, and the way out. */
export function Settings(): ReactNode {
  const words = useWords()
  const said = useHeaderWords()
  const locale = useLocale()
  const choose = useContext(ChooseLocaleContext)
  const size = useTypeSize()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const tick = <Icon sign="check" size={16} />
  return (
    <Menu
      position="bottom-end"
      width={280}
      shadow="md"
      returnFocus
      withInitialFocusPlaceholder={false}
      withinPortal={false}
    >
      <Menu.Target>
        <button
          type="button"
          className={style.settings}
          aria-label={`${locale.toUpperCase()}: ${words.shell.settings}`}
        >
          <Icon sign="settings" />
          <span aria-hidden="true">{locale.toUpperCase()}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown className={style.menu}>
        <Who />
        <Menu.Item lang={locale === 'vi' ? 'en' : 'vi'} onClick={() => choose(locale === 'vi' ? 'en' : 'vi')}>
          {words.otherLanguage}
        </Menu.Item>
        <Menu.Divider />
        {(['auto', 'light', 'dark'] as const).map((scheme) => (
          <Menu.Item
            key={scheme}
            aria-current={scheme === colorScheme ? 'true' : undefined}
            rightSection={scheme === colorScheme ? tick : undefined}
            onClick={() => setColorScheme(scheme)}
          >
            {words.shell[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {typeSizes.map((each) => (
          <Menu.Item
            key={each}
            aria-current={each === size ? 'true' : undefined}
            rightSection={each === size ? tick : undefined}
            onClick={() => chooseTypeSize(each)}
          >
            {said.typeSizes[each]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Nothing while nobody is signed in. */
function Who(): ReactNode {
  const words = useHeaderWords()
  const { me, office } = useSession()
  const unsent = useOutbox().filter((each) => isPending(each) || needsPerson(each)).length
  const [failed, setFailed] = useState(false)
  if (!me?.account) return null
  const offices = me.offices
  return (
    <>
      <Menu.Label>{words.account(me.account.name)}</Menu.Label>
      {offices.length > 1 && (
        <>
          <Menu.Label>{words.offices}</Menu.Label>
          {[{ id: null, title: words.noOffice }, ...offices].map((each) => (
            <Menu.Item
              key={each.id ?? 'none'}
              aria-current={each.id === office ? 'true' : undefined}
              onClick={() => void chooseOffice(each.id)}
            >
              {each.title}
            </Menu.Item>
          ))}
        </>
      )}
      <Menu.Item closeMenuOnClick={false} onClick={() => void signOut().catch(() => setFailed(true))}>
        {words.signOut}
        {(failed || unsent > 0) && (
          <span className={style.under}>{failed ? words.signOutFailed : words.signOutKeeps(unsent)}</span>
        )}
      </Menu.Item>
      <Menu.Divider />
    </>
  )
}
