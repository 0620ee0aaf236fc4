import { documentList, type Frame } from '@baucu/contract'
import { useNavigate } from '@tanstack/react-router'
import { keepSearch, nameOf, outside, useFrameOrNone } from '../frame.ts'
import { useHeaderWords } from '../header/words.ts'
import { useMay, useRoles } from '../may.ts'
import { groups, isFor, places } from '../menu/places.ts'
import { useChooseOrganisation, useOrganisation, useOrganisations } from '../organisation.ts'
import { useAnswer } from '../queries.ts'
import { useLocale, useWords } from '../words/words.ts'
import type { Target } from './find.ts'

/** Everything the search can lead to from here. */
export function useTargets(frames: readonly Frame[]): readonly Target[] {
  const words = useWords()
  const { outside: outsideName } = useHeaderWords()
  const locale = useLocale()
  const frame = useFrameOrNone()
  const navigate = useNavigate()
  const chooseOrganisation = useChooseOrganisation()
  const organisations = useOrganisations()
  const organisation = useOrganisation()
  const roles = useRoles()
  const nation = useAnswer('results.nation', { frame: frame?.id ?? '' }, frame !== undefined)
  const persons = useAnswer('persons.list', { organisation: organisation?.id ?? '' }, organisation !== undefined)
  const mayRead = useMay(documentList)
  const documents = useAnswer('registry.list', { organisation: organisation?.id ?? '' }, mayRead && !!organisation)
  const names = new Map(organisations.map((each) => [each.id, each.name]))
  return [
    ...places
      .filter((place) => (frame || place.outside) && isFor(place, roles))
      .map(
        (place): Target => ({
          id: `page-${place.id}`,
          kind: 'page',
          name: place[locale],
          note: groups.find((group) => group.id === place.group && group[locale] !== place[locale])?.[locale] ?? '',
          go: () =>
            void navigate({
              to: place.to,
              params: { frame: frame?.id ?? outside },
              search: keepSearch,
            }),
        }),
      ),
    ...frames.map(
      (each): Target => ({
        id: `frame-${each.id}`,
        kind: 'frame',
        name: nameOf(each),
        note: words.shell.electionOf(each.electionDay),
        go: () => void navigate({ to: '/ky/$frame/hom-nay', params: { frame: each.id } }),
      }),
    ),
    {
      id: 'frame-outside',
      kind: 'frame',
      name: outsideName,
      note: '',
      go: () => void navigate({ to: '/ky/$frame/hom-nay', params: { frame: outside } }),
    },
    ...(frame && nation.data && !nation.isPlaceholderData ? nation.data.constituencies : []).map(
      (each): Target => ({
        id: `constituency-${each.id}`,
        kind: 'constituency',
        name: words.results.title(each.number, each.province.name),
        note: `${each.area} ${each.elected.join(', ')}`,
        go: () =>
          void navigate({
            to: '/ky/$frame/ket-qua/$constituency',
            params: { frame: frame?.id ?? '', constituency: each.id },
            search: (was) => was,
          }),
      }),
    ),
    ...organisations.map(
      (each): Target => ({
        id: `organisation-${each.id}`,
        kind: 'organisation',
        name: each.name,
        note: [each.shortName, each.parent && names.get(each.parent)].filter(Boolean).join(', '),
        go: () => chooseOrganisation(each.id),
      }),
    ),
    ...(persons.data?.persons ?? []).map(
      (each): Target => ({
        id: `person-${each.id}`,
        kind: 'person',
        name: each.fullName,
        note: each.offices.map((office) => `${office.title}, ${office.organisation.name}`).join('; '),
        go: () =>
          void navigate({
            to: '/ky/$frame/nhan-su',
            params: { frame: frame?.id ?? outside },
            search: (was) => ({ ...keepSearch(was), nguoi: each.id }),
          }),
      }),
    ),
    ...(documents.data?.documents ?? []).map(
      (each): Target => ({
        id: `document-${each.id}`,
        kind: 'document',
        name: `${each.number} ${each.abstract}`,
        note: each.issuer,
        go: () =>
          void navigate({
            to: '/ky/$frame/so-van-ban',
            params: { frame: frame?.id ?? outside },
            search: (was) => ({ ...keepSearch(was), vanban: each.id }),
          }),
      }),
    ),
  ]
}
