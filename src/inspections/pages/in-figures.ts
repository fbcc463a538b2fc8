import type { Page, Visit } from '../../access/model.ts'
import { receivedDays } from '../records/received.ts'

/**
 * A day of receipt may change on many of these pages: entered, accepted in the review, joined, taken out. Whether the answer was in time is
 * a figure, which is worked out anew in the same transaction, and only then.
 */
const counting = (visit: Visit): Visit => ({
  ...visit,
  transaction: (work) =>
    visit.transaction(async (db) => {
      const before = await receivedDays(db)
      const done = await work(db)
      if ((await receivedDays(db)) !== before)
        for (const slice of visit.slices) await slice.workOutAgain?.(db, 'authority')
      return done
    }),
})

/** A page of which what is saved stands in the figures at once. */
export const inFigures = (page: Page): Page => {
  const { submit } = page
  return submit === undefined ? page : { ...page, submit: (visit, form) => submit(counting(visit), form) }
}
