import { sql } from 'kysely'
import { addDays, type Day, inWords } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { nameOf } from '../rules/names.ts'
import type { EntryFields, Proposal } from './model.ts'
import { addCopy } from './records/copies.ts'
import { enterGoneThrough, enterRating } from './records/facts.ts'
import { findHistory } from './records/history.ts'
import { findChronology } from './records/read.ts'
import { addEntry, addRating, addSignOff, asFields, saveAnalysis, settleProposals } from './records/write.ts'
import { proposeEntries } from './rules/propose.ts'
import { qualityQuestions } from './rules/quality.ts'
import { chronologyText } from './rules/text.ts'
import { chronologyAsWord } from './word.ts'

const worker = 'Aisha Farnworth'
const manager = 'Bridget Sallis'

/** What it meant, by the rule that proposed the event. Invented. */
const impacts: Readonly<Record<string, string>> = {
  birth: 'Born healthy and went home with both parents.',
  referral: 'At school there was a hurry to be collected first, and tears when nobody came.',
  assessment: 'Said for the first time that nights were noisy and frightening.',
  'section-47': 'Was seen alone at school, and asked whether it would have to be told again.',
  conference: 'Was asked what should be different: “That Mum sleeps at night.”',
  'protection-plan': 'Knew that grown-ups were meeting, and was told afterwards what they had decided.',
  care: 'Arrived with one bag, and slept with the coat on for two nights.',
  placement: 'A new school run and a new room, and a dog that was liked at once.',
  missing: 'Was found at the old house each time, sitting on the step.',
  'stable-home': 'Chose the colour of the room and was asked to be in the school choir.',
}

const impactOf = ({ parts }: Proposal): string => impacts[parts[0]!.rule] ?? ''

const ownEntry = (on: Day): EntryFields => ({
  on: `${on.slice(0, 7)}-01`,
  until: null,
  precision: 'month',
  type: 'achievement',
  significance: 'notable',
  positive: true,
  words: 'Began to swim with a club every week.',
  impact: 'Talks about the coach, and went into the deep end in the third week.',
  done: 'The club’s fees are paid from the pupil premium.',
  source: 'Foster carer, visit in the same month',
  document: '',
})

/** The child in care of whom most is known: a chronology worth writing. Null in a council without children. */
const pickChild = async (db: Tenant): Promise<string | null> => {
  const { rows } = await sql<{ childId: string }>`
    select c.child_id as "childId" from children.child c
    join children.subject s on s.la_id = c.la_id and s.child_id = c.child_id
    join children.history h on h.la_id = ${db.la} and h.subject_id = s.subject_id and h.until_load is null
    where c.la_id = ${db.la} and c.in_care and c.adopted_on is null and c.merged_into is null
    group by c.child_id, c.identifier order by count(distinct h.table_id) desc, count(*) desc, c.identifier limit 1`.execute(
    db.query,
  )
  return rows[0]?.childId ?? null
}

/**
 * Writes a chronology for one of the sample council's children: most proposals accepted, one dropped, the newest left to settle, an entry of
 * the worker's own, an analysis, signed and checked. To be called when the sample's children are loaded; does nothing without any.
 */
export const fillSampleChronology = async (db: Tenant, today: Day): Promise<void> => {
  const childId = await pickChild(db)
  if (childId === null) return
  const at = new Date(`${addDays(today, -9)}T10:00:00Z`)
  const by = { name: worker, at }
  const proposals = proposeEntries(await findHistory(db, childId), { today })
  const settled = proposals.slice(0, Math.max(1, proposals.length - 1)).map((proposal, nth) => {
    const isDropped = nth === 2
    return {
      proposal,
      fields: { ...asFields(proposal), impact: isDropped ? '' : impactOf(proposal) },
      state: isDropped ? ('dropped' as const) : ('in' as const),
      reason: isDropped ? 'Not significant for this child' : '',
    }
  })
  await settleProposals(db, childId, settled, by)
  await addEntry(db, { childId, entryId: newId(), fields: ownEntry(addDays(today, -120)) }, by)
  const analysis = {
    version: 1,
    meaning:
      'The plan has to keep the same school and the same carers: each change so far came with weeks of broken sleep.',
    patterns: 'Help came in short spells and ended when things looked quiet; the next referral followed within a year.',
    gaps: 'Little is known of the first two years, when the family lived elsewhere. The earlier council has been asked.',
  }
  await saveAnalysis(db, childId, analysis, by)
  const count = settled.filter(({ state }) => state === 'in').length + 1
  const on = addDays(today, -9)
  const signed = { on, entries: count, faults: [] }
  await addSignOff(db, childId, { ...signed, kind: 'complete', note: '', role: 'Social worker' }, by)
  const checked = { name: manager, at: new Date(at.getTime() + 86_400_000) }
  const note = 'Clear and fair. Ask the school about the year before care.'
  await addSignOff(db, childId, { ...signed, on: addDays(on, 1), kind: 'checked', note, role: 'Team manager' }, checked)
  const answers = Object.fromEntries(
    qualityQuestions.map(({ id }) => [id, id === 'impact' ? ('no' as const) : ('yes' as const)]),
  )
  const key = await addRating(db, childId, { answers, note: 'Write what the two latest events meant.' }, checked)
  const missing = proposals.length - settled.length
  await enterGoneThrough(db, { childId, today, on, missing, by: worker })
  await enterGoneThrough(db, { childId, today, on: addDays(on, 1), missing, by: manager })
  await enterRating(db, { childId, today, on: addDays(on, 1), key, answers })
  await giveCopy(db, childId, addDays(on, 2))
}

/** The court view as it was sent with an application. */
const giveCopy = async (db: Tenant, childId: string, on: Day): Promise<void> => {
  const chronology = await findChronology(db, childId)
  const { rows } = await sql<{
    identifier: string
    forename: string | null
    surname: string | null
    born: Day
    council: string
  }>`
    select c.identifier, c.forename, c.surname, c.date_of_birth as born, a.name as council
    from children.child c join platform.authority a on a.la_id = c.la_id where c.la_id = ${db.la} and c.child_id = ${childId}`.execute(
    db.query,
  )
  const { born, council, ...named } = rows[0]!
  const child = {
    name: nameOf(named),
    identifier: named.identifier,
    born,
    bornWords: born ? inWords(born) : 'not loaded',
  }
  const to = 'Family Court at Marlport, case ZZ26C00417'
  const text = chronologyText({ chronology, child, council, today: on, kind: 'court', givenTo: to })
  const copy = {
    copyId: newId(),
    childId,
    kind: 'court' as const,
    to,
    purpose: 'With the application for a care order',
    on,
    fileName: `chronology-${child.identifier}-court.docx`,
    content: await chronologyAsWord(text, council),
    entries: text.parts.reduce((sum, { rows: told }) => sum + told.length, 0),
    draft: text.draft,
    names: text.names,
    role: 'Social worker',
  }
  await addCopy(db, copy, { name: worker, at: new Date(`${on}T14:00:00Z`) })
}
