import type { Output } from '../../kernel/client.ts'

/** A contest as a polling area counts it. */
export type Contest = Output<'count.area'>['contests'][number]

/** Somebody on the ballot, by place. */
export type Listed = Readonly<{ id: string; name: string }>
