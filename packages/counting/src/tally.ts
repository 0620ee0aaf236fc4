import { checkMinutes, type Minutes, type MinutesSettings, type Round } from '@baucu/law'
import { type ConstituencyTotals, countFields, type NationTotals } from './constituency-totals.ts'
import type { Constituency, Election, MinutesLine } from './election.ts'
import { largestFigure, type MinutesRefusal, minutesRefusal } from './minutes-refusal.ts'
import { countOf, countWidth, Totals } from './totals.ts'

export type TallySettings = Readonly<{
  /** `first` unless said otherwise. */
  round?: Round
  /** As in `checkMinutes`. */
  minutes?: MinutesSettings
}>

/** What the tally keeps of one constituency: a row of figures for each area, and which of them are counted. */
type Room = Readonly<{
  index: number
  constituency: Constituency
  /** Ballot position of each candidate. */
  candidates: ReadonlyMap<string, number>
  /** Row number of each polling area. */
  areas: ReadonlyMap<string, number>
  counted: Uint8Array
  /** Six counts and the votes for each area, one row after the other. */
  rows: Int32Array
  width: number
  rejected: Set<string>
}>

type Place = Readonly<{ room: Room; row: number }>

/**
 * Minutes → totals → outcomes, one by one, for all bodies at once. Minutes are taken or refused by name; a refusal
 * changes no sum. The order of minutes never matters, and what is added can be taken away exactly: of every area
 * counted the figures are kept (4 bytes each), not the minutes. Outcomes are computed again only where something changed.
 *
 * Expects an election that `refuseElection` lets pass.
 */
export class Tally {
  readonly election: Election
  readonly #settings: TallySettings
  readonly #totals: Totals
  readonly #rooms: readonly Room[]
  readonly #byId: ReadonlyMap<string, Room>

  constructor(election: Election, settings: TallySettings = {}) {
    this.election = election
    this.#settings = settings
    this.#totals = new Totals(countOf(election, settings.round))
    this.#rooms = election.constituencies.map(openRoom)
    this.#byId = new Map(this.#rooms.map((room) => [room.constituency.id, room]))
  }

  /** Why these minutes could never be counted here, whatever else was given; undefined = nothing against them. */
  check(line: MinutesLine): MinutesRefusal | undefined {
    const place = this.#place(line)
    return 'code' in place ? place : this.#refuse(line, place.room)
  }

  /** Counts minutes, or says why not; then the area is named among the rejected of its constituency. */
  add(line: MinutesLine): MinutesRefusal | undefined {
    const place = this.#accept(line)
    if ('code' in place) return place
    const { room, row } = place
    if (room.counted[row] === 1) {
      room.rejected.add(line.area)
      const same = figuresOf(line, room).every((figure, index) => figure === room.rows[row * room.width + index])
      return minutesRefusal(same ? 'area-given-twice' : 'area-given-differently', line.constituency, line.area)
    }
    this.#enter(place, line)
    return undefined
  }

  /** A correction: the area's counted figures go, these come, and the area is no longer among the rejected. */
  replace(line: MinutesLine): MinutesRefusal | undefined {
    const place = this.#accept(line)
    if ('code' in place) return place
    if (place.room.counted[place.row] !== 1) return minutesRefusal('area-not-counted', line.constituency, line.area)
    this.#leave(place)
    this.#enter(place, line)
    place.room.rejected.delete(line.area)
    return undefined
  }

  /** Takes the area's figures out of the sums, exactly as they were put in. */
  remove(constituency: string, area: string): MinutesRefusal | undefined {
    const room = this.#byId.get(constituency)
    if (!room) return minutesRefusal('unknown-constituency', constituency, area)
    const row = room.areas.get(area)
    if (row === undefined) return minutesRefusal('area-not-expected', constituency, area)
    if (room.counted[row] !== 1) return minutesRefusal('area-not-counted', constituency, area)
    this.#leave({ room, row })
    return undefined
  }

  /**
   * Takes over everything another tally of the same election has counted. Partial tallies give the same totals in any
   * grouping. All or nothing: if an area is counted in both, each such area is named and nothing is merged.
   */
  merge(other: Tally): readonly MinutesRefusal[] {
    const same = this.election.edition === other.election.edition && this.#settings.round === other.#settings.round
    const pairs = same && pairRooms(this.#rooms, other.#rooms)
    if (!pairs) return [minutesRefusal('election-differs', '', '')]
    const twice = pairs.flatMap(({ mine, theirs }) =>
      [...mine.areas].flatMap(([area, row]) =>
        mine.counted[row] === 1 && theirs.counted[row] === 1
          ? [minutesRefusal('area-given-twice', mine.constituency.id, area)]
          : [],
      ),
    )
    if (twice.length > 0) return twice
    for (const { mine, theirs } of pairs) {
      for (const area of theirs.rejected) mine.rejected.add(area)
      for (let row = 0; row < theirs.counted.length; row++) {
        if (theirs.counted[row] !== 1) continue
        mine.rows.set(theirs.rows.subarray(row * mine.width, (row + 1) * mine.width), row * mine.width)
        this.#sum({ room: mine, row }, 1)
      }
    }
    return []
  }

  /** Whether minutes of this area are in the sums. */
  counted(constituency: string, area: string): boolean {
    const room = this.#byId.get(constituency)
    return room?.counted[room.areas.get(area) ?? -1] === 1
  }

  /** What is counted in one constituency; undefined if the election does not have it. */
  constituency(id: string): ConstituencyTotals | undefined {
    const room = this.#byId.get(id)
    return room && this.#totals.result(room.index, room.rejected.size)
  }

  /** Every constituency, in the order of the election. */
  constituencies(): readonly ConstituencyTotals[] {
    return this.#totals.results((index) => this.#rooms[index]?.rejected.size ?? 0)
  }

  nation(): NationTotals {
    return this.#totals.nation(this.constituencies())
  }

  #place(line: MinutesLine): Place | MinutesRefusal {
    const { constituency, area } = line
    const room = this.#byId.get(constituency)
    if (!room) return minutesRefusal('unknown-constituency', constituency, area)
    const row = room.areas.get(area)
    return row === undefined ? minutesRefusal('area-not-expected', constituency, area) : { room, row }
  }

