/** What became of a proposal. A deferred one has been answered for now and comes back; it is as open as before. */
export const proposalStates = ['open', 'deferred', 'accepted', 'partly', 'rejected', 'merged'] as const
export type ProposalState = (typeof proposalStates)[number]

/** How a proposal stands on a day, in the order in which somebody should look at them. */
export const proposalStandings = ['late', ...proposalStates] as const
export type ProposalStanding = (typeof proposalStandings)[number]

/** Whether somebody still waits for the answer. */
export const isOpen = (state: ProposalState): boolean => state === 'open' || state === 'deferred'

/** Open past the day on which it was to be answered = late. */
export const proposalStanding = (
  { state, replyDue }: Readonly<{ state: ProposalState; replyDue: string }>,
  today: string,
): ProposalStanding => (isOpen(state) && replyDue < today ? 'late' : state)
