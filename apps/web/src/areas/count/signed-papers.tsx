import { attachSheet, type EvidencePiece } from '@baucu/contract'
import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { EvidenceFiles } from '../../kernel/evidence/evidence-files.tsx'
import { heldFiles } from '../../kernel/evidence/held-files.ts'
import { useMay } from '../../kernel/may.ts'
import { queue, useOutbox } from '../../kernel/outbox/outbox.ts'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { useSheetWords } from './sheet-words.ts'

/** Photographs and scans of a signed paper: the minutes of a contest, or the inventory of an area (no constituency). */
export function SignedPapers(props: {
  paper: Readonly<{ area: string; frame: string; constituency: string | null }>
  number: number
  pieces: readonly EvidencePiece[]
  title: string
  /** Left out where nothing may be added any more. */
  pick: string | undefined
}): ReactNode {
  const { paper, number, pieces, title, pick } = props
  const say = useSheetWords()
  const place = useLocation({ select: (location) => location.href })
  const mayAttach = useMay(attachSheet)
  const held = heldFiles(
    useOutbox(),
    'count.attach',
    (input) => input.area === paper.area && input.constituency === paper.constituency,
  )
  const { constituency, ...where } = paper
  return (
    <section className={`${ui.card} ${ui.pad} ${record.form}`} aria-label={title}>
      <h2>{title}</h2>
      <EvidenceFiles
        {...{ pieces, failed: false, held, remove: undefined }}
        address={(evidence) =>
          `/documents/count-paper.bin?${new URLSearchParams({ ...where, evidence, ...(constituency ? { constituency } : {}) })}`
        }
        pick={
          mayAttach && pick !== undefined
            ? {
                label: pick,
                keep: ({ evidence, name, content }) =>
                  queue({
                    ...{ command: 'count.attach', input: { ...paper, evidence, name, content } },
                    ...{ subject: `evidence ${evidence}`, title, about: say.paperAbout(number, name) },
                    place,
                  }),
              }
            : undefined
        }
      />
    </section>
  )
}