  #accept(line: MinutesLine): Place | MinutesRefusal {
    const place = this.#place(line)
    const refusal = 'code' in place ? place : this.#refuse(line, place.room)
    if (refusal) this.#byId.get(line.constituency)?.rejected.add(line.area)
    return refusal ?? place
  }

  #refuse(line: MinutesLine, room: Room): MinutesRefusal | undefined {
    const refuse = (code: MinutesRefusal['code'], numbers: MinutesRefusal['numbers']) =>
      minutesRefusal(code, line.constituency, line.area, numbers)
    const { edition } = this.election
    const { body, seats } = room.constituency
    if (line.edition !== edition) return refuse('edition-differs', { given: line.edition, expected: edition })
    if (line.body !== body) return refuse('body-differs', { given: line.body, expected: body })
    if (line.seats !== seats) return refuse('seats-differ', { given: line.seats, expected: seats })
    const stranger = [...line.candidates, ...Object.keys(line.votes)].find((id) => !room.candidates.has(id))
    if (stranger !== undefined) return refuse('unknown-candidate', { candidate: stranger })
    const missing = [...room.candidates.keys()].find((id) => !line.candidates.includes(id))
    if (missing !== undefined) return refuse('missing-candidate', { candidate: missing })
    const odd = figuresNamed(line).find(([, value]) => !isFigure(value))
    if (odd) return refuse('not-a-count', { field: odd[0], value: odd[1], most: largestFigure })
    const findings = checkMinutes(line, this.#settings.minutes).filter((finding) => finding.severity !== 'warning')
    return findings.length > 0 ? minutesRefusal('open-error', line.constituency, line.area, {}, findings) : undefined
  }

  #enter(place: Place, line: MinutesLine): void {
    place.room.rows.set(figuresOf(line, place.room), place.row * place.room.width)
    this.#sum(place, 1)
  }

  #leave(place: Place): void {
    this.#sum(place, -1)
    place.room.rows.fill(0, place.row * place.room.width, (place.row + 1) * place.room.width)
  }

  #sum({ room, row }: Place, sign: 1 | -1): void {
    this.#totals.add(room.index, room.rows, row * room.width, sign)
    room.counted[row] = sign === 1 ? 1 : 0
  }
}

function openRoom(constituency: Constituency, index: number): Room {
  const { candidates, pollingAreas } = constituency
  const width = countWidth + candidates.length
  return {
    index,
    constituency,
    width,
    candidates: new Map(candidates.map(({ id }, position) => [id, position])),
    areas: new Map(pollingAreas.map((area, row) => [area, row])),
    counted: new Uint8Array(pollingAreas.length),
    rows: new Int32Array(pollingAreas.length * width),
    rejected: new Set(),
  }
}

const isFigure = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= largestFigure

/** Every figure on the minutes with the name of its field; absent ones left out. */
function figuresNamed(line: Minutes): readonly (readonly [string, number])[] {
  const { received, exchanged, unused } = line
  return [
    ...countFields.map((field) => [field, line[field]] as const),
    ...Object.entries({ received, exchanged, unused }).flatMap(([field, value]) =>
      value === null ? [] : [[field, value] as const],
    ),
    ...(line.byCount ?? []).map((value, index) => [`byCount[${index}]`, value] as const),
    ...Object.entries(line.votes).map(([id, value]) => [`votes.${id}`, value] as const),
  ]
}

/** One row: the six counts, then the votes in the order of the official list. */
const figuresOf = (line: Minutes, room: Room): readonly number[] => [
  ...countFields.map((field) => line[field]),
  ...Array.from(room.candidates.keys(), (id) => line.votes[id] ?? 0),
]

/** Rooms of two tallies side by side, or undefined if they were opened for different elections. */
function pairRooms(
  mine: readonly Room[],
  theirs: readonly Room[],
): readonly { mine: Room; theirs: Room }[] | undefined {
  if (mine.length !== theirs.length) return undefined
  const pairs = mine.flatMap((room, index) => {
    const other = theirs[index]
    return other && sameConstituency(room.constituency, other.constituency) ? [{ mine: room, theirs: other }] : []
  })
  return pairs.length === mine.length ? pairs : undefined
}

const sameConstituency = (a: Constituency, b: Constituency): boolean =>
  a === b ||
  (a.id === b.id &&
    a.body === b.body &&
    a.seats === b.seats &&
    sameList(
      a.candidates.map((each) => each.id),
      b.candidates.map((each) => each.id),
    ) &&
    sameList(a.pollingAreas, b.pollingAreas))

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index])
