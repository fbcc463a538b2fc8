import type { Job } from '../platform/jobs/job.ts'
import { purgeMails } from '../platform/mail/outbox.ts'
import { sendingJob } from '../platform/mail/send.ts'
import { countEndedAccounts, purgeEndedAccounts } from './records/accounts.ts'
import { countOldPlaces, purgeOldPlaces } from './records/directory-purge.ts'
import { countOldEntries, purgeOldEntries } from './records/log.ts'
import { senders } from './records/mail.ts'
import { forgetSessions } from './records/sessions.ts'
import { readSetting } from './records/settings.ts'
import { forgetAttempts, forgetOldDevices } from './records/sign-in.ts'
import { mailSettings } from './settings.ts'
import type { Purge } from './slice.ts'

const day = 24 * 3_600_000
const month = 30 * day

/** Every night: sessions and tries to sign in that are older than 30 days, browsers not seen for a year, e-mails as old as is set. */
const tidy: Job = {
  name: 'access.tidy',
  every: '20 3 * * *',
  run: async (db) => {
    const before = new Date(Date.now() - month)
    await forgetSessions(db, before)
    await forgetAttempts(db.query, before)
    await forgetOldDevices(db, new Date(Date.now() - 12 * month))
    const { keepDays } = await readSetting(db, mailSettings)
    await purgeMails(db, new Date(Date.now() - keepDays * day))
  },
}

export const jobs: readonly Job[] = [tidy, sendingJob(senders)]

export const purge: Readonly<Record<string, Purge>> = {
  'access.account': { count: countEndedAccounts, purge: purgeEndedAccounts },
  'access.staff': { count: countOldPlaces, purge: purgeOldPlaces },
  'access.log': { count: countOldEntries, purge: purgeOldEntries },
}
