import { attachSheet, type SignedPaper } from '@baucu/contract'
import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { EvidenceFiles } from '../../kernel/evidence/evidence-files.tsx'
import { heldFiles } from '../../kernel/evidence/held-files.ts'
import { SignedCopy } from '../../kernel/evidence/signed-copy.tsx'
import { useSignedWords } from '../../kernel/evidence/signed-words.ts'
import { useMay } from '../../kernel/may.ts'
import { queue, useOutbox } from '../../kernel/outbox/outbox.ts'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { useSheetWords } from './sheet-words.ts'

/** Photographs and scans of a signed paper: the minutes of a contest, or the inventory of an area (no constituency). */
export function SignedPapers(props: {
  paper: Readonly<{ area: string; frame: string; constituency: string | null }>
  number: number
  pieces: readonly SignedPaper[]
  title: string
  pick: string
}): ReactNode {
  const { paper, number, pieces, title, pick } = props
  const say = useSheetWords()
  const signed = useSignedWords()
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
        more={(piece) => <SignedCopy piece={piece} />}
        address={(evidence) =>
          `/documents/count-paper.bin?${new URLSearchParams({ ...where, evidence, ...(constituency ? { constituency } : {}) })}`
        }
        pick={
          mayAttach
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
      {mayAttach && constituency !== null && <p className={ui.hint}>{signed.how}</p>}
    </section>
  )
}
