/**
 * Keys of this device, in a database of their own: a page of an older version, still open beside a newer one, must go on keeping its outbox
 * in the other.
 */
const name = 'baucu-keys'

/** A key of an area's device: whose it is, and its halves; the private one cannot be read by any script. */
export type DeviceKey = Readonly<{
  /** Election, area and account. */
  place: string
  /** Its id in the log, once the server has said so. */
  id: string | null
  /** Base64 of the 32 bytes. */
  public: string
  secret: DeviceSecret
}>

/** The browser's own Ed25519; where it has none, a seed that only this browser can unwrap. */
export type DeviceSecret =
  | Readonly<{ kind: 'native'; key: CryptoKey }>
  | Readonly<{ kind: 'wrapped'; by: CryptoKey; iv: Uint8Array<ArrayBuffer>; seed: ArrayBuffer }>

/** The key of this device at a place; undefined = none, or the browser keeps nothing. */
export const readDeviceKey = (place: string): Promise<DeviceKey | undefined> =>
  inKeys('readonly', (keys) => keys.get(place) as IDBRequest<DeviceKey | undefined>).catch(() => undefined)

/** Keeps a key in the place of the one before. Rejects where a browser keeps nothing: then nothing may be entered with it. */
export const keepDeviceKey = (key: DeviceKey): Promise<unknown> => inKeys('readwrite', (keys) => keys.put(key))

async function inKeys<T>(mode: IDBTransactionMode, work: (keys: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => void request.result.createObjectStore('keys', { keyPath: 'place' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  try {
    const transaction = database.transaction('keys', mode, { durability: 'strict' })
    const asked = work(transaction.objectStore('keys'))
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
      transaction.onerror = () => reject(transaction.error)
    })
    return asked.result
  } finally {
    database.close()
  }
}
