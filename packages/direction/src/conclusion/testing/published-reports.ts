import type { Listed } from './notices.ts'

/**
 * The concluding requests of two published reports, listed by hand before any rule was written: the first words of each
 * request, whom it is for, and the last day where one is said.
 */
type Report = Readonly<{ name: string; file: string; saidOn: string; listed: readonly Listed[] }>

const grassroots = ['các đảng ủy, chi ủy cơ sở trực thuộc', 'các tổ chức chính trị - xã hội cấp Khối']
const advising = [
  'Cấp ủy các cơ quan, đơn vị có chức năng, nhiệm vụ tham mưu trong công tác lãnh đạo, chỉ đạo, triển khai cuộc bầu cử',
]
const task = (starts: string, whom: readonly string[], until?: string): Listed => ({
  kind: 'task',
  starts,
  for: whom,
  ...(until ? { until } : {}),
})

export const ninhBinh: Report = {
  name: 'Ninh Bình, 13/5/2021',
  file: '000_3a8b75e6cb7dfacc.txt',
  saidOn: '2021-05-13',
  // "từ nay đến ngày bầu cử" is said once, before the list, for all of it.
  listed: [
    task('Xác định nhiệm vụ trọng tâm', grassroots, '2021-05-23'),
    task('Thể hiện quyết tâm chính trị cao', grassroots, '2021-05-23'),
    task('Tập trung rà soát tiến độ, chất lượng', advising, '2021-05-23'),
    task('Tăng cường kiểm tra, giám sát', advising, '2021-05-23'),
    task('Đẩy mạnh, tăng cường hơn nữa trong công tác tuyên truyền', advising, '2021-05-23'),
    task('Chú trọng, quan tâm đảm bảo tuyệt đối về an ninh', advising, '2021-05-23'),
    task('Chủ động nắm bắt tình hình', advising, '2021-05-23'),
    task('Cập nhật đầy đủ thông tin', advising, '2021-05-23'),
    task('Rà soát, chủ động triển khai các biện pháp phòng', advising, '2021-05-23'),
    task('Tiếp tục tuyên truyền, vận động cán bộ', advising, '2021-05-23'),
    task('Vận động người', advising, '2021-05-23'),
  ],
}

const front = 'Mặt trận Tổ quốc Việt Nam tỉnh'
const both = [front, 'các tổ chức chính trị - xã hội']

export const laoCai: Report = {
  name: 'Lào Cai, 16/3/2021',
  file: '004_231fcbf6afebe9be.txt',
  saidOn: '2021-03-16',
  listed: [
    task('Tạo được sự gắn kết', both),
    task('Tăng tính chủ động trong tiếp cận', both),
    task('Khẳng định được chức năng, vai trò chủ thể', [front]),
    task('Đảm bảo được quyền, lợi ích hợp pháp', [front]),
    task('Phát huy vai trò trong giám sát, phản biện xã hội', [front]),
    task('Chủ động nắm tình hình hội viên', ['Các tổ chức chính trị - xã hội']),
    task('Làm tốt công tác phát triển tổ chức hội', ['Các tổ chức chính trị - xã hội']),
    task('Đẩy mạnh tuyên truyền, vận động bầu cử', [front, 'các tổ chức chính trị xã hội']),
    task('Bám sát nhiệm vụ chính trị của tỉnh', [front, 'các tổ chức chính trị xã hội']),
    task('Nghiên cứu 18 đề án', [front, 'các tổ chức chính trị xã hội']),
    task('Chủ động nắm các vấn đề phát sinh từ cơ sở', [front, 'các tổ chức chính trị xã hội']),
  ],
}
