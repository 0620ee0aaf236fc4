import type { FunctionTag, OrganisationKind } from './organisations.ts'

type Title = Readonly<{ vi: string; en: string }>

/** What a kind of organisation is called on screen, on paper and in a sheet. */
export const organisationKindTitles: Readonly<Record<OrganisationKind, Title>> = {
  party: { vi: 'tổ chức đảng', en: 'Party organisation' },
  front: { vi: 'Mặt trận Tổ quốc', en: 'Fatherland Front' },
  association: { vi: 'tổ chức chính trị - xã hội', en: 'socio-political organisation' },
  'people-council': { vi: 'Hội đồng nhân dân', en: "People's Council" },
  'people-committee': { vi: 'Ủy ban nhân dân', en: "People's Committee" },
  agency: { vi: 'cơ quan, đơn vị', en: 'agency' },
  enterprise: { vi: 'doanh nghiệp', en: 'enterprise' },
  'armed-forces': { vi: 'đơn vị vũ trang nhân dân', en: 'armed-forces unit' },
  school: { vi: 'trường học', en: 'school' },
  province: { vi: 'tỉnh, thành phố trực thuộc trung ương', en: 'province' },
  district: { vi: 'huyện, quận, thị xã', en: 'district' },
  commune: { vi: 'xã, phường, đặc khu', en: 'commune' },
  village: { vi: 'thôn, tổ dân phố', en: 'village' },
  'election-committee': { vi: 'Ủy ban bầu cử', en: 'Election Committee' },
  'election-board': { vi: 'Ban bầu cử', en: 'Election Board' },
  'polling-team': { vi: 'Tổ bầu cử', en: 'Polling Team' },
  other: { vi: 'tổ chức khác', en: 'other organisation' },
}

/** What a function of an organisation is called: "Chức năng: tham mưu bầu cử". */
export const functionTitles: Readonly<Record<FunctionTag, Title>> = {
  'advises-on-election': { vi: 'tham mưu bầu cử', en: 'advises on the election' },
  'organises-election': { vi: 'tổ chức bầu cử', en: 'organises the election' },
  inspects: { vi: 'kiểm tra, giám sát', en: 'inspects' },
  communicates: { vi: 'tuyên truyền', en: 'communicates' },
  secures: { vi: 'bảo đảm an ninh, trật tự', en: 'keeps order' },
  'provides-health': { vi: 'y tế', en: 'provides health care' },
  'provides-logistics': { vi: 'hậu cần, cơ sở vật chất', en: 'provides logistics' },
  'receives-citizens': { vi: 'tiếp công dân', en: 'receives citizens' },
}
