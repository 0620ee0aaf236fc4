const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' })

/** The hour in Viet Nam, `HH:MM`. */
export const hourOf = (at: Date): string => clock.format(at)
