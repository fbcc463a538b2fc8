import type { Tenant } from '../../platform/db/tenant.ts'
import type { StoredCase } from '../rules/stored.ts'
import { addCases, type CaseHash, type CaseKey, closeCases } from './write-cases.ts'

/** `subjects`: looked at; `added` and `closed`: cases that were written. `standards`: counted anew for everyone. */
export type Derived = { standards: number; subjects: number; added: number; closed: number }

/** One run of deriving. `asAt`: the day of a load. */
export type Work = {
  readonly db: Tenant
  readonly load: number
  readonly asAt: (load: number) => string
  readonly total: Derived
  /** Standards of which any case was written. */
  readonly touched: Set<string>
}

const keyOf = ({ standard, subject, unit }: CaseKey): string => `${standard}\u0000${subject}\u0000${unit}`

/** Writes what differs from what is stored of these subjects and standards. */
export const writeDifference = async (
  { db, load, total, touched }: Work,
  now: readonly StoredCase[],
  stored: readonly CaseHash[],
): Promise<void> => {
  const known = new Map(stored.map((one) => [keyOf(one), one]))
  const fresh: StoredCase[] = []
  const gone: CaseKey[] = []
  for (const one of now) {
    const key = keyOf(one)
    const before = known.get(key)
    known.delete(key)
    if (before?.hash === one.hash) continue
    if (before !== undefined) gone.push(before)
    fresh.push(one)
  }
  gone.push(...known.values())
  await closeCases(db, gone, load)
  await addCases(db, fresh, load)
  for (const { standard } of [...gone, ...fresh]) touched.add(standard)
  total.added += fresh.length
  total.closed += gone.length
}
