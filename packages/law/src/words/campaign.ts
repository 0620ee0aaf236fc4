import { listEn, listVi, type Names, nameEn, nameVi } from './names.ts'
import { type Catalogue, day } from './sentence.ts'

const forms: Names = {
  'in-person': ['trực tiếp', 'in person'],
  online: ['trực tuyến', 'online'],
  hybrid: ['trực tiếp kết hợp trực tuyến', 'in person and online'],
}
const acts: Names = {
  'against-constitution': [
    'tuyên truyền trái với Hiến pháp và pháp luật',
    'propaganda against the Constitution and the law',
  ],
  'harm-to-honour': [
    'làm tổn hại danh dự, nhân phẩm, uy tín, quyền, lợi ích hợp pháp của tổ chức, cá nhân khác',
    'harm to the honour or lawful interests of others',
  ],
  'abuse-of-office': [
    'lạm dụng chức vụ, quyền hạn để sử dụng phương tiện thông tin đại chúng',
    'abuse of office to use the mass media',
  ],
  'raising-funds': [
    'vận động tài trợ, quyên góp ở trong nước và nước ngoài cho tổ chức, cá nhân mình',
    'raising funds at home or abroad for oneself or one’s organisation',
  ],
  'gifts-to-voters': [
    'sử dụng hoặc hứa tặng, cho, ủng hộ tiền, tài sản, lợi ích vật chất để lôi kéo, mua chuộc cử tri',
    'giving or promising money, property or benefits to win voters',
  ],
}
const announced: Names = {
  form: ['hình thức', 'form'],
  content: ['nội dung', 'content'],
  time: ['thời gian', 'time'],
  place: ['địa điểm', 'place'],
  'online-access': ['điểm truy cập trực tuyến', 'online access point'],
}

/** `2021-05-22T07:00` → `07:00 22/05/2021`; a day alone → `22/05/2021`. */
function moment(value: number | string | undefined): string {
  const [date, time] = String(value ?? '').split('T')
  return time === undefined ? day(date) : `${time} ${day(date)}`
}

/** Reasons about the campaign (Điều 62–68). */
export const campaignWords: Catalogue = {
  'CAM-WAY': {
    vi: (_, holds) =>
      holds
        ? 'Đúng một trong hai hình thức vận động bầu cử.'
        : 'Chỉ được vận động bầu cử tại hội nghị tiếp xúc cử tri và trên phương tiện thông tin đại chúng theo quy định.',
    en: (_, holds) =>
      holds
        ? 'One of the two ways to campaign.'
        : 'Campaigning is only at meetings with voters and in the mass media the law names.',
  },
  'CAM-TIME': {
    vi: (n, holds) =>
      `Vận động bầu cử từ ${moment(n.from)} đến trước ${moment(n.until)}; ${moment(n.at)} ${holds ? 'trong' : 'ngoài'} thời gian này.`,
    en: (n, holds) =>
      `Campaigning is from ${moment(n.from)} until ${moment(n.until)}; ${moment(n.at)} is ${holds ? 'inside' : 'outside'}.`,
  },
  'CAM-NEUTRAL': {
    vi: (_, holds) =>
      holds
        ? 'Không phải tổ chức phụ trách bầu cử hoặc thành viên tổ chức đó vận động.'
        : 'Tổ chức phụ trách bầu cử và thành viên của các tổ chức này không được vận động cho người ứng cử.',
    en: (_, holds) =>
      holds
        ? 'Not done by an election organisation or a member of one.'
        : 'Election organisations and their members may not campaign for a candidate.',
  },
  'CAM-PLACE': {
    vi: (_, holds) =>
      holds
        ? 'Vận động tại đơn vị bầu cử nơi ứng cử.'
        : 'Người ứng cử ở đơn vị bầu cử nào thì vận động tại đơn vị bầu cử đó.',
    en: (_, holds) =>
      holds ? 'In the candidate’s own constituency.' : 'Candidates campaign in their own constituency only.',
  },
  'CAM-FORBIDDEN': {
    vi: (n, holds) =>
      holds ? 'Không có hành vi bị cấm.' : `Hành vi bị cấm trong vận động bầu cử: ${nameVi(acts, n.act)}.`,
    en: (n, holds) => (holds ? 'Nothing forbidden is done.' : `Forbidden in the campaign: ${nameEn(acts, n.act)}.`),
  },
  'CAM-MEETING-FORM': {
    vi: (n, holds) =>
      `Hội nghị tiếp xúc cử tri tổ chức ${nameVi(forms, n.form)}${holds ? '' : '; luật của kỳ này không nói đến hình thức đó, cần cấp có thẩm quyền quyết định'}.`,
    en: (n, holds) =>
      `The meeting with voters is held ${nameEn(forms, n.form)}${holds ? '' : '; this edition of the law does not speak of it, the competent body must decide'}.`,
  },
  'CAM-MEETING-SAFE': {
    vi: (_, holds) =>
      holds
        ? 'Bảo đảm điều kiện kỹ thuật, an toàn thông tin mạng, an ninh mạng.'
        : 'Chưa bảo đảm điều kiện kỹ thuật, an toàn thông tin mạng, an ninh mạng để tiếp xúc cử tri trực tuyến.',
    en: (_, holds) =>
      holds
        ? 'Technical conditions, information safety and cyber security are in place.'
        : 'Technical conditions, information safety or cyber security for an online meeting are missing.',
  },
  'CAM-ANNOUNCED': {
    vi: (n, holds) =>
      holds
        ? 'Đã thông báo đầy đủ cho cử tri.'
        : `Ủy ban nhân dân chưa thông báo cho cử tri: ${listVi(announced, n.missing)}.`,
    en: (n, holds) =>
      holds
        ? 'Voters were told all they must be.'
        : `The People’s Committee has not announced: ${listEn(announced, n.missing)}.`,
  },
}
