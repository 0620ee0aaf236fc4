import type { Frame } from '@baucu/contract'
import { useMatchRoute } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { nameOf, useFrameOrNone } from './frame.ts'
import headerStyle from './header/header.module.css'
import { PhaseSwitch } from './header/phase-switch.tsx'
import { Remarks } from './header/remarks.tsx'
import { Scope } from './header/scope.tsx'
import { Settings } from './header/settings.tsx'
import { SignInLink } from './header/sign-in-link.tsx'
import { SyncState } from './header/sync-state.tsx'
import { useHeaderWords } from './header/words.ts'
import { Icon, Mark } from './icons.tsx'
import { BottomBar, PageStrip } from './menu/bottom-bar.tsx'
import { SideMenu } from './menu/side-menu.tsx'
import { openPalette, usePaletteOpen } from './palette/open.ts'
import style from './shell.module.css'
import ui from './ui.module.css'
import { useWords } from './words/words.ts'

const Palette = lazy(() => import('./palette/palette.tsx').then((part) => ({ default: part.Palette })))

/** Header, menu, the bar of a rehearsal, and the page between them. */
export function Shell(props: {
  frames: readonly Frame[]
  /** What signs in again, over a page whose session has ended. */
  signInAgain: ReactNode
  children: ReactNode
}): ReactNode {
  const frame = useFrameOrNone()
  const words = useWords()
  const finding = usePaletteOpen()
  // A working table gets the width; the menu keeps its signs.
  const wide = useMatchRoute()({ to: '/ky/$frame/moc-luat-dinh' }) !== false
  return (
    <div className={style.page} data-rehearsal={frame?.rehearsal ? true : undefined}>
      <a href="#noi-dung" className={style.skip}>
        {words.menu.skip}
      </a>
      {frame?.rehearsal && (
        <div className={style.rehearsal} role="note">
          <b>{words.shell.rehearsal}</b>
          <span>
            {words.shell.rehearsalNote[0]}
            <span className={style.hidePhone}>{words.shell.rehearsalNote[1]}</span>
          </span>
        </div>
      )}
      {frame && (
        <p className={style.paper}>
          {words.product} · {nameOf(frame)} · {words.shell.electionOf(frame.electionDay)},{' '}
          {words.edition[frame.edition]}
        </p>
      )}
      <header className={style.top}>
        <div className={style.brand}>
          <Mark />
          <span>{words.product}</span>
        </div>
        <Scope frames={props.frames} />
        {frame && <PhaseSwitch />}
        <span className={style.grow} />
        <SyncState />
        <Find />
        <SignInLink />
        <Settings />
      </header>
      <div className={style.shell} data-rail={wide ? true : undefined}>
        <SideMenu />
        <main id="noi-dung" className={style.main} tabIndex={-1}>
          <PageStrip />
          <Remarks signInAgain={props.signInAgain} />
          {props.children}
        </main>
      </div>
      <BottomBar />
      {finding && (
        <Suspense>
          <Palette frames={props.frames} />
        </Suspense>
      )}
    </div>
  )
}

/** Opens the search; the keys do the same. */
function Find(): ReactNode {
  const words = useHeaderWords()
  return (
    <button
      type="button"
      className={headerStyle.find}
      aria-label={words.find}
      aria-keyshortcuts="Control+K /"
      title={`${words.find} (Ctrl K)`}
      onClick={openPalette}
    >
      <Icon sign="search" />
    </button>
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
