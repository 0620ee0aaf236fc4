import type { ProblemWords } from '../../kernel/problem-words.ts'

export const hazardWords: ProblemWords = {
  'hazard-unknown': {
    vi: (n) => `Không có loại nguy cơ "${n.hazard}". Thêm vào packs/hazards trước.`,
    en: (n) => `There is no hazard "${n.hazard}". Add it to packs/hazards first.`,
  },
  'hazard-level': {
    vi: (n) => `Loại này có ${n.most} mức; 0 là hết.`,
    en: (n) => `This one has ${n.most} levels; 0 means that it is over.`,
  },
  'hazard-counts': {
    vi: () => 'Loại này không ghi số người cách ly.',
    en: () => 'Nobody is isolated for this one.',
  },
  'bulletin-there': { vi: () => 'Bản tin này đã có.', en: () => 'This bulletin is there already.' },
}
