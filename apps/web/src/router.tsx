import { useQueryClient } from '@tanstack/react-query'
import {
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  Navigate,
  Outlet,
  redirect,
  useLocation,
  useParams,
} from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { readAccountSearch } from './kernel/account-search.ts'
import { readAuditSearch } from './kernel/audit-search.ts'
import { readBodiesSearch } from './kernel/bodies-search.ts'
import { readBudgetSearch } from './kernel/budget-search.ts'
import { readCalendarSearch } from './kernel/calendar-search.ts'
import { readCandidatesSearch } from './kernel/candidates-search.ts'
import { Refused } from './kernel/client.ts'
import { readSheetSearch } from './kernel/count-search.ts'
import { readDutySearch } from './kernel/duty-search.ts'
import { FrameContext, outside, readFrameSearch } from './kernel/frame.ts'
import { FrameLinks } from './kernel/frame-links.tsx'
import { useHeaderWords } from './kernel/header/words.ts'
import { readLogisticsSearch } from './kernel/logistics-search.ts'
import { useRoles } from './kernel/may.ts'
import { isOpen, placeAt } from './kernel/menu/places.ts'
import { Empty, Failed, Loading, Missing, SignInFirst } from './kernel/notices.tsx'
import { readPaperSearch } from './kernel/paper-search.ts'
import { readPersonsSearch } from './kernel/persons-search.ts'
import { readPlaceResultsSearch } from './kernel/place-results-search.ts'
import { readProposalsSearch } from './kernel/proposals-search.ts'
import { useAnswer } from './kernel/queries.ts'
import { readReadinessSearch } from './kernel/readiness-search.ts'
import { readRecountsSearch } from './kernel/recounts-search.ts'
import { readRegistrySearch } from './kernel/registry-search.ts'
import { readReportsSearch } from './kernel/reports-search.ts'
import { readResultMinutesSearch } from './kernel/result-minutes-search.ts'
import { readSchemesSearch } from './kernel/schemes-search.ts'
import { readSecondBoxesSearch } from './kernel/second-boxes-search.ts'
import { readSecondPollsSearch } from './kernel/second-polls-search.ts'
import { useStranger } from './kernel/session.ts'
import { BareShell, Shell } from './kernel/shell.tsx'
import { readTallySearch } from './kernel/tally-search.ts'
import { readTerritorySearch } from './kernel/territory-search.ts'
import { readTrainingSearch } from './kernel/training-search.ts'
import ui from './kernel/ui.module.css'
import { useLocale, useWords } from './kernel/words/words.ts'
import { readBoardSearch, readIssuedSearch } from './kernel/work-search.ts'

const SignInAgain = lazy(() => import('./areas/accounts/index.tsx').then((part) => ({ default: part.SignInAgain })))
const DeviceSigner = lazy(() => import('./areas/ledger/index.tsx').then((part) => ({ default: part.DeviceSigner })))
const SignInAgainPage = lazy(() =>
  import('./areas/accounts/index.tsx').then((part) => ({ default: part.SignInAgainPage })),
)
const signInAgain = (
  <Suspense>
    <SignInAgain />
  </Suspense>
)

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <BareShell>
      <Missing />
    </BareShell>
  ),
  errorComponent: Broken,
})

const start = createRoute({ getParentRoute: () => root, path: '/', component: Start })

/** The address that is printed on slips and known to sign-in services; the account page belongs to no election. */
const signInRoute = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  beforeLoad: ({ search }) => {
    const { error } = search as Readonly<Record<string, unknown>>
    throw redirect({
      to: '/ky/$frame/tai-khoan',
      params: { frame: outside },
      search: readAccountSearch({ loi: error }),
      replace: true,
    })
  },
})

/** A wall by an address of its own: outside the shell, for whoever has the address. */
const wallRoute = createRoute({
  getParentRoute: () => root,
  path: '/tuong',
  component: lazyRouteComponent(() => import('./areas/pollingday/index.tsx'), 'WallLinkPage'),
})

const frameRoute = createRoute({
  getParentRoute: () => root,
  path: '/ky/$frame',
  validateSearch: readFrameSearch,
  component: InFrame,
})

/** The tree stays as it is while one organisation after another opens beside it. */
const organisationTree = createRoute({
  getParentRoute: () => frameRoute,
  id: 'cay-to-chuc',
  component: lazyRouteComponent(() => import('./areas/organisations/index.tsx'), 'OrganisationsPage'),
})

