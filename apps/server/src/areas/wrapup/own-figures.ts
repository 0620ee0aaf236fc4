import { type CountedFor, type FigureSource, ofKept } from '../../kernel/figure-source.ts'

/** A count the final report names and no report of a unit asks for. */
const own = (
  indicator: string,
  title: FigureSource['title'],
  query: string,
  asked: (where: CountedFor) => readonly unknown[] = ({ path, frame }) => [path, frame],
): FigureSource => ({
  ...{ id: `wrapup.${indicator}`, indicator, title },
  count: async ({ client }, where) => {
    const { rows } = await client.query<{ value: number; kept: number }>(query, [...asked(where)])
    return ofKept(rows[0])
  },
})

export const ownFigures: ReadonlyMap<string, FigureSource> = new Map(
  [
    own(
      'reports-received',
      { vi: 'Báo cáo đã gửi ở Báo cáo', en: 'Reports sent in Reports' },
      `select count(*) filter (where r.state in ('sent', 'accepted'))::int as value, count(*)::int as kept
       from report r join report_round d on d.province_code = r.province_code and d.id = r.round_id
       where r.org_path ^@ $1 and d.frame_id = $2`,
    ),
    own(
      'lists-complete',
      { vi: 'Danh sách chính thức đã có nghị quyết', en: 'Official lists with their resolution' },
      `select count(l.decision)::int as value, count(l.constituency_id)::int as kept
       from constituency_decision d left join official_list l
         on l.province_code = d.province_code and l.frame_id = d.frame_id and l.constituency_id = d.constituency_id
       where d.unit_path ^@ $1 and d.frame_id = $2`,
    ),
    own(
      'shifts',
      { vi: 'Ca trực ở Lịch trực', en: 'Shifts in the duty roster' },
      // A roster belongs to no election: the shifts up to now of the months before it.
      `select count(*)::int as value, count(*)::int as kept from duty_shift
       where org_path ^@ $1 and day between $2 and $3 and dropped_at is null`,
      ({ path, from, to }) => [path, from, to],
    ),
    own(
      'deliveries',
      { vi: 'Phiếu giao ở Vật tư', en: 'Delivery notes in Materials' },
      `select count(*)::int as value, count(*)::int as kept from delivery where org_path ^@ $1 and frame_id = $2
         and not exists (select from delivery later where later.replaces = delivery.id)`,
    ),
    own(
      'deliveries-received',
      { vi: 'Phiếu giao đã nhận ở Vật tư', en: 'Deliveries received in Materials' },
      `select count(distinct r.delivery_id)::int as value, count(distinct d.id)::int as kept
       from delivery d left join delivery_receipt r on r.delivery_id = d.id where d.org_path ^@ $1 and d.frame_id = $2`,
    ),
    own(
      'incidents-closed',
      { vi: 'Sự việc đã xong ở Bàn trực', en: 'Incidents closed at the desk' },
      `select count(closed_at)::int as value, count(*)::int as kept from incident where org_path ^@ $1 and frame_id = $2`,
    ),
    own(
      'rewards-proposed',
      { vi: 'Đề nghị khen thưởng ở Kinh phí bầu cử', en: 'Rewards proposed in Election budget' },
      `select count(*)::int as value, count(*)::int as kept from reward
       where org_path ^@ $1 and frame_id = $2 and dropped_at is null`,
    ),
    own(
      'rewards-decided',
      { vi: 'Quyết định khen thưởng ở Kinh phí bầu cử', en: 'Decisions on rewards in Election budget' },
      `select count(decision)::int as value, count(decision)::int as kept from reward
       where org_path ^@ $1 and frame_id = $2 and dropped_at is null`,
    ),
  ].map((each) => [each.indicator, each]),
)
