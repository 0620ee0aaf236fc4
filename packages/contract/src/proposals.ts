import { z } from 'zod'
import { command, query } from './declare.ts'
import { noticeForms } from './meetings.ts'
import { organisation } from './organisations.ts'
import { code, count, date, fileContent, instant, name, text, uuid } from './values.ts'

/** Who proposes, and who answers in the office of an addressee. */
const parties = ['operator', 'leader', 'office', 'front', 'association', 'committee'] as const
const readers = [...parties, 'keeper'] as const

const sum = z.int().min(0).max(1_000_000_000_000_000)

const lines = {
  amounts: z
    .array(
      z.object({
        item: name(300),
        /** The norm the rate follows from, as its paper is cited. */
        norm: text(300).default(''),
        unit: name(60),
        quantity: z.int().min(1).max(1_000_000),
        /** Đồng for one of them. */
        rate: z.int().min(0).max(1_000_000_000_000),
      }),
    )
    .max(200)
    .default([]),
  facilities: z
    .array(
      z.object({
        place: name(300),
        condition: text(500).default(''),
        need: name(500),
        /** Đồng; null = not estimated. */
        cost: sum.nullable(),
        /** What `proposals.addPhoto` answered; null = none. */
        photo: uuid.nullable().default(null),
      }),
    )
    .max(200)
    .default([]),
  members: z
    .array(
      z.object({
        unit: name(300),
        start: count.max(100_000_000),
        joined: count.max(100_000_000),
        left: count.max(100_000_000),
        end: count.max(200_000_000),
        plan: count.max(200_000_000).nullable(),
      }),
    )
    .max(500)
    .default([]),
}

