import type { Frame } from '@baucu/contract'
import { Menu, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { Link, useMatchRoute, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useContext } from 'react'
import { nameOf, type Phase, phases, useFrame, usePhase } from './frame.ts'
import { Icon, Mark, type Sign } from './icons.tsx'
import { useLiveness } from './live.ts'
import { Remark } from './notices.tsx'
import style from './shell.module.css'
import { ChooseLocaleContext } from './speak.ts'
import ui from './ui.module.css'
import { useLocale, useWords } from './words/words.ts'

type Place = Readonly<{
  to:
    | '/ky/$frame/hom-nay'
    | '/ky/$frame/moc-luat-dinh'
    | '/ky/$frame/ket-qua'
    | '/ky/$frame/dien-tap'
    | '/ky/$frame/tro-giup'
  sign: Sign
  name: string
  short: string
}>

/** The phase changes the order of the menu, never what is in it. */
function usePlaces(): readonly Place[] {
  const { menu } = useWords()
  const phase = usePhase()
  const calendar: Place = {
    to: '/ky/$frame/moc-luat-dinh',
    sign: 'calendar',
    name: menu.calendar,
    short: menu.calendarShort,
  }
  const results: Place = { to: '/ky/$frame/ket-qua', sign: 'box', name: menu.results, short: menu.results }
  return [
    { to: '/ky/$frame/hom-nay', sign: 'home', name: menu.today, short: menu.today },
    ...(phase === 'before' ? [calendar, results] : [results, calendar]),
    { to: '/ky/$frame/dien-tap', sign: 'play', name: menu.rehearsal, short: menu.rehearsal },
    { to: '/ky/$frame/tro-giup', sign: 'help', name: menu.help, short: menu.helpShort },
  ]
}

/** Header, menu, the bar of a rehearsal, and the page between them. */
export function Shell(props: { frames: readonly Frame[]; children: ReactNode }): ReactNode {
  const frame = useFrame()
  const words = useWords()
  const places = usePlaces()
  const lost = useLiveness()
  // A working table gets the width; the menu keeps its signs.
  const wide = useMatchRoute()({ to: '/ky/$frame/moc-luat-dinh' }) !== false
  const link = (place: Place, className: string | undefined, name: string) => (
    <Link
      key={place.to}
      to={place.to}
      params={{ frame: frame.id }}
      search={(was) => was}
      className={className}
      title={name}
      activeProps={{ 'data-here': true }}
    >
      <Icon sign={place.sign} size={21} />
      <span>{name}</span>
    </Link>
  )
  return (
    <div className={style.page} data-rehearsal={frame.rehearsal ? true : undefined}>
      <a href="#noi-dung" className={style.skip}>
        {words.menu.skip}
      </a>
      {frame.rehearsal && (
        <div className={style.rehearsal} role="note">
          <b>{words.shell.rehearsal}</b>
          <span>
            {words.shell.rehearsalNote[0]}
            <span className={style.hidePhone}>{words.shell.rehearsalNote[1]}</span>
          </span>
        </div>
      )}
      <p className={style.paper}>
        {words.product} · {nameOf(frame)} · {words.shell.electionOf(frame.electionDay)}, {words.edition[frame.edition]}
      </p>
      <header className={style.top}>
        <div className={style.brand}>
          <Mark />
          <span>{words.product}</span>
        </div>
        <Scope frames={props.frames} />
        <PhaseSwitch />
        <span className={style.grow} />
        <Live />
        <Settings />
      </header>
      <div className={style.shell} data-rail={wide ? true : undefined}>
        <nav className={style.nav} aria-label={words.menu.main}>
          {places.map((place) => link(place, style.item, place.name))}
          {frame.sample && <p className={style.foot}>{words.menu.sampleNote}</p>}
        </nav>
        <main id="noi-dung" className={style.main} tabIndex={-1}>
          {lost.state === 'lost' && (
            <div className={style.lost}>
              <Remark tone="warn" live>
                {words.shell.lostNotice(lost.since)}
              </Remark>
            </div>
          )}
          {props.children}
        </main>
      </div>
      <nav className={style.bottom} aria-label={words.menu.main}>
        {places.map((place) => link(place, style.tab, place.short))}
      </nav>
    </div>
  )
}

/** Which election the page speaks of. */
function Scope({ frames }: { frames: readonly Frame[] }): ReactNode {
  const frame = useFrame()
  const words = useWords()
  const navigate = useNavigate()
  const line = (each: Frame) => `${words.shell.electionOf(each.electionDay)}, ${words.edition[each.edition]}`
  return (
    <Menu position="bottom-start" width={340} shadow="md" returnFocus>
      <Menu.Target>
        <button type="button" className={style.scope}>
          <span className={ui.hidden}>{words.shell.chooseFrame}: </span>
          <span className={style.scopeText}>
            <b>{nameOf(frame)}</b>
            <span>
              {words.shell.electionOf(frame.electionDay)}
              <span className={style.hidePhone}>, {words.edition[frame.edition]}</span>
            </span>
          </span>
          <Icon sign="chevronDown" size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={style.menu}>
        <Menu.Label>{words.shell.chooseFrame}</Menu.Label>
        {frames.map((each) => (
          <Menu.Item
            key={each.id}
            aria-current={each.id === frame.id ? 'true' : undefined}
            onClick={() => void navigate({ to: '/ky/$frame/ket-qua', params: { frame: each.id } })}
          >
            <span className={style.scopeText}>
              <b>{nameOf(each)}</b>
              <span>{line(each)}</span>
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function PhaseSwitch(): ReactNode {
  const words = useWords()
  const phase = usePhase()
  const navigate = useNavigate()
  return (
    <SegmentedControl
      className={style.phase ?? ''}
      aria-label={words.shell.phase}
      transitionDuration={0}
      withItemsBorders={false}
      classNames={{ label: style.phaseLabel ?? '', indicator: style.phaseHere ?? '' }}
      value={phase}
      onChange={(value) =>
        void navigate({ to: '.', search: (was) => ({ ...was, giaidoan: value as Phase }), replace: true })
      }
      data={phases.map((value) => ({ value, label: words.shell.phases[value] }))}
    />
  )
}

/** Whether the figures follow the server. */
function Live(): ReactNode {
  const words = useWords()
  const { state } = useLiveness()
  return (
    <span className={style.live} data-state={state} role="status">
      <Icon sign={state === 'live' ? 'check' : state === 'lost' ? 'triangle' : 'circle'} size={16} />
      <span>{words.shell[state]}</span>
    </span>
  )
}

function Settings(): ReactNode {
  const words = useWords()
  const locale = useLocale()
  const choose = useContext(ChooseLocaleContext)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end" width={220} shadow="md" returnFocus>
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
        <Menu.Item lang={locale === 'vi' ? 'en' : 'vi'} onClick={() => choose(locale === 'vi' ? 'en' : 'vi')}>
          {words.otherLanguage}
        </Menu.Item>
        <Menu.Divider />
        {(['auto', 'light', 'dark'] as const).map((scheme) => (
          <Menu.Item
            key={scheme}
            aria-current={scheme === colorScheme ? 'true' : undefined}
            rightSection={scheme === colorScheme ? <Icon sign="check" size={16} /> : undefined}
            onClick={() => setColorScheme(scheme)}
          >
            {words.shell[scheme]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** A page before there is a frame: only the mark, and what is the matter. */
export function BareShell({ children }: { children: ReactNode }): ReactNode {
  const words = useWords()
  return (
    <>
      <header className={style.top}>
        <div className={style.brand}>
          <Mark />
          <span className={ui.strong}>{words.product}</span>
        </div>
        <span className={style.grow} />
        <Settings />
      </header>
      <main className={style.main}>{children}</main>
    </>
  )
}
