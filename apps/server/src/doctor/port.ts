import net from 'node:net'
import { type Check, check } from './check.ts'

/** The port is free, or this very product answers on it. */
export async function checkPort(port: number, host = '127.0.0.1'): Promise<Check> {
  const error = await tryToListen(port, host)
  if (!error) return check('port', 'ok', 'free', { port })
  if (error.code === 'EACCES') return check('port', 'problem', 'forbidden', { port })
  if (error.code !== 'EADDRINUSE') return check('port', 'problem', 'taken', { port })
  return (await isOurs(port, host))
    ? check('port', 'ok', 'ours', { port })
    : check('port', 'problem', 'taken', { port })
}

function tryToListen(port: number, host: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', resolve)
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}

async function isOurs(port: number, host: string): Promise<boolean> {
  try {
    const response = await fetch(`http://${host}:${port}/api/health`, { signal: AbortSignal.timeout(3_000) })
    const body = (await response.json()) as { migrations?: unknown; database?: unknown }
    return body.database !== undefined
  } catch {
    return false
  }
}
