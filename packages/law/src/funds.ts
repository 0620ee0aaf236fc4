import { type Provision, provision, unchanged } from './provision.ts'

/** Where the money of an election comes from. */
export const electionFunds: Provision<'state-budget'> = unchanged('state-budget', '6')

/** Who manages and allots the money of an election of the National Assembly, and of a council at its own level. */
export const fundsManagers: Readonly<Record<'NA' | 'council', Provision<'NEC' | 'committee'>>> = {
  NA: unchanged('NEC', '15.10'),
  council: unchanged('committee', '24.2.b'),
}

/** Where the money for communication and the campaign comes from. */
export const campaignFunds: Provision<'state-budget'> = unchanged('state-budget', '62.5')

/**
 * What somebody gets who has several tasks in the same days: the higher allowance alone. The Law says nothing of allowances;
 * the rule stands in the resolutions of provinces on what is paid, and each office enters its own.
 */
export const severalAllowances: Provision<'higher-alone'> = provision(
  { '2015': 'higher-alone', '2025': 'higher-alone' },
  'nghị quyết mức chi của tỉnh',
  {
    confidence: 'unconfirmed',
    note: 'Read in the resolution of one province (2025). How a month that is not whole is divided is written nowhere.',
  },
)
