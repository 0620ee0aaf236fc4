/** Stands in the address for a delivery note that is not written yet. */
export const newDelivery = 'moi'

/** What the page of materials keeps in its address: the delivery note shown. */
export type LogisticsSearch = Readonly<{ phieu?: string }>

/** Takes only ids and the word for a new one. */
export function readLogisticsSearch({ phieu }: Readonly<Record<string, unknown>>): LogisticsSearch {
  return typeof phieu === 'string' && (phieu === newDelivery || /^[0-9a-f-]{36}$/.test(phieu)) ? { phieu } : {}
}
