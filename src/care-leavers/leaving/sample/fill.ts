import { enterFacts } from '../../../children/index.ts'
import { addDays, type Day } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { Entry } from '../model.ts'
import { saveLivingHere } from '../records/living-here.ts'
import { addEntries, type NewEntry } from '../records/write.ts'
import { factsOf } from '../rules/facts.ts'
import { diceOf } from './dice.ts'
import { inTouch } from './in-touch.ts'
import { findLeavers, type Leaver } from './leavers.ts'
import { life } from './life.ts'

/** The record of the sample is whole for so many days. */
const reaches = 425

const entriesFor = (leaver: Leaver, when: { since: Day; today: Day }): readonly NewEntry[] => {
  const dice = diceOf(`leaving care ${leaver.identifier}`)
  const name = leaver.adviser ?? leaver.worker ?? 'Duty adviser'
  return [...inTouch(dice, leaver, when), ...life(dice, leaver, when)]
    .filter(({ written }) => written.on <= when.today || written.fields.to !== undefined)
    .map(({ part, written }) => {
      const day = [written.on, when.today].toSorted()[0]
      return {
        leavingId: newId(),
        childId: leaver.childId,
        part,
        written,
        by: { name, at: new Date(`${day}T15:00:00Z`) },
      }
    })
}

const asEntry = ({ leavingId, childId, part, written, by }: NewEntry): Entry => ({
  ...written,
  leavingId,
  childId,
  part,
  version: 1,
  state: 'in',
  reason: '',
  by: by.name,
  at: by.at,
})

const elsewhere = [
  ['K.O.', 'Westmoor', 'Rita Aldous, 01000 555 0171', 'Marlport', 40],
  ['Jay M.', 'Northvale', 'Leaving care duty, 01000 555 0126', 'Marlport', 120],
  ['A.S.', 'Westmoor', 'Rita Aldous, 01000 555 0171', 'Upper Marl', 210],
  ['T.W.', 'Eastholm', 'Colin Frayne, 01000 555 0183', 'Harrow Green', 330],
] as const

const fillLivingHere = async (db: Tenant, today: Day): Promise<void> => {
  const by = { name: 'Sample council', at: new Date(`${today}T09:00:00Z`) }
  for (const [at, [name, authority, contact, lives, ago]] of elsewhere.entries())
    await saveLivingHere(
      db,
      {
        personId: newId(),
        version: 1,
        name,
        born: null,
        authority,
        notifiedOn: addDays(today, -ago),
        contact,
        lives,
        note: '',
        until: at === 3 ? addDays(today, -30) : null,
      },
      by,
    )
}

const isFilled = async (db: Tenant): Promise<boolean> =>
  (await db.query.selectFrom('care_leavers.leaving_entry').select('part').where('la_id', '=', db.la).limit(1).execute())
    .length > 0

/**
 * Fourteen months of leaving care for the sample's care leavers, with true gaps, told to practice standards as complete since then. Done once,
 * when the children are loaded; without any it does nothing.
 */
export const fillSampleLeaving = async (db: Tenant, today: Day): Promise<void> => {
  const leavers = await findLeavers(db)
  if (leavers.length === 0 || (await isFilled(db))) return
  const since = addDays(today, -reaches)
  const written = leavers.map((leaver) => ({ leaver, entries: entriesFor(leaver, { since, today }) }))
  await addEntries(
    db,
    written.flatMap(({ entries }) => entries),
  )
  const facts = written.flatMap(({ leaver, entries }) =>
    factsOf(entries.map(asEntry), { team: leaver.team, worker: leaver.adviser ?? leaver.worker }).map((fact) => ({
      ...fact,
      about: { child: leaver.childId },
    })),
  )
  await enterFacts(db, { today, facts, since })
  await fillLivingHere(db, today)
}
