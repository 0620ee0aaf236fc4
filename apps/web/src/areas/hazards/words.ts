import { count, day } from '@baucu/law'
import { wordsOf } from '../../kernel/words/words.ts'

const vi = {
  title: 'Nguy cơ và kịch bản',
  lead: (place: string) => `${place}: mức của từng loại nguy cơ quyết định kịch bản của các khu vực bỏ phiếu ở đó.`,
  here: 'Đang áp dụng tại đây',
  none: 'Không có nguy cơ nào đang được báo.',
  noneNext: 'Khi có văn bản công bố, bấm "Báo mức nguy cơ".',
  below: 'Các nơi trực thuộc',
  columns: { place: 'Nơi', hazard: 'Loại, mức', areas: 'Khu vực bỏ phiếu', since: 'Từ ngày, theo' },
  level: (level: number, title: string) => `Mức ${level}: ${title}`,
  since: (on: string, source: string) => `${day(on)}, ${source}`,
  isolated: (people: number) => `${count(people, 'vi')} người đang cách ly`,
  scenario: 'Kịch bản khu vực bỏ phiếu',
  tell: 'Báo mức nguy cơ',
  hazard: 'Loại',
  levelField: 'Mức',
  over: 'Đã hết',
  on: 'Từ ngày',
  source: 'Theo văn bản',
  sourceHint: 'Số, ngày, cơ quan ban hành.',
  needsSource: 'Ghi văn bản công bố.',
  isolatedField: 'Số người đang cách ly',
  isolatedHint: 'Chỉ ghi số, không ghi người.',
  note: 'Ghi chú',
  tasks: 'Giao việc của mức này cho các khu vực bỏ phiếu ở đây',
  save: 'Ghi',
  cancel: 'Thôi',
  done: (areas: number, tasks: number) =>
    tasks > 0
      ? `Đã ghi. ${count(areas, 'vi')} khu vực đổi kịch bản, đã giao ${count(tasks, 'vi')} việc cho từng khu vực.`
      : `Đã ghi. ${count(areas, 'vi')} khu vực đổi kịch bản.`,
  unreachable: 'Chưa gửi được; chữ đã gõ còn nguyên. Thử lại.',
}

const en: typeof vi = {
  title: 'Hazards and scenarios',
  lead: (place) => `${place}: the level of each hazard decides which scenario its polling areas go by.`,
  here: 'In force here',
  none: 'No hazard has been told.',
  noneNext: 'When a paper announces one, press "Tell a level".',
  below: 'Places below',
  columns: { place: 'Place', hazard: 'Hazard, level', areas: 'Polling areas', since: 'Since, by' },
  level: (level, title) => `Level ${level}: ${title}`,
  since: (on, source) => `${day(on)}, ${source}`,
  isolated: (people) => `${count(people, 'en')} people isolated`,
  scenario: 'Scenario of the polling area',
  tell: 'Tell a level',
  hazard: 'Hazard',
  levelField: 'Level',
  over: 'Over',
  on: 'Since',
  source: 'By which paper',
  sourceHint: 'Number, day, issuer.',
  needsSource: 'Name the paper that announces it.',
  isolatedField: 'People isolated',
  isolatedHint: 'A number only, nobody is named.',
  note: 'Note',
  tasks: 'Give the tasks of this level to the polling areas here',
  save: 'Keep',
  cancel: 'Cancel',
  done: (areas, tasks) =>
    tasks > 0
      ? `Kept. ${count(areas, 'en')} areas change their scenario and got ${count(tasks, 'en')} tasks each.`
      : `Kept. ${count(areas, 'en')} areas change their scenario.`,
  unreachable: 'It could not be sent; what you typed is still there. Try again.',
}

export const useHazardWords = wordsOf({ vi, en })
