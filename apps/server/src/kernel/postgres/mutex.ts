import { createHash } from 'node:crypto'
import net from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Does something that only one process of this machine may do at a time, such as creating a cluster. The lock is an
 * abstract UNIX socket: the kernel lets go of it when its process ends in whatever way, so it never stays behind.
 */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const address = `\0baucu-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`
  const lock = await hold(address)
  try {
    return await work()
  } finally {
    await new Promise((done) => lock.close(done))
  }
}

async function hold(address: string): Promise<net.Server> {
  for (;;) {
    const server = net.createServer((socket) => socket.destroy())
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve)
      server.listen(address, () => resolve(undefined))
    })
    if (!error) return server
    if (error.code !== 'EADDRINUSE') throw error
    await wait(50)
  }
}
