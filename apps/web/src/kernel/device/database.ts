/**
 * What this device keeps: answers once read, commands the server has not acknowledged, figures half typed, who was here
 * last. One small wrapper over IndexedDB: a library for it would be larger than everything it does for us.
 */
export type StoreName = 'answers' | 'outbox' | 'drafts' | 'session'

const name = 'baucu'
const version = 1

let opening: Promise<IDBDatabase> | undefined

/** Opens the database of this device. Rejects where a browser keeps nothing (some private windows). */
function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => {
      const database = request.result
      database.createObjectStore('answers', { keyPath: 'key' }).createIndex('account', 'account')
      database.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true }).createIndex('account', 'account')
      database.createObjectStore('drafts', { keyPath: 'key' }).createIndex('account', 'account')
      database.createObjectStore('session', { keyPath: 'key' })
    }
    request.onsuccess = () => {
      const database = request.result
      const forget = () => {
        opening = undefined
      }
      // Another tab brings a newer version, or the browser needs the room: close, and open again when asked.
      database.onversionchange = () => {
        database.close()
        forget()
      }
      database.onclose = forget
      resolve(database)
    }
    request.onerror = () => reject(request.error)
  })
  opening.catch(() => {
    opening = undefined
  })
  return opening
}

/** One request as a promise. */
export const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/**
 * Runs `work` in one transaction over one store and resolves when what it wrote is on disk. `work` awaits nothing but
 * requests of this store.
 */
export async function inStore<T>(
  store: StoreName,
  mode: 'readonly' | 'readwrite',
  work: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const database = await open()
  const transaction = database.transaction(store, mode, { durability: 'strict' })
  const finished = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })
  finished.catch(() => undefined)
  const result = await work(transaction.objectStore(store))
  await finished
  return result
}

/** Removes every row of an account from a store. */
export const removeOf = (store: StoreName, account: string): Promise<void> =>
  inStore(store, 'readwrite', async (rows) => {
    for (const key of await answerOf(rows.index('account').getAllKeys(account))) await answerOf(rows.delete(key))
  })
