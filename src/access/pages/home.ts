import { askEachOnce } from '../../platform/db/asked-once.ts'
import { html, redirect } from '../../platform/http/page.ts'
import type { Page, Visit } from '../model.ts'
import { changeAccount, findAccount } from '../records/accounts.ts'
import { changesSince, inOrderOfNeed, newestChanges } from '../rules/home.ts'
import { homeView } from '../views/home.ts'

/** What every slice says of this person's day, in one transaction. */
const gather = ({ transaction, slices, person, today, now }: Visit) =>
  transaction(async (db) => {
    askEachOnce(db)
    const account = await findAccount(db, person.accountId)
    const since = changesSince(account?.seenUntil ?? null, now)
    const attention = []
    const changes = []
    for (const slice of slices) {
      attention.push(...((await slice.attention?.(db, person, today, now, slices)) ?? []))
      changes.push(...((await slice.changes?.(db, person, since)) ?? []))
    }
    const hasSeen = account?.seenUntil !== null && account?.seenUntil !== undefined
    return { attention: inOrderOfNeed(attention), changes: newestChanges(changes), since, hasSeen }
  })

const home: Page = {
  path: '/',
  title: 'Home',
  may: 'home.see',
  reachedFrom: 'navigation',
  show: async (visit) => html(homeView(visit.chrome, { ...(await gather(visit)), today: visit.today, now: visit.now })),
}

const seen: Page = {
  path: '/seen',
  title: 'I have seen these',
  may: 'home.see',
  reachedFrom: '/',
  show: async () => redirect('/'),
  submit: async ({ transaction, person, now }, form) => {
    // The time the page was made, not that of the press: what changed in between stays unseen.
    const shown = new Date(form.get('until'))
    const until = Number.isNaN(shown.getTime()) || shown > now ? now : shown
    await transaction((db) => changeAccount(db, person.accountId, { seen_until: until }))
    return redirect('/', { tone: 'success', text: 'Marked as seen. New changes will show here.' })
  },
}

export const homePages: readonly Page[] = [home, seen]
