import type { EnteredFact } from '../../../children/history/entered.ts'
import { addDays, type Day } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { addEntries } from '../../leaving/records/write.ts'
import { one } from '../../leaving/sample/in-touch.ts'
import type { Home } from '../model/ledger.ts'
import { isUnsettled } from '../rules/episode.ts'

/** The pathway plan followed most moves within a few days: those whose exit plan was written, and most settled homes. */
export const fillAddenda = async (db: Tenant, homes: readonly Home[], today: Day): Promise<readonly EnteredFact[]> => {
  const planned = homes
    .filter((home, at) => (isUnsettled(home) ? home.entries.some(({ kind }) => kind === 'exit-plan') : at % 6 !== 0))
    .map((home) => ({ home, on: addDays(home.movedIn, 2), id: newId() }))
    .filter(({ on }) => on <= today)
  await addEntries(
    db,
    planned.map(({ home, on, id }) => ({
      leavingId: id,
      childId: home.childId,
      ...one('addendum', on, {
        changed: 'A new address.',
        now: 'Support is agreed with the new landlord; the long-term plan is a flat of their own.',
        housing: 'yes',
      }),
      by: { name: home.by, at: new Date(`${on}T15:00:00Z`) },
    })),
  )
  return planned.map(({ home, on, id }) => ({
    table: 'pathwayPlan',
    about: { child: home.childId },
    key: id,
    starts: on,
    ends: null,
    fields: { kind: 'addendum', housing: 'yes' },
  }))
}
