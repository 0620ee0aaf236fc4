import { type Body, law83 } from '../edition.ts'
import { both, type Line, step } from './line.ts'

const assembly: readonly Body[] = ['NA']
const councils: readonly Body[] = ['province', 'district', 'commune']
const amended = { amendedBy: law83 }

/**
 * The dated steps of a general election, in the order of the law. The numbers of 2015 that Law 83/2025 replaced are
 * quoted in it (article 1, point 23), so both columns rest on the text itself; 50 days for the Teams and 15 for their
 * ballots rest on the calendars of 2016 and 2021, because the articles were rewritten whole.
 */
export const datedLines = [
  step('announceDay', both(-115), '5'),
  step('structureNA', both(-105), '8.1', { bodies: assembly }),
  step('structurePC', both(-105), '9', { ...amended, bodies: councils }),
  step('committees', both(-105), '22', amended),
  step('consult1', both(-95), '38, 39, 50', amended),
  step('adjust1', both(-90), '40, 51', amended),
  step('constituencies', both(-80), '10.2, 10.3', amended),
  step('boards', both(-70), '24.1, 24.2', amended),
  // The hour is the Council's (Resolutions 41/2021 and 40/2025, article 3); the Law names the day only.
  step('filing', { '2015': -70, '2025': -42 }, '35.1', { ...amended, at: '17:00' }),
  step('consult2', { '2015': -65, '2025': -40 }, '43, 44, 53', amended),
  step('adjust2', { '2015': -55, '2025': -38 }, '47', { ...amended, bodies: assembly }),
  step('teams', { '2015': -50, '2025': -43 }, '25.1', amended),
  step('voterListPosted', both(-40), '32'),
  step('verify', { '2015': -40, '2025': -35 }, '46.4, 55.4', amended),
  step('consult3', { '2015': -35, '2025': -23 }, '48, 49, 56', amended),
  step('frontSends', { '2015': -30, '2025': -21 }, '57.1, 57.2, 58.1', amended),
  step('officialList', { '2015': -25, '2025': -17 }, '57.4, 58.2', amended),
  step('ballotsToBoards', { '2015': -25, '2025': -17 }, '23.1.g, 23.2.h', amended),
  step('provincialAnnounce', { '2015': -20, '2025': -16 }, '57.7', { ...amended, bodies: assembly }),
  step('postCandidates', { '2015': -20, '2025': -16 }, '59', amended),
  step('ballotsToTeams', { '2015': -15, '2025': -13 }, '24.3.d', amended),
  step('stopComplaints', both(-10), '61.2', { toElectionDay: true }),
  step('notifyVoters', both(-10), '70', { toElectionDay: true }),
  // "24 giờ trước thời điểm bắt đầu bỏ phiếu" is the opening hour of the day before.
  step('registerFreeze', both(-1), '29.4, 30.2, 30.3, 30.4', { ...amended, at: 'opening' }),
  step('campaignEnd', both(-1), '64', { at: 'opening' }),
  step('vote', both(0), '71.1', { at: 'opening' }),
  step('countMinutes', both(3), '76.3'),
  step('boardMinutes', both(5), '77.3, 77.4'),
  step('provincialMinutes', both(7), '83.3', { ...amended, bodies: assembly }),
  step('publishPC', both(10), '86.2', { bodies: councils }),
  step('publishNA', { '2015': 20, '2025': 10 }, '86.1', { ...amended, bodies: assembly }),
  step('extraOrRerun', { '2015': 15, '2025': 7 }, '79.3, 80.4, 81.2', amended),
  step('resultComplaint', { '2015': 5, '2025': 3 }, '87.1', { ...amended, from: 'publication' }),
] as const satisfies readonly Line[]

export type StepId = (typeof datedLines)[number]['id']

/**
 * Dates that follow from those above, from another law or from a resolution for one election. Kept apart so that the
 * list of dated steps, which other programs rely on, stays as it is.
 */
export const furtherLines = [
  step('constituencyProposals', { '2015': -85, '2025': null }, 'KH 42/KH-HĐBCQG', { bodies: assembly }),
  step(
    'dossierWindow',
    both(-90),
    { '2015': 'NQ 41/NQ-HĐBCQG Điều 3', '2025': 'NQ 40/NQ-HĐBCQG Điều 3' },
    // Both resolutions name a day (22/02/2021, 15/12/2025), not a number of days.
    { confidence: 'unconfirmed' },
  ),
  step('nominations', { '2015': null, '2025': -49 }, 'NQLT 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN Điều 7.1, 12.1'),
  step('pollingAreas', both(0), '11.4', { ...amended, from: 'teams', confidence: { '2015': 'unconfirmed' } }),
  step(
    'residenceConferences',
    { '2015': -40, '2025': -35 },
    {
      '2015': '45, 54',
      '2025': 'NQLT 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN Điều 21, 22',
    },
    { confidence: { '2015': 'unconfirmed' } },
  ),
  step('candidateLeavesBoard', both(0), '27', { from: 'officialList' }),
  step('campaignStart', both(0), '64', { from: 'officialList' }),
  step('registerComplaints', both(30), '33', { from: 'voterListPosted' }),
  step('registerAnswers', both(5), '33', { from: 'registerComplaints' }),
  step('registerSuit', both(-5), 'Luật 93/2015/QH13 Điều 116.3', { confidence: 'unconfirmed' }),
  step('strikeOff', both(0), '60', { at: 'opening' }),
  step('registerRemovals', both(0), '30.5', { at: 'opening' }),
  step('count', both(0), '73', { at: '19:00' }),
  step('countFinished', { '2015': null, '2025': 1 }, 'TT 21/2025/TT-BNV Điều 24', { at: '19:00' }),
  step('answerPC', { '2015': 20, '2025': 7 }, '87.2', { ...amended, from: 'resultComplaint', bodies: councils }),
  step('answerNA', { '2015': 30, '2025': 7 }, '87.2', { ...amended, from: 'resultComplaint', bodies: assembly }),
  step('firstSessionPC', { '2015': null, '2025': 45 }, 'NQ 199/2025/QH15', { bodies: councils }),
  step(
    'firstSessionNA',
    both(60),
    { '2015': 'Hiến pháp 2013 Điều 83.3', '2025': 'NQ 199/2025/QH15' },
    {
      bodies: assembly,
      confidence: { '2015': 'unconfirmed' },
    },
  ),
] as const satisfies readonly Line[]

export type FurtherStepId = (typeof furtherLines)[number]['id']