const organisationPages = [
  createRoute({ getParentRoute: () => organisationTree, path: '/to-chuc' }),
  createRoute({
    getParentRoute: () => organisationTree,
    path: '/to-chuc/$organisation',
    component: lazyRouteComponent(() => import('./areas/organisations/index.tsx'), 'OrganisationPane'),
  }),
] as const

const treeWithPages = organisationTree.addChildren(organisationPages)

const pages = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/',
    beforeLoad: ({ params, search }) => {
      throw redirect({ to: '/ky/$frame/hom-nay', params, search, replace: true })
    },
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/hom-nay',
    component: lazyRouteComponent(() => import('./areas/today/index.tsx'), 'TodayPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/moc-luat-dinh',
    validateSearch: readCalendarSearch,
    component: lazyRouteComponent(() => import('./areas/calendar/index.tsx'), 'CalendarPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/nhiem-vu',
    validateSearch: readBoardSearch,
    component: lazyRouteComponent(() => import('./areas/work/index.tsx'), 'BoardPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/da-giao',
    validateSearch: readIssuedSearch,
    component: lazyRouteComponent(() => import('./areas/work/index.tsx'), 'IssuedPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/ket-qua',
    component: lazyRouteComponent(() => import('./areas/results/index.tsx'), 'NationPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/ket-qua/$constituency',
    component: lazyRouteComponent(() => import('./areas/results/index.tsx'), 'ConstituencyPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/bau-lai',
    validateSearch: readSecondPollsSearch,
    component: lazyRouteComponent(() => import('./areas/secondpolls/index.tsx'), 'SecondPollsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/kiem-toan-mau',
    validateSearch: readRecountsSearch,
    component: lazyRouteComponent(() => import('./areas/recounts/index.tsx'), 'RecountsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/ngay-bau-cu',
    component: lazyRouteComponent(() => import('./areas/pollingday/index.tsx'), 'DeskPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/nguy-co',
    component: lazyRouteComponent(() => import('./areas/hazards/index.tsx'), 'HazardsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/man-hinh',
    component: lazyRouteComponent(() => import('./areas/pollingday/index.tsx'), 'WallPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/so-lieu',
    component: lazyRouteComponent(() => import('./areas/figures/index.tsx'), 'FiguresPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/dem-phieu',
    validateSearch: readTallySearch,
    component: lazyRouteComponent(() => import('./areas/count/index.tsx'), 'TallyPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/dong-bo',
    component: lazyRouteComponent(() => import('./areas/sync/index.tsx'), 'SyncPage'),
  }),
  treeWithPages,
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/to-chuc/nhom',
    component: lazyRouteComponent(() => import('./areas/organisations/index.tsx'), 'GroupsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/to-chuc/chon',
    component: lazyRouteComponent(() => import('./areas/organisations/index.tsx'), 'SelectPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/to-chuc/nhap',
    component: lazyRouteComponent(() => import('./areas/organisations/index.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/nhan-su',
    validateSearch: readPersonsSearch,
    component: lazyRouteComponent(() => import('./areas/persons/index.tsx'), 'PersonsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/nhan-su/du-hop',
    component: lazyRouteComponent(() => import('./areas/persons/index.tsx'), 'AttendancePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/nhan-su/nhap',
    component: lazyRouteComponent(() => import('./areas/persons/index.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/du-lieu-ca-nhan',
    component: lazyRouteComponent(() => import('./areas/personal-data/index.tsx'), 'PersonalDataPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/nhat-ky',
    validateSearch: readAuditSearch,
    component: lazyRouteComponent(() => import('./areas/audit/index.tsx'), 'AuditPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/nhat-ky/doc',
    component: lazyRouteComponent(() => import('./areas/audit/index.tsx'), 'ReadsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/tai-khoan',
    validateSearch: readAccountSearch,
    component: lazyRouteComponent(() => import('./areas/accounts/index.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/quan-tri-tai-khoan',
    component: lazyRouteComponent(() => import('./areas/accounts/index.tsx'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/quan-tri-tai-khoan/$account',
    component: lazyRouteComponent(() => import('./areas/accounts/index.tsx'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/tai-khoan-tam',
    component: lazyRouteComponent(() => import('./areas/accounts/index.tsx'), 'TeamCodesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/quyen',
    component: lazyRouteComponent(() => import('./areas/accounts/index.tsx'), 'MatrixPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/hop',
    component: lazyRouteComponent(() => import('./areas/meetings/index.tsx'), 'MeetingsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/hop/chuoi',
    component: lazyRouteComponent(() => import('./areas/meetings/index.tsx'), 'SeriesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/hop/$meeting',
    component: lazyRouteComponent(() => import('./areas/meetings/index.tsx'), 'MeetingPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/ra-soat',
    component: lazyRouteComponent(() => import('./areas/work/index.tsx'), 'ReviewPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/ke-hoach',
    component: lazyRouteComponent(() => import('./areas/plans/index.tsx'), 'PlansPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/ke-hoach/$plan',
    component: lazyRouteComponent(() => import('./areas/plans/index.tsx'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/hop/$meeting/du-hop',
    component: lazyRouteComponent(() => import('./areas/meetings/index.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/hop/$meeting/tin',
    component: lazyRouteComponent(() => import('./areas/meetings/index.tsx'), 'NewsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/de-xuat',
    validateSearch: readProposalsSearch,
    component: lazyRouteComponent(() => import('./areas/proposals/index.tsx'), 'ProposalsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/de-an',
    validateSearch: readSchemesSearch,
    component: lazyRouteComponent(() => import('./areas/schemes/index.tsx'), 'SchemesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/bao-cao',
    validateSearch: readReportsSearch,
    component: lazyRouteComponent(() => import('./areas/reports/index.tsx'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/bao-cao/$round',
    validateSearch: readReportsSearch,
    component: lazyRouteComponent(() => import('./areas/reports/index.tsx'), 'BoardPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/bao-cao/$round/gui',
    validateSearch: readReportsSearch,
    component: lazyRouteComponent(() => import('./areas/reports/index.tsx'), 'FillPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/bao-cao/$round/tong-hop',
    validateSearch: readReportsSearch,
    component: lazyRouteComponent(() => import('./areas/reports/index.tsx'), 'SynthesisPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/khu-vuc',
    validateSearch: readTerritorySearch,
    component: lazyRouteComponent(() => import('./areas/territory/index.tsx'), 'AreasPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/khu-vuc/nhap',
    component: lazyRouteComponent(() => import('./areas/territory/index.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/don-vi-bau-cu',
    validateSearch: readTerritorySearch,
    component: lazyRouteComponent(() => import('./areas/territory/index.tsx'), 'ConstituenciesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/danh-sach',
    validateSearch: readCandidatesSearch,
    component: lazyRouteComponent(() => import('./areas/candidates/index.tsx'), 'ListsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/danh-sach/nhap',
    component: lazyRouteComponent(() => import('./areas/candidates/index.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/to-chuc-bau-cu',
    validateSearch: readBodiesSearch,
    component: lazyRouteComponent(() => import('./areas/bodies/index.tsx'), 'BodiesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/so-kiem-chung',
    component: lazyRouteComponent(() => import('./areas/ledger/index.tsx'), 'LedgerPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/luu-tru',
    component: lazyRouteComponent(() => import('./areas/archive/index.tsx'), 'ArchivePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/tong-ket',
    component: lazyRouteComponent(() => import('./areas/wrapup/index.tsx'), 'WrapUpPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/kiem-phieu',
    validateSearch: readSheetSearch,
    component: lazyRouteComponent(() => import('./areas/count/index.tsx'), 'CountPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/ket-qua-o-day',
    validateSearch: readPlaceResultsSearch,
    component: lazyRouteComponent(() => import('./areas/results/index.tsx'), 'PlacePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/bien-ban-ket-qua',
    validateSearch: readResultMinutesSearch,
    component: lazyRouteComponent(() => import('./areas/resultminutes/index.tsx'), 'ResultMinutesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/san-sang',
    validateSearch: readReadinessSearch,
    component: lazyRouteComponent(() => import('./areas/readiness/index.tsx'), 'ReadinessPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/nhap-giay',
    validateSearch: readPaperSearch,
    component: lazyRouteComponent(() => import('./areas/pollingday/index.tsx'), 'PaperPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/truc',
    validateSearch: readDutySearch,
    component: lazyRouteComponent(() => import('./areas/duty/index.tsx'), 'DutyPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/hom-phieu-phu',
    validateSearch: readSecondBoxesSearch,
    component: lazyRouteComponent(() => import('./areas/secondboxes/index.tsx'), 'SecondBoxesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/tap-huan',
    validateSearch: readTrainingSearch,
    component: lazyRouteComponent(() => import('./areas/training/index.tsx'), 'TrainingPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/kinh-phi',
    validateSearch: readBudgetSearch,
    component: lazyRouteComponent(() => import('./areas/budget/index.tsx'), 'BudgetPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/vat-tu',
    validateSearch: readLogisticsSearch,
    component: lazyRouteComponent(() => import('./areas/logistics/index.tsx'), 'MaterialsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/so-van-ban',
    validateSearch: readRegistrySearch,
    component: lazyRouteComponent(() => import('./areas/registry/index.tsx'), 'RegistryPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/cac-ky',
    component: lazyRouteComponent(() => import('./areas/frames/index.tsx'), 'FramesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/dien-tap',
    component: lazyRouteComponent(() => import('./areas/rehearsal/index.tsx'), 'RehearsalPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/tro-giup',
    component: lazyRouteComponent(() => import('./areas/help/index.tsx'), 'HelpPage'),
  }),
] as const

export const router = createRouter({
  routeTree: root.addChildren([start, signInRoute, wallRoute, frameRoute.addChildren(pages)]),
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultNotFoundComponent: Missing,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/** The first page: today of the newest real election, or outside elections while there is none. */
function Start(): ReactNode {
  const { data, error } = useAnswer('frames.list', {})
  if (!data) return <BareShell>{error ? <NoFrames error={error} /> : <Loading />}</BareShell>
  const frame = data.frames.find((each) => !each.rehearsal && !each.second) ?? data.frames[0]
  return <Navigate to="/ky/$frame/hom-nay" params={{ frame: frame?.id ?? outside }} replace />
}

/** Every page of one frame stands in the shell; the frame is in the address. */
function InFrame(): ReactNode {
  const id = useParams({ from: '/ky/$frame', select: (params) => params.frame })
  const words = useWords()
  const { data, error } = useAnswer('frames.list', {})
  const client = useQueryClient()
  const frame = data?.frames.find((each) => each.id === id)
  const place = placeAt(useLocation({ select: (location) => location.pathname }))
  const stranger = useStranger()
  const inTeam = useRoles().includes('team')
  const locale = useLocale()
  const page =
    stranger && place && !isOpen(place) ? (
      <article>
        <div className={ui.head}>
          <h1>{place[locale]}</h1>
        </div>
        <SignInFirst />
      </article>
    ) : (
      <Outlet />
    )
  const asked = data !== undefined && frame === undefined && id !== outside
  useEffect(() => {
    // A rehearsal just started may not be in the list this page still holds.
    if (asked) void client.invalidateQueries({ queryKey: ['frames.list'] })
  }, [asked, client])
  useEffect(() => {
    document.title = frame
      ? `${frame.rehearsal ? `${words.shell.rehearsal} · ` : ''}${frame.name} – ${words.product}`
      : words.product
  }, [frame, words])
  if (data && id === outside) {
    return (
      <Shell frames={data.frames} signInAgain={signInAgain}>
        {place?.outside ? page : <OutsidePage />}
      </Shell>
    )
  }
  if (!data) return <BareShell>{error ? <NoFrames error={error} /> : <Loading />}</BareShell>
  if (!frame) {
    return (
      <BareShell>
        <Missing />
      </BareShell>
    )
  }
  return (
    <FrameContext value={frame}>
      <Shell frames={data.frames} signInAgain={signInAgain}>
        {page}
      </Shell>
      {inTeam && (
        <Suspense>
          <DeviceSigner />
        </Suspense>
      )}
    </FrameContext>
  )
}

/** The list of elections could not be read: before anything else because the session has ended. */
function NoFrames({ error }: { error: Error }): ReactNode {
  if (!(error instanceof Refused && error.code === 'session-ended')) return <Failed error={error} />
  return (
    <Suspense fallback={<Loading />}>
      <SignInAgainPage />
    </Suspense>
  )
}

/** A page of elections, asked for outside them. */
function OutsidePage(): ReactNode {
  const words = useHeaderWords()
  return (
    <Empty title={words.frameless}>
      <p>{words.framelessNext}</p>
      <FrameLinks />
    </Empty>
  )
}

/** A fault of ours: said, with the way out. */
function Broken({ error }: ErrorComponentProps): ReactNode {
  const words = useWords()
  // A part of the page that was never opened here, and no network to bring it.
  const absent = error instanceof Error && /dynamically imported|preload/i.test(error.message)
  if (absent) {
    return (
      <Empty alert title={words.notice.unreachable} action={<a href={window.location.href}>{words.notice.again}</a>}>
        {words.notice.unreachableNext}
      </Empty>
    )
  }
  return (
    <Empty alert title={words.notice.broken} action={<a href={window.location.href}>{words.notice.again}</a>}>
      {error instanceof Error ? error.message : String(error)}
    </Empty>
  )
}
