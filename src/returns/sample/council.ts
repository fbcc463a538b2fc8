import { findStaff, findTeams } from '../../access/index.ts'
import { fillSampleAccess, fillSampleChronology } from '../../children/index.ts'
import type { Authority } from '../../invented-authority/index.ts'
import { addDays, type Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Step } from '../../platform/jobs/job.ts'
import type { Upload } from '../loading/model.ts'
import { matchNames } from '../loading/names/records.ts'
import { listUploads } from '../loading/records/uploads.ts'
import { acceptFiles, readFiles } from '../loading/work/load-files.ts'
import type { Source } from '../model.ts'
import type { ReturnFile } from '../reading/files.ts'
import { annexAWorkbook } from './annex-a/files.ts'
import { annexARows } from './annex-a/rows.ts'
import { faultKinds } from './faults/kinds.ts'
import { seedFaults } from './faults/seed.ts'
import { localCsv, localRows } from './local/rows.ts'
import { marlshire } from './marlshire.ts'
import { ssdCsv, ssdRows } from './ssd/rows.ts'

const by = { accountId: null, name: 'Sample council' }

/** The last day of the month that lies so many months before. */
const monthEnd = (today: Day, months: number): Day => {
  let day = addDays(`${today.slice(0, 7)}-01`, -1)
  for (let back = 1; back < months; back++) day = addDays(`${day.slice(0, 7)}-01`, -1)
  return day
}

/** What an analyst would find in a real return: fewer faults each month. None that would stop it from being loaded. */
const harmless = faultKinds.filter(({ column }) => column !== 'childId' && column !== 'adopterId')

const annexA = (authority: Authority, asAt: Day, rate: number): readonly ReturnFile[] => {
  const { rows } = seedFaults(annexARows(authority, asAt), { rate, seed: 'marlshire', asAt, kinds: harmless })
  return [{ name: `annex-a-${asAt}.xlsx`, bytes: annexAWorkbook(rows) }]
}

const matched = async (db: Tenant): Promise<void> => {
  const people = (await findStaff(db)).map(({ name, staffId }) => ({ name, id: staffId }))
  const teams = (await findTeams(db)).map(({ name, teamId }) => ({ name, id: teamId }))
  await matchNames(db, 'worker', people, by.name, new Date())
  await matchNames(db, 'team', teams, by.name, new Date())
}

type Return = { kind: Source; asAt: Day; files: () => readonly ReturnFile[] }

/** Three month ends of Annex A; the dataset and the local lists as at the last of them, both with six years of events. */
const returnsOf = (authority: Authority, today: Day): readonly Return[] => {
  const [first, second, last] = [monthEnd(today, 3), monthEnd(today, 2), monthEnd(today, 1)]
  return [
    { kind: 'annex-a', asAt: first, files: () => annexA(authority, first, 0.05) },
    { kind: 'annex-a', asAt: second, files: () => annexA(authority, second, 0.03) },
    { kind: 'annex-a', asAt: last, files: () => annexA(authority, last, 0.018) },
    { kind: 'ssd', asAt: last, files: () => ssdCsv(ssdRows(authority, last)) },
    { kind: 'local', asAt: last, files: () => localCsv(localRows(authority, last, 72)) },
  ]
}

const read = async (step: Step, kind: Source, asAt: Day, files: readonly ReturnFile[]): Promise<Upload> => {
  const fileNames = files.map(({ name }) => name)
  return (await readFiles(step, { kind, asAt, way: 'sample', by, fileNames, files })).upload
}

/**
 * Marlshire's children, read, checked and loaded as a council's would be, with the names of the staff directory matched. Done again after
 * it was cut short, it goes on where it was.
 */
export const fillReturns = async (step: Step, today: Day, children: number): Promise<void> => {
  const authority = marlshire(children)
  const known = await step((db) => listUploads(db))
  for (const { kind, asAt, files } of returnsOf(authority, today)) {
    // A worker that was killed had perhaps loaded it already.
    const before = known.find((one) => one.kind === kind && one.asAt === asAt && one.way === 'sample')
    if (before?.state === 'accepted') continue
    await acceptFiles(step, before?.state === 'staged' ? before : await read(step, kind, asAt, files()), by, {
      anyway: true,
    })
    await step(matched)
  }
  await step((db) => fillSampleAccess(db, today))
  await step((db) => fillSampleChronology(db, today))
}

/** At once and in the transaction of the caller: for tests, with few children. */
export const fillSampleReturns = (db: Tenant, today: Day, children: number): Promise<void> =>
  fillReturns((work) => work(db), today, children)
