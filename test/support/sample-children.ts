import { todayInEngland } from '../../src/platform/day.ts'
import { fillSampleReturns } from '../../src/returns/sample/council.ts'
import { type Council, la } from './council.ts'

/** Marlshire's children, as the sample council's job brings them in, but few: for tests that go over every page. */
export const addSampleChildren = (council: Pick<Council, 'database'>, children = 60): Promise<void> =>
  council.database.inTenant({ la, accountId: null }, (db) => fillSampleReturns(db, todayInEngland(), children))
