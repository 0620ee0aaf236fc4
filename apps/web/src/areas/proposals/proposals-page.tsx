import { type Organisation, proposalList, saveProposal } from '@baucu/contract'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useOrganisation } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { useSession } from '../../kernel/session.ts'
import ui from '../../kernel/ui.module.css'
import { Beside } from '../work/index.tsx'
import { Counts } from './counts.tsx'
import { Filters } from './filters.tsx'
import { ProposalDetail } from './proposal-detail.tsx'
import { ProposalTable } from './proposal-table.tsx'
import style from './proposals.module.css'
import { RegisterForm } from './register-form.tsx'
import { standingIn } from './standing-in.ts'
import { useProposalWords } from './words.ts'

const route = getRouteApi('/ky/$frame/de-xuat')
/** Rows asked for; whoever needs others narrows the register. */
const most = 200

/** The register of proposals of the organisation this page speaks for, and one of them whole. */
export function ProposalsPage(): ReactNode {
  const say = useProposalWords()
  const organisation = useOrganisation()
  const { ghi } = route.useSearch()
  const navigate = useNavigate({ from: '/ky/$frame/de-xuat' })
  const mayRegister = useMay(saveProposal)
  const write = () => void navigate({ search: ({ dexuat: _, ...was }) => ({ ...was, ghi: 'moi' }) })
  const register = mayRegister && organisation && ghi === undefined && (
    <button type="button" className={ui.button} data-kind="main" onClick={write}>
      {say.register}
    </button>
  )
  return (
    <article>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          {organisation && <p className={ui.second}>{say.lead(organisation.name)}</p>}
        </div>
        <span className={ui.push}>{register}</span>
      </div>
      <ForProposals>{(here) => <Register key={here.id} organisation={here} register={register} />}</ForProposals>
    </article>
  )
}

/** What needs an organisation and somebody who may read the register; else what to do about it. */
function ForProposals(props: { children: (organisation: Organisation) => ReactNode }): ReactNode {
  const say = useProposalWords()
  const frame = useFrameId()
  const { me } = useSession()
  const may = useMay(proposalList)
  const { isPending } = useAnswer('organisations.tree', {}, me !== undefined && (me.operator || me.account !== null))
  const organisation = useOrganisation()
  if (!me) return <Loading />
  if (!may) return <Empty title={say.notYours}>{say.notYoursNext}</Empty>
  if (organisation) return props.children(organisation)
  if (isPending) return <Loading />
  const toOrganisations = (
    <Link to="/ky/$frame/to-chuc" params={{ frame }} search={keepSearch} className={ui.button}>
      {say.toOrganisations}
    </Link>
  )
  return (
    <Empty title={say.noOrganisation} action={toOrganisations}>
      {say.noOrganisationNext}
    </Empty>
  )
}

function Register({ organisation, register }: { organisation: Organisation; register: ReactNode }): ReactNode {
  const say = useProposalWords()
  const navigate = useNavigate({ from: '/ky/$frame/de-xuat' })
  const { dexuat: shown, trangthai, loai, phia, hop, tim, ghi } = route.useSearch()
  const chosen = standingIn(trangthai)
  const { data, error } = useAnswer('proposals.list', {
    organisation: organisation.id,
    as: phia === 'nhan' ? 'addressee' : phia === 'gui' ? 'proposer' : 'all',
    ...(chosen ? { standings: [chosen] } : {}),
    ...(loai ? { kind: loai } : {}),
    ...(hop ? { meeting: hop } : {}),
    ...(tim ? { text: tim } : {}),
    limit: most,
  })
  if (ghi !== undefined) {
    const stop = (proposal?: string) =>
      void navigate({ search: ({ ghi: _, ...was }) => (proposal ? { ...was, dexuat: proposal } : was) })
    return (
      <RegisterForm
        key={ghi}
        organisation={organisation}
        proposal={ghi === 'moi' ? undefined : ghi}
        done={stop}
        stop={() => stop(ghi === 'moi' ? undefined : ghi)}
      />
    )
  }
  if (!data) return error ? <Failed error={error} /> : <Loading />
  const close = () => {
    void navigate({ search: ({ dexuat: _, ...was }) => was }).then(() => {
      if (shown) document.getElementById(`de-xuat-${shown}`)?.focus()
    })
  }
  const total = Object.values(data.tally).reduce((sum, each) => sum + each, 0)
  const filtered = [chosen, loai, hop, tim].some((each) => each !== undefined)
  const showAll = (
    <button type="button" className={ui.button} onClick={() => void navigate({ search: keepSearch })}>
      {say.showAll}
    </button>
  )
  const list =
    data.proposals.length > 0 ? (
      <section className={ui.card} aria-label={say.back}>
        <ProposalTable proposals={data.proposals} shown={shown} />
        {data.more && <p className={`${ui.second} ${ui.more}`}>{say.more(data.proposals.length)}</p>}
      </section>
    ) : filtered ? (
      <Empty title={say.noneFound} action={showAll} />
    ) : (
      <Empty title={say.none} action={register}>
        {say.noneNext}
      </Empty>
    )
  return (
    <>
      {(total > 0 || filtered || phia) && (
        <div className={style.aside} data-open={shown ? true : undefined}>
          <Counts tally={data.tally} chosen={chosen} />
          <Filters organisation={organisation} />
        </div>
      )}
      <Beside
        list={list}
        open={shown !== undefined}
        label={say.detail}
        back={say.back}
        closeLabel={say.close}
        close={close}
      >
        {shown && <ProposalDetail key={shown} organisation={organisation.id} id={shown} />}
      </Beside>
    </>
  )
}
