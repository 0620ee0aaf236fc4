const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' })

/** The calendar day in Viet Nam at an instant, `YYYY-MM-DD`. */
export const today = (now: Date): string => day.format(now)
