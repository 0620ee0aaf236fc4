import type { Frame } from '@baucu/contract'

/** Frames as they came, each second poll below the frame it belongs to. */
export function framesInOrder(frames: readonly Frame[]): readonly Readonly<{ frame: Frame; below: boolean }>[] {
  const following = Map.groupBy(frames, (each) => each.second?.of)
  const withSeconds = (frame: Frame, below: boolean): readonly Readonly<{ frame: Frame; below: boolean }>[] => [
    { frame, below },
    ...(following.get(frame.id) ?? []).flatMap((each) => withSeconds(each, true)),
  ]
  return frames.filter((each) => !each.second).flatMap((each) => withSeconds(each, false))
}
