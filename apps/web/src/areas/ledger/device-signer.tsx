import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type Output, Refused, run, Unreachable } from '../../kernel/client.ts'
import { useFrame } from '../../kernel/frame.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { useSession } from '../../kernel/session.ts'
import { makeDeviceKey, signByDevice } from './device-key.ts'
import { type DeviceKey, keepDeviceKey, readDeviceKey } from './device-store.ts'

/**
 * On a device of a polling team: makes its key, has it entered into the log, and signs by itself what was received of its area. Shows nothing;
 * what was signed stands on the minutes. What is to be signed is the server's to say, so nothing is kept for later: without a network it is
 * asked again when there is one.
 */
export function DeviceSigner(): ReactNode {
  const { me, ended } = useSession()
  const frame = useFrame()
  const area = me?.grants.find(({ role, organisation }) => role === 'team' && organisation)?.organisation?.id
  const account = me?.account?.id
  if (!area || !account || ended) return null
  return <OfArea key={`${frame.id} ${area} ${account}`} {...{ area, frame: frame.id, account }} />
}

type Place = Readonly<{ area: string; frame: string }>

function OfArea({ area, frame, account }: Place & Readonly<{ account: string }>): ReactNode {
  const place = `${frame} ${area} ${account}`
  const client = useQueryClient()
  /** Undefined until this device has looked; null = it has no key. */
  const [key, setKey] = useState<DeviceKey | null>()
  const busy = useRef(false)
  useEffect(() => {
    void readDeviceKey(place).then((kept) => setKey(kept ?? null))
  }, [place])
  const { data } = useAnswer('ledger.deviceWork', { area, frame, key: key?.id ?? null }, key !== undefined)
  useEffect(() => {
    if (!data || key === undefined || busy.current) return
    busy.current = true
    void alone(() => actOn(data, { area, frame }, place))
      .then(async (kept) => {
        if (kept) setKey(kept)
        if (kept || data.work.length > 0) await client.invalidateQueries({ queryKey: ['ledger.approval'] })
      })
      .catch((error: unknown) => {
        // The next answer brings it up again; who was refused, or is not reached, has nothing to do here.
        if (!(error instanceof Refused || error instanceof Unreachable)) throw error
      })
      .finally(() => {
        busy.current = false
      })
  }, [data, key, area, frame, place, client])
  return null
}

/** Does what the server asks of this device; answers its key when that changed. */
async function actOn(
  { state, work }: Output<'ledger.deviceWork'>,
  { area, frame }: Place,
  place: string,
): Promise<DeviceKey | undefined> {
  if (state === 'refused' || state === 'ended') return undefined
  // Another tab may have been faster.
  const kept = await readDeviceKey(place)
  if (state !== 'entered') return await enter({ area, frame }, place, state === 'renew' ? undefined : kept)
  for (const { body, seal } of kept?.id ? work : []) {
    const value = await signByDevice(kept as DeviceKey, `baucu-leaf/1\n${body}`)
    const signed = { alg: 'Ed25519', key: kept?.id ?? '', value } as const
    await run('ledger.approve', { organisation: area, frame, body, seal, signed })
  }
  return undefined
}

/** Enters the key of this device, a new one where there is none; on disk before the server knows it. */
async function enter(
  { area, frame }: Place,
  place: string,
  kept: DeviceKey | undefined,
): Promise<DeviceKey | undefined> {
  const key = kept ?? (await makeDeviceKey(place))
  if (!key) return undefined
  if (!kept) await keepDeviceKey(key)
  const proof = await signByDevice(key, `baucu-device/1\n${frame}\n${area}\n${key.public}\n`)
  const { key: id } = await run('ledger.enterDevice', { area, frame, public: key.public, proof })
  const entered = { ...key, id }
  await keepDeviceKey(entered)
  return entered
}

/** Only one tab at a time; two would enter two keys. */
const alone = <T,>(work: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request('baucu.device-key', work) : work()
