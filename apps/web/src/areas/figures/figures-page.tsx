import type { ReactNode } from 'react'
import { Refused } from '../../kernel/client.ts'
import { useFrame } from '../../kernel/frame.ts'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useOrganisation } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import style from './figures.module.css'
import { TurnoutForm } from './turnout-form.tsx'
import { useFigureWords } from './words.ts'

/** Turnout of the chosen organisation: entered here, kept on the device at once, sent when it can be. */
export function FiguresPage(): ReactNode {
  const words = useFigureWords()
  const frame = useFrame()
  const organisation = useOrganisation()
  const tree = useAnswer('organisations.tree', {})
  const now = useAnswer(
    'figures.now',
    { organisation: organisation?.id ?? '', frame: frame.id },
    organisation !== undefined,
  )
  // A server older than this page: what is entered waits on this device.
  const notThere = now.error instanceof Refused && now.error.code === 'unknown-query'
  return (
    <article className={style.page}>
      <div className={ui.head}>
        <h1>{words.title}</h1>
      </div>
      {!organisation ? (
        tree.isLoading ? (
          <Loading />
        ) : (
          <Empty title={words.noOrganisation}>{words.noOrganisationNext}</Empty>
        )
      ) : (
        <>
          <p className={style.lead}>{words.lead(organisation.name)}</p>
          {notThere && (
            <Remark tone="info">
              <b>{words.notThere}</b>
              <p>{words.notThereNext}</p>
            </Remark>
          )}
          {now.error && !notThere && !now.data && <Failed error={now.error} />}
          <TurnoutForm
            key={`${organisation.id} ${frame.id}`}
            organisation={organisation}
            frame={frame}
            figures={(now.data?.figures ?? []).filter((each) => each.organisation.id === organisation.id)}
          />
        </>
      )}
    </article>
  )
}
