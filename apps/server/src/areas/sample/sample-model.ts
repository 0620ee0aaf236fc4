import type {
  appointMember,
  changeVoters,
  enterVoters,
  FunctionTag,
  GrantedRole,
  InputOf,
  OrganisationKind,
  saveArea,
  saveConstituency,
  saveList,
  saveOrgan,
  saveSeats,
} from '@baucu/contract'

/** An organisation of a generated province; parents come before children. */
export type SampleOrganisation = Readonly<{
  id: string
  parent: string | null
  code: string
  name: string
  shortName: string | null
  kind: OrganisationKind
  tags: readonly FunctionTag[]
}>

type SampleOffice = Readonly<{ id: string; organisation: string; title: string; order: number; from: string }>

/** A person with a plainly fictional name: the middle name is "Mẫu" (sample). */
export type SamplePerson = Readonly<{
  id: string
  /** The organisation that keeps the record. */
  organisation: string
  fullName: string
  honorific: 'Ông' | 'Bà'
  offices: readonly SampleOffice[]
}>

/** Somebody one may enter as. No role: a voter, who sees what everybody sees. */
export type SamplePersona = Readonly<{
  persona: `P${number}`
  account: string
  /** Of the person; for those without an office, what they are. */
  name: string
  role: GrantedRole | null
  /** Null: the whole installation. */
  organisation: string | null
  person: string | null
}>

/** A figure of a polling area or village. */
export type SampleFigure = Readonly<{
  id: string
  organisation: string
  indicator: string
  period: string
  value: number
}>

/** Something wrong on purpose, so that each later check has something to find. */
export type SampleFault = Readonly<{
  code:
    | 'area-too-large'
    | 'area-too-small'
    | 'voted-above-registered'
    | 'no-head'
    | 'silent-unit'
    | 'seats-not-shared'
    | 'area-outside'
    | 'sexes-differ'
    | 'team-too-small'
    | 'list-missing'
    | 'list-too-short'
  organisation: string
  /** What a person would say about it. */
  text: Readonly<{ vi: string; en: string }>
}>

type InFrame<D> = Omit<InputOf<D>, 'frame'>

export type SampleList = InFrame<typeof saveList>

/** Constituencies, polling areas, numbers of voters and election bodies, as the commands that enter them take them. */
export type SampleTerritory = Readonly<{
  seats: readonly InFrame<typeof saveSeats>[]
  constituencies: readonly InFrame<typeof saveConstituency>[]
  areas: readonly InFrame<typeof saveArea>[]
  voters: readonly InFrame<typeof enterVoters>[]
  changes: readonly InFrame<typeof changeVoters>[]
  organs: readonly InFrame<typeof saveOrgan>[]
  members: readonly InFrame<typeof appointMember>[]
}>

export type SampleProvince = Readonly<{
  seed: number
  province: string
  organisations: readonly SampleOrganisation[]
  persons: readonly SamplePerson[]
  personas: readonly SamplePersona[]
  figures: readonly SampleFigure[]
  faults: readonly SampleFault[]
  territory: SampleTerritory
  /** Who stands in its constituencies. */
  lists: readonly SampleList[]
}>
