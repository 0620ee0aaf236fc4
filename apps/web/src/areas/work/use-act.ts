import type { CopyLine } from '@baucu/contract'
import { useState } from 'react'
import { useRun } from '../../kernel/queries.ts'
import { type Said, saidOf } from './said.ts'

type Act = 'work.grade' | 'work.sendBack' | 'work.extend' | 'work.withdraw'

/**
 * An act of whoever issued the task, on the version that stood there when the form was opened. When somebody was faster
 * the form stays, what is there now stands above it, and sending once more is meant for that.
 */
export function useAct<N extends Act>(
  name: N,
  copy: CopyLine,
): Readonly<{
  at: Readonly<{ task: string; copy: string; version: number }>
  run: ReturnType<typeof useRun<N>>
  said: Said
}> {
  const run = useRun(name)
  const [opened] = useState(copy.version)
  const said = saidOf(run.error)
  const version = said.code === 'changed-meanwhile' ? copy.version : opened
  return { at: { task: copy.task, copy: copy.id, version }, run, said }
}
