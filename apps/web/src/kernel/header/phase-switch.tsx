import { SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Phase, phases, usePhase } from '../frame.ts'
import { useWords } from '../words/words.ts'
import style from './header.module.css'

/** Trước, Ngày bầu cử, Sau. */
export function PhaseSwitch(): ReactNode {
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
