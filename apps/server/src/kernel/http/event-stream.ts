import type { Change } from '../announce.ts'
import type { ChangeHub } from '../change-hub.ts'

/** A line now and then, so that a broken connection is noticed on both sides. */
const heartbeat = 15_000

/**
 * Server-sent events: `changed` with the frame and its constituencies (none named = anything of the frame). Whoever
 * comes back with `Last-Event-ID` gets what he missed, or one event that names no frame (anything may have changed) when that is no longer known.
 */
export function eventStream(hub: ChangeHub, lastEventId: string | undefined, signal: AbortSignal): Response {
  const encoder = new TextEncoder()
  let stop = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => {
        // A reader who takes nothing for minutes is cut off, so that his backlog does not grow; he comes back.
        if ((controller.desiredSize ?? 0) < -1_000) return stop()
        controller.enqueue(encoder.encode(text))
      }
      const event = (id: string, change: Change) =>
        send(`id: ${id}\nevent: changed\ndata: ${JSON.stringify(change)}\n\n`)
      send(': baucu\nretry: 2000\n\n')
      const leave = hub.watch(event, lastEventId)
      const beat = setInterval(() => send(': …\n\n'), heartbeat)
      stop = () => {
        clearInterval(beat)
        leave()
        signal.removeEventListener('abort', stop)
        stop = () => {}
        try {
          controller.close()
        } catch {
          // The reader has gone already.
        }
      }
      signal.addEventListener('abort', stop)
    },
    cancel: () => stop(),
  })
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  })
}
