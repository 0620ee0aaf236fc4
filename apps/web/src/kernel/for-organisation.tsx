import type { Organisation, Role } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from './frame.ts'
import { useMay } from './may.ts'
import { Empty, Loading } from './notices.tsx'
import { useOrganisation, useOrganisationsLoading } from './organisation.ts'
import { useSession } from './session.ts'
import ui from './ui.module.css'
import { useWords } from './words/words.ts'

/** What needs an organisation and somebody who may ask `question` of it; else what to do about it. */
export function ForOrganisation(props: {
  question: { readonly roles: readonly Role[] }
  children: (organisation: Organisation) => ReactNode
}): ReactNode {
  const { notice } = useWords()
  const frame = useFrameId()
  const { me } = useSession()
  const may = useMay(props.question)
  const seeking = useOrganisationsLoading()
  const organisation = useOrganisation()
  if (!me) return <Loading />
  if (!may) return <Empty title={notice.notYours}>{notice.notYoursNext}</Empty>
  if (organisation) return props.children(organisation)
  if (seeking) return <Loading />
  return (
    <Empty
      title={notice.noOrganisation}
      action={
        <Link to="/ky/$frame/to-chuc" params={{ frame }} search={keepSearch} className={ui.button}>
          {notice.toOrganisations}
        </Link>
      }
    >
      {notice.noOrganisationNext}
    </Empty>
  )
}
