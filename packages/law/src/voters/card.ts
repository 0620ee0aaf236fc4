import { type Provision, provision, unchanged } from '../provision.ts'

/** Fields of the voter card, in the order of the form. */
export const cardFields = [
  'fullName',
  'birthDate',
  'sex',
  'residence',
  'idNumber',
  'cardNumber',
  'pollingArea',
  'commune',
  'district',
  'province',
] as const
export type CardField = (typeof cardFields)[number]

const fields2015: readonly CardField[] = [
  'fullName',
  'birthDate',
  'sex',
  'residence',
  'cardNumber',
  'pollingArea',
  'commune',
  'district',
  'province',
]
const fields2025: readonly CardField[] = [
  'fullName',
  'birthDate',
  'sex',
  'residence',
  'idNumber',
  'cardNumber',
  'pollingArea',
  'commune',
  'province',
]

/** The voter card: landscape A6, signed and sealed by the commune's People's Committee, handed out by the Team. */
export const voterCard: Readonly<{
  form: Provision<string>
  /** Width × height in millimetres. */
  size: Provision<Readonly<{ width: number; height: number }>>
  fields: Provision<readonly CardField[]>
  /** The card number is the voter's number in the register. */
  numberIsRegisterNumber: Provision<boolean>
  signedBy: Provision<'people-committee-commune'>
  handedOutBy: Provision<'team'>
  /** Stamped on the card when the voter has voted. */
  stamp: Provision<string>
}> = {
  form: provision({ '2015': '11/HĐBC', '2025': '10/HĐBC' }, 'NQ 41/NQ-HĐBCQG; NQ 40/NQ-HĐBCQG'),
  size: unchanged({ width: 148, height: 105 }, 'NQ 41/NQ-HĐBCQG mẫu 11; NQ 40/NQ-HĐBCQG mẫu 10'),
  fields: provision({ '2015': fields2015, '2025': fields2025 }, 'NQ 41/NQ-HĐBCQG mẫu 11; NQ 40/NQ-HĐBCQG mẫu 10'),
  numberIsRegisterNumber: provision({ '2015': null, '2025': true }, 'NQ 40/NQ-HĐBCQG mẫu 10'),
  signedBy: unchanged('people-committee-commune', '29.1'),
  handedOutBy: unchanged('team', '25.2'),
  stamp: unchanged('Đã bỏ phiếu', '69.7'),
}

/** What stands in the line of residence for those who do not vote at a residence. */
export const residenceLine: Readonly<
  Record<'soldier-at-unit' | 'held', Provision<'unit' | 'commune-of-unit' | 'place-of-custody'>>
> = {
  'soldier-at-unit': provision<'unit' | 'commune-of-unit' | 'place-of-custody'>(
    { '2015': 'unit', '2025': 'commune-of-unit' },
    'NQ 41/NQ-HĐBCQG mẫu 11; NQ 40/NQ-HĐBCQG mẫu 10',
  ),
  held: unchanged('place-of-custody', 'NQ 41/NQ-HĐBCQG mẫu 11; NQ 40/NQ-HĐBCQG mẫu 10'),
}

/** Who makes the register of a polling area. */
export const registerMakers: Readonly<
  Record<'civil' | 'army', Provision<'people-committee-commune' | 'unit-commander'>>
> = {
  civil: unchanged('people-committee-commune', '31.1', {
    note: 'In 2021 the district did it where there were no communes.',
  }),
  army: unchanged('unit-commander', '31.2'),
}

/** Where the register is posted for voters to look at. */
export const registerPostedAt: Provision<readonly ('commune-office' | 'public-places-of-area')[]> = unchanged(
  ['commune-office', 'public-places-of-area'],
  '32',
)
