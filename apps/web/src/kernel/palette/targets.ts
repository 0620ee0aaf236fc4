import { type Frame, find as findQuery, issuedTasks, meetingList } from '@baucu/contract'
import { day } from '@baucu/law'
import { useNavigate } from '@tanstack/react-router'
import { keepSearch, nameOf, outside, useFrameOrNone } from '../frame.ts'
import { stepsOf } from '../frame-steps.ts'
import { useHeaderWords } from '../header/words.ts'
import { useMay, useRoles } from '../may.ts'
import { groups, isFor, isOpen, places } from '../menu/places.ts'
import { useChooseOrganisation, useOrganisation, useOrganisations } from '../organisation.ts'
import { useAnswer } from '../queries.ts'
import { useStranger } from '../session.ts'
import { useLocale, useWords } from '../words/words.ts'
import type { Target } from './find.ts'

/** Everything the search can lead to from here. What is too much to hold is asked for by what was typed. */
export function useTargets(frames: readonly Frame[], typed: string): readonly Target[] {
  const words = useWords()
  const { outside: outsideName } = useHeaderWords()
  const locale = useLocale()
  const frame = useFrameOrNone()
  const navigate = useNavigate()
  const chooseOrganisation = useChooseOrganisation()
  const organisations = useOrganisations()
  const organisation = useOrganisation()
  const roles = useRoles()
  const stranger = useStranger()
  const nation = useAnswer('results.nation', { frame: frame?.id ?? '' }, frame !== undefined)
  const here = { organisation: organisation?.id ?? '' }
  const placed = organisation !== undefined
  const mayFind = useMay(findQuery)
  const text = typed.trim().slice(0, 100)
  const asked = useAnswer('search.find', { text }, mayFind && text.length > 1)
  const meetings = useAnswer('meetings.list', here, useMay(meetingList) && placed)
  const issued = useAnswer('work.issued', here, useMay(issuedTasks) && placed)
  const steps = frame ? stepsOf(frame) : []
  const names = new Map(organisations.map((each) => [each.id, each.name]))
  return [
    ...places
      .filter((place) => (frame || place.outside) && isFor(place, roles) && (!stranger || isOpen(place)))
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
    ...steps.map(
      (each): Target => ({
        id: `step-${each.id}`,
        kind: 'step',
        name: each.title[locale],
        note: `${day(each.date)}, ${words.law.article(each.article)}`,
        go: () =>
          void navigate({
            to: '/ky/$frame/hom-nay',
            params: { frame: frame?.id ?? outside },
            search: (was) => ({ ...keepSearch(was), ngay: each.date }),
          }),
      }),
    ),
    ...(placed ? (meetings.data?.meetings ?? []) : []).map(
      (each): Target => ({
        id: `meeting-${each.id}`,
        kind: 'meeting',
        name: each.title,
        note: [day(each.day), each.organisation.name, each.conclusion?.number].filter(Boolean).join(', '),
        go: () =>
          void navigate({
            to: '/ky/$frame/hop/$meeting',
            params: { frame: frame?.id ?? outside, meeting: each.id },
            search: keepSearch,
          }),
      }),
    ),
    ...(placed ? (issued.data?.tasks ?? []) : []).map(
      (each): Target => ({
        id: `task-${each.id}`,
        kind: 'task',
        name: each.title,
        note: [each.document, each.due && day(each.due)].filter(Boolean).join(', '),
        go: () =>
          void navigate({
            to: '/ky/$frame/da-giao',
            params: { frame: frame?.id ?? outside },
            search: (was) => ({ ...keepSearch(was), nhiemvu: each.id }),
          }),
      }),
    ),
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
    ...(text.length > 1 ? (asked.data?.persons ?? []) : []).map(
      (each): Target => ({
        id: `person-${each.id}`,
        kind: 'person',
        name: each.fullName,
        note: each.offices.join('; '),
        go: () =>
          void navigate({
            to: '/ky/$frame/nhan-su',
            params: { frame: frame?.id ?? outside },
            search: (was) => ({ ...keepSearch(was), nguoi: each.id }),
          }),
      }),
    ),
    ...(text.length > 1 ? (asked.data?.documents ?? []) : []).map(
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
