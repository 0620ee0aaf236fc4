const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' })

/** The calendar day in Viet Nam at an instant, `YYYY-MM-DD`. */
export const today = (now: Date): string => day.format(now)

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' })

/** The hour in Viet Nam at an instant, `HH:MM`. */
export const hourOf = (now: Date): string => clock.format(now)
