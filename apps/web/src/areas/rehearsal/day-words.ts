import { count } from '@baucu/law'
import { wordsOf } from '../../kernel/words/words.ts'

const n = (value: number) => count(value, 'vi')
const e = (value: number) => count(value, 'en')

const vi = {
  title: 'Diễn tập cả ngày bầu cử',
  lead: (place: string) =>
    `Phát cả ngày của các khu vực bỏ phiếu thuộc ${place}: khai mạc, số theo mốc, hòm phiếu phụ, sự việc, kết thúc, cài sẵn lỗi như ngoài đời. Số liệu nằm riêng trong bản diễn tập.`,
  faultShare: 'Số khu vực có lỗi',
  faultsOf: (share: number) => (share === 0 ? 'Không cài lỗi' : `${n(share)}% cho mỗi loại lỗi`),
  start: 'Phát cả ngày',
  starting: 'Đang viết kịch bản…',
  progressOf: (played: number, total: number) => `${n(played)} trên ${n(total)} việc của ngày đã diễn ra`,
  finished: 'Ngày diễn tập đã hết.',
  desk: 'Mở bàn trực',
  faults: 'Lỗi cài sẵn và cách phần mềm xử lý',
  foundOf: (met: number, played: number) => `${n(met)}/${n(played)}`,
  all: 'đủ',
  missing: 'còn sót',
  faultNames: {
    silent: 'Khu vực không báo một mốc',
    double: 'Gửi lặp, rồi gửi thêm số khác',
    backwards: 'Số lùi so với mốc trước',
    over: 'Số lớn hơn danh sách cử tri',
    'wrong-code': 'Tin nhắn gõ sai',
    neighbour: 'Báo nhầm bằng mã khu vực bên cạnh',
    late: 'Văn bản giấy đến buổi tối',
  },
  answers: {
    silent: 'hiện trong danh sách phải gọi',
    double: 'lần lặp không ghi thêm, số khác bị từ chối',
    backwards: 'nhận kèm cảnh báo, gọi lại rồi sửa có lý do',
    over: 'nhận kèm cảnh báo, nêu tên khu vực, gọi lại rồi sửa',
    'wrong-code': 'từ chối, chờ tin đúng',
    neighbour: 'giữ cả hai số, gọi lại rồi sửa có lý do',
    late: 'thay số cũ, số cũ vẫn còn trong lịch sử',
  },
  unforeseen: (steps: number) => `${n(steps)} việc khác có kết quả ngoài dự kiến; cần xem nhật ký.`,
}

const en: typeof vi = {
  title: 'Rehearse the whole election day',
  lead: (place) =>
    `Plays the whole day of the polling areas of ${place}: opening, turnout by mark, auxiliary boxes, incidents, closing, with faults as they happen. Its figures stay in the rehearsal.`,
  faultShare: 'Areas with a fault',
  faultsOf: (share) => (share === 0 ? 'No faults' : `${e(share)}% for each kind`),
  start: 'Play the whole day',
  starting: 'Writing the script…',
  progressOf: (played, total) => `${e(played)} of ${e(total)} things of the day have happened`,
  finished: 'The rehearsed day is over.',
  desk: 'Open the desk',
  faults: 'Injected faults and what became of them',
  foundOf: (met, played) => `${e(met)}/${e(played)}`,
  all: 'all',
  missing: 'some missed',
  faultNames: {
    silent: 'An area says nothing at a mark',
    double: 'The same message twice, then another number',
    backwards: 'A number below the mark before',
    over: 'More than the register has',
    'wrong-code': 'A mistyped text message',
    neighbour: "Told under the neighbour's code",
    late: 'A paper that comes in the evening',
  },
  answers: {
    silent: 'stands in the list of whom to call',
    double: 'the repeat adds nothing, another number is refused',
    backwards: 'taken with a warning, called back, corrected with a reason',
    over: 'taken with a warning, named, called back, corrected',
    'wrong-code': 'refused until the right one comes',
    neighbour: 'both numbers kept, called back, corrected with a reason',
    late: 'replaces the number, which stays in the history',
  },
  unforeseen: (steps) => `${e(steps)} other things had an unforeseen answer; see the log.`,
}

export const useDayWords = wordsOf({ vi, en })
