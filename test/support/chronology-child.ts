/**
 * Three invented brothers and sisters, loaded as a return is: Linnet, whose chronology is written; Robin, her brother; and a sister who was
 * adopted. Linnet and Robin are the sample practitioner's own children.
 */
import type { HistoryRow } from '../../src/children/history/model.ts'
import { applyLoad } from '../../src/children/records/apply-load.ts'
import { refreshSummary } from '../../src/children/records/summary.ts'
import type { Day } from '../../src/platform/day.ts'
import type { Council } from './council.ts'
import { la } from './council.ts'
import { matchWorker } from './invented-children.ts'

export const worker = 'Invented Worker'
const until = null

const person = (subject: string, forename: string, gender: string, dateOfBirth: Day): readonly HistoryRow[] => [
  {
    table: 'person',
    subject,
    key: '1',
    starts: null,
    ends: null,
    fields: { forename, surname: 'Ashby', gender, dateOfBirth },
  },
  { table: 'family', subject, key: '1', starts: null, ends: null, fields: { familyId: 'F200' } },
  { table: 'involvement', subject, key: '2', starts: '2024-09-02', ends: until, fields: { role: 'CW', worker } },
  { table: 'childInNeed', subject, key: '1', starts: '2023-03-06', ends: until, fields: { primaryNeed: 'N1' } },
]

const linnet = (table: HistoryRow['table'], key: string, starts: Day, ends: Day | null, fields: object): HistoryRow =>
  ({ table, subject: 'M200', key, starts, ends, fields }) as HistoryRow

/** What Linnet's return says. `more`: what a later one says as well. */
export const rowsOfLinnet = (more: readonly HistoryRow[] = []): readonly HistoryRow[] => [
  ...person('M200', 'Linnet', 'F', '2014-04-09'),
  ...person('M201', 'Robin', 'M', '2011-01-15'),
  ...person('M202', 'Adopted', 'F', '2012-02-02'),
  { table: 'permanence', subject: 'M202', key: '1', starts: null, ends: null, fields: { order: '2019-05-01' } },
  linnet('earlyHelp', '1', '2017-09-11', '2018-03-01', { organisation: 'Marlport Primary School' }),
  linnet('referral', '1', '2019-02-04', null, { source: '3A', noFurtherAction: 'yes' }),
  linnet('referral', '2', '2023-03-06', null, { source: '6' }),
  linnet('assessment', '1', '2023-03-07', '2023-04-19', { supportNeeded: 'yes', factors: '3B, 16A' }),
  linnet('section47', '1', '2023-05-02', '2023-05-16', { conferenceUnnecessary: 'no' }),
  linnet('conference', '1', '2023-05-22', null, { planMade: 'yes' }),
  linnet('protectionPlan', '1', '2023-05-22', '2024-02-20', { initialCategory: 'NEG', latestCategory: 'NEG' }),
  linnet('preProceedings', '1', '2023-11-06', '2024-02-15', {
    letterOn: '2023-11-13',
    issuedOn: '2024-02-15',
    outcome: 'Issue',
  }),
  linnet('carePeriod', '1', '2024-02-16', null, { need: 'N1' }),
  linnet('legalStatus', '1', '2024-02-16', '2024-09-30', { status: 'C1' }),
  linnet('legalStatus', '2', '2024-09-30', null, { status: 'C2' }),
  linnet('placement', '1', '2024-02-16', '2024-06-03', { type: 'U6', postcode: 'MA11AA', changeReason: 'CREQO' }),
  linnet('placement', '2', '2024-06-03', null, { type: 'U1', postcode: 'MA22BB' }),
  linnet('involvement', '1', '2023-03-06', '2024-09-02', { role: 'CW', worker: 'Earlier Worker' }),
  linnet('missing', '1', '2024-05-11', '2024-05-12', { kind: 'M' }),
  linnet('missing', '2', '2024-05-25', '2024-05-25', { kind: 'M' }),
  linnet('visit', '1', '2024-07-01', null, { kind: 'care', seen: 'yes' }),
  linnet('sdq', '1', '2024-04-10', null, { score: 22 }),
  linnet('sdq', '2', '2025-04-10', null, { score: 12 }),
  ...more,
]

/** Loads them and gives their ids. */
export const loadLinnet = async (
  council: Council,
  more: readonly HistoryRow[] = [],
  asAt: Day = '2026-10-30',
): Promise<{ linnet: string; robin: string; adopted: string }> => {
  const rows = rowsOfLinnet(more)
  const tables = [...new Set(rows.map(({ table }) => table))]
  const coverage = tables.map((table) =>
    ['person', 'family', 'permanence'].includes(table)
      ? ({ table, says: 'state' } as const)
      : ({ table, says: 'whole', since: null } as const),
  )
  const [account] = await council.owner('select account_id as id from access.account where la_id = $1 and role = $2', [
    la,
    'practitioner',
  ])
  return council.database.inTenant({ la, accountId: null }, async (db) => {
    await applyLoad(db, { source: 'ssd', asAt, coverage, rows, by: { accountId: null, name: 'Ada' } })
    const known = await db.query.selectFrom('children.worker_name').select('name').where('name', '=', worker).execute()
    if (!known.some(() => true)) await matchWorker(db, worker, account.id)
    else
      await db.query
        .updateTable('children.worker_name')
        .set({
          staff_id: (from) => from.selectFrom('access.staff').select('staff_id').where('account_id', '=', account.id),
        })
        .where('name', '=', worker)
        .execute()
    const children = await db.query
      .selectFrom('children.child')
      .select(['identifier', 'child_id'])
      .where('la_id', '=', la)
      .where('identifier', 'in', ['M200', 'M201', 'M202'])
      .execute()
    const idOf = (identifier: string): string => children.find((one) => one.identifier === identifier)!.child_id
    await refreshSummary(db, { children: children.map(({ child_id }) => child_id) })
    return { linnet: idOf('M200'), robin: idOf('M201'), adopted: idOf('M202') }
  })
}
