import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrameId } from '../frame.ts'
import { Icon } from '../icons.tsx'
import { useStranger } from '../session.ts'
import { useWords } from '../words/words.ts'
import style from './header.module.css'

/** The way in, on every page, for whoever is not signed in. */
export function SignInLink(): ReactNode {
  const words = useWords()
  const frame = useFrameId()
  if (!useStranger()) return null
  return (
    <Link to="/ky/$frame/tai-khoan" params={{ frame }} className={style.signIn}>
      <Icon sign="person" />
      <span>{words.notice.signIn}</span>
    </Link>
  )
}