/** Registers a proposal, or changes one that is still open. It gets its number from the addressee, year by year. */
export const saveProposal = command('proposals.save', {
  title: { vi: 'Ghi đề xuất, kiến nghị', en: 'Register a proposal' },
  input: z.object({
    /** Where it is written down: one of the proposers, or the addressee for what came on paper. */
    organisation: uuid,
    proposal: uuid,
    /** Left out for a new one. */
    version: count.optional(),
    /** An id of `proposals.kinds`. Kind, addressee, proposers and day of a registered one stay as they are. */
    kind: code,
    addressee: uuid,
    proposers: z.array(uuid).min(1).max(20),
    on: date,
    subject: name(300),
    grounds: text(10_000),
    /** What is to come of it: "Chỉ thị về công tác dân tộc". */
    product: text(500),
    replyDue: date,
    /** The meeting of the addressee it is to be heard in. */
    meeting: uuid.nullable().default(null),
    ...lines,
    /** For money: the line of the budget and the time it is for. */
    budget: text(200).default(''),
    period: text(200).default(''),
  }),
  output: z.object({ proposal: uuid, number: count, year: count, version: count }),
  roles: parties,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/**
 * Keeps a photograph of a place with whoever writes the proposal down; a line of needs names it. What the camera wrote beside
 * the picture is not kept.
 */
export const addFacilityPhoto = command('proposals.addPhoto', {
  title: { vi: 'Thêm ảnh cơ sở vật chất', en: 'Add a photograph of a place' },
  input: z.object({ organisation: uuid, content: fileContent }),
  output: z.object({ photo: uuid }),
  roles: parties,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** Puts a proposal on a meeting of the addressee, or takes it off. */
export const hearProposal = command('proposals.hear', {
  title: { vi: 'Đưa đề xuất vào cuộc họp', en: 'Put a proposal on a meeting' },
  input: z.object({ proposal: uuid, version: count, meeting: uuid.nullable() }),
  output: z.object({ proposal: uuid, version: count }),
  roles: parties,
  scope: { of: 'proposal', at: 'proposal' },
  offline: 'no',
})

/** Makes two proposals for the same one: all proposers are kept, and the merged one says where it went. */
export const mergeProposals = command('proposals.merge', {
  title: { vi: 'Gộp đề xuất trùng', en: 'Merge proposals' },
  input: z.object({
    /** The one that is merged and ends. */
    proposal: uuid,
    version: count,
    /** The one that goes on for both. */
    into: uuid,
    intoVersion: count,
  }),
  output: z.object({ into: uuid, version: count }),
  roles: parties,
  scope: { of: 'proposal', at: 'proposal' },
  offline: 'no',
})

export const decisionOutcomes = ['accepted', 'partly', 'rejected', 'deferred'] as const
const outcome = z.enum(decisionOutcomes)
/** A day, or a month meant as a whole: `2026-06`. */
const until = z.union([date, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)])

/** The addressee's answer. What it deferred is answered again later; anything else ends it. */
export const decideProposal = command('proposals.decide', {
  title: { vi: 'Quyết định về đề xuất', en: 'Decide on a proposal' },
  input: z.object({
    proposal: uuid,
    version: count,
    outcome,
    reason: text(4000).default(''),
    /** The organisation that takes it in hand. */
    lead: uuid.nullable().default(null),
    until: until.nullable().default(null),
    /** Đồng. */
    granted: sum.nullable().default(null),
    on: date,
    /** The meeting it was decided in; null = outside a meeting. */
    meeting: uuid.nullable().default(null),
  }),
  /** `tasks`: how many the lead was given. */
  output: z.object({ proposal: uuid, version: count, tasks: count }),
  roles: parties,
  scope: { of: 'proposal', at: 'proposal' },
  offline: 'no',
})

const named = z.object({ id: uuid, name: name() })
const standings = ['late', 'open', 'deferred', 'accepted', 'partly', 'rejected', 'merged'] as const
const standing = z.enum(standings)

const proposalLine = z.object({
  id: uuid,
  number: count,
  year: count,
  standing,
  addressee: named,
  version: count,
  /** The reader belongs to the office of the addressee: he may answer it. */
  decides: z.boolean(),
  /** What it says; null = restricted, and the reader is neither of the addressee's office nor of a proposer. */
  content: z
    .object({
      kind: z.string(),
      restricted: z.boolean(),
      subject: z.string(),
      proposers: z.array(named),
      on: date,
      replyDue: date,
      meeting: uuid.nullable(),
      /** Đồng; null = nothing with a price. */
      requested: count.nullable(),
      granted: count.nullable(),
      answeredOn: date.nullable(),
    })
    .nullable(),
})
export type ProposalLine = z.output<typeof proposalLine>

/** The register of an organisation: what was proposed to it and those below it, and what they proposed. */
export const proposalList = query('proposals.list', {
  title: { vi: 'Sổ đề xuất, kiến nghị', en: 'Register of proposals' },
  input: z.object({
    organisation: uuid,
    /** To it, by it, or both with everything below it. */
    as: z.enum(['all', 'addressee', 'proposer']).default('all'),
    standings: z.array(standing).max(standings.length).optional(),
    kind: code.optional(),
    meeting: uuid.optional(),
    /** Words of the subject, the product or the grounds, with or without accents; or its number. */
    text: text(100).optional(),
    limit: z.int().min(1).max(500).default(100),
  }),
  output: z.object({
    today: date,
    /** How many stand how, whatever else was asked for. */
    tally: z.record(standing, count),
    proposals: z.array(proposalLine),
    more: z.boolean(),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

const decision = z.object({
  outcome,
  reason: z.string(),
  lead: named.nullable(),
  until: z.string().nullable(),
  granted: count.nullable(),
  on: date,
})
const other = z.object({ id: uuid, number: count, year: count })

/** One proposal whole. `organisation`: where the reader looks from. */
export const proposalOne = query('proposals.one', {
  title: { vi: 'Một đề xuất, kiến nghị', en: 'One proposal' },
  input: z.object({ organisation: uuid, proposal: uuid }),
  output: z.object({
    today: date,
    line: proposalLine,
    whole: z
      .object({
        /** Where it was written down. */
        registeredBy: uuid,
        /** The reader may change what it says, while it is open. */
        changes: z.boolean(),
        grounds: z.string(),
        product: z.string(),
        amounts: lines.amounts.unwrap(),
        facilities: lines.facilities.unwrap(),
        members: lines.members.unwrap(),
        budget: z.string(),
        period: z.string(),
        /** The meeting it is or was heard in, when the reader may see meetings of the addressee. */
        meeting: z.object({ id: uuid, title: z.string(), day: date }).nullable(),
        decision: decision.nullable(),
        mergedInto: other.nullable(),
        merged: z.array(other.extend({ proposers: z.array(named) })),
        /** What the lead was given, as far as the reader sees it. */
        tasks: z.array(z.object({ id: uuid, title: z.string(), due: date.nullable(), progress: count })),
        events: z.array(
          z.object({
            id: uuid,
            kind: z.enum(['registered', 'changed', 'heard', 'merged', 'joined', 'decided']),
            at: instant,
            by: z.string(),
            decision: decision.nullable(),
            other: other.nullable(),
          }),
        ),
      })
      .nullable(),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

/** Kinds of proposals and the steps to a document, as they stand in `packs/proposals`. */
export const proposalKinds = query('proposals.kinds', {
  title: { vi: 'Loại đề xuất', en: 'Kinds of proposals' },
  input: z.object({}),
  output: z.object({
    kinds: z.array(
      z.object({
        id: code,
        title: z.object({ vi: z.string(), en: z.string() }),
        restricted: z.boolean(),
        lines: z.enum(['amounts', 'facilities', 'members']).nullable(),
        drafting: z.boolean(),
      }),
    ),
    drafting: z.array(z.object({ id: code, title: z.object({ vi: z.string(), en: z.string() }), share: count })),
  }),
  roles: readers,
  scope: 'everywhere',
})

/** Whom an organisation may address and propose together with: those above it, and what stands directly below each. */
export const proposalAddressees = query('proposals.addressees', {
  title: { vi: 'Nơi có thể gửi đề xuất', en: 'Where proposals may go' },
  input: z.object({ organisation: uuid }),
  output: z.object({ organisations: z.array(organisation) }),
  roles: parties,
  scope: { of: 'organisation', at: 'organisation' },
})

/** The photograph of a place that a proposal lists, for whoever may read the proposal. */
export const facilityPhoto = query('proposals.photo', {
  title: { vi: 'Ảnh cơ sở vật chất', en: 'Photograph of a place' },
  input: z.object({ organisation: uuid, proposal: uuid, photo: uuid }),
  output: z.object({ type: z.string(), content: z.string() }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

/** Places that proposals of an organisation list, each once: where a polling place may be. */
export const facilityPlaces = query('proposals.facilities', {
  title: { vi: 'Cơ sở vật chất đã nêu trong đề xuất', en: 'Places that proposals list' },
  input: z.object({ organisation: uuid }),
  output: z.object({ places: z.array(z.object({ place: z.string(), condition: z.string(), need: z.string() })) }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

const signing = z.object({
  authority: z.string(),
  deputyFor: z.string().nullable(),
  title: z.string(),
  fullName: z.string(),
  note: z.object({ vi: z.string(), en: z.string() }).nullable(),
})

/** What the letter to the proposers says; the files are made from it. */
export const proposalReply = query('proposals.reply', {
  title: { vi: 'Văn bản trả lời đề xuất', en: 'Reply to a proposal' },
  input: z.object({
    proposal: uuid,
    form: z.enum(noticeForms),
    /** Null = a blank for the pen. */
    number: name(60).nullable().default(null),
    /** Where it is written, as the date line names it; null = a blank. */
    place: name(120).nullable().default(null),
    /** Left out: today. */
    on: date.optional(),
    signer: z.object({ person: uuid, office: uuid }).nullable().default(null),
  }),
  output: z.object({
    issuer: name(),
    superior: name().nullable(),
    on: date,
    proposers: z.array(name()),
    proposed: z.object({ number: count, year: count, subject: z.string(), on: date }),
    meeting: z.object({ title: z.string(), day: date }).nullable(),
    decision: decision.omit({ lead: true }).extend({ lead: name().nullable() }),
    requested: count.nullable(),
    signing: signing.nullable(),
  }),
  roles: parties,
  scope: { of: 'proposal', at: 'proposal' },
})
export type ProposalReply = z.output<typeof proposalReply.output>

export const proposalCommands = [saveProposal, addFacilityPhoto, hearProposal, mergeProposals, decideProposal] as const
export const proposalQueries = [
  proposalList,
  proposalOne,
  facilityPhoto,
  facilityPlaces,
  proposalKinds,
  proposalAddressees,
  proposalReply,
] as const
