import { type Body, bodies } from '@baucu/law'

/** Which body the results of a place are shown for. */
export type PlaceResultsSearch = Readonly<{ bau?: Body }>

export function readPlaceResultsSearch(search: Readonly<Record<string, unknown>>): PlaceResultsSearch {
  const bau = bodies.find((each) => each === search.bau)
  return bau ? { bau } : {}
}
