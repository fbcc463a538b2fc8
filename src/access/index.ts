import { commands } from './commands.ts'
import { aboutPages } from './pages/about.ts'
import { accessLogPages } from './pages/access-log.ts'
import { accountPages } from './pages/account.ts'
import { accountsPages } from './pages/accounts.ts'
import { directoryPages } from './pages/directory.ts'
import { homePages } from './pages/home.ts'
import { keptFormPages } from './pages/kept-form.ts'
import { mailPage } from './pages/mail.ts'
import { placePages } from './pages/places.ts'
import { retentionPages } from './pages/retention.ts'
import { settingsPages } from './pages/settings.ts'
import { signInPages } from './pages/sign-in.ts'
import { recordTypes } from './record-types.ts'
import { accessSubjects } from './records/log-subjects.ts'
import { fillSample } from './sample.ts'
import type { Slice } from './slice.ts'
import { attention, changes } from './today.ts'
import { jobs, purge } from './work.ts'

export { withDatabase } from './commands/with-database.ts'
export { createGate } from './gate.ts'
export { decide, isRole, permissionsOf, roleOf, rolesThatMay } from './guard.ts'
export { logDeed } from './pages/logging.ts'
export { findAccount, findAccounts } from './records/accounts.ts'
export { findStaff, findTeams, placedStaffId } from './records/directory.ts'
export { addLogEntry } from './records/log.ts'
export { onlyIds } from './records/log-subjects.ts'
export { changeSetting, readSetting, writeSetting } from './records/settings.ts'
export { accountChangeBegins, accountChangeTold } from './rules/directory.ts'
export { openAccountsToTry, openSampleAccounts, sampleEmail, samplePeople } from './sample.ts'
export { sampleStaff } from './sample-staff.ts'
export { extraBankHolidays, retentionYears, type Setting } from './settings.ts'
export { newToken, readToken } from './tokens.ts'

/** Who may see and do what: accounts, sign-in, home, staff directory, settings, retention, the access log. */
export const access: Slice = {
  name: 'access',
  pages: [
    ...homePages,
    ...signInPages,
    ...keptFormPages,
    ...accountPages,
    ...accountsPages,
    ...directoryPages,
    ...placePages,
    ...accessLogPages,
    ...settingsPages,
    mailPage,
    ...retentionPages,
    ...aboutPages,
  ],
  navigation: [
    { text: 'Staff directory', href: '/staff-directory', may: 'directory.see' },
    { text: 'Accounts', href: '/accounts', may: 'accounts.manage' },
    { text: 'Access log', href: '/access-log', may: 'access-log.see' },
    { text: 'Retention', href: '/retention', may: 'retention.manage' },
    { text: 'Settings', href: '/settings', may: 'settings.manage' },
  ],
  recordTypes,
  attention,
  changes,
  logSubjects: accessSubjects,
  purge,
  jobs,
  commands,
  sample: fillSample,
}
export { whenInWords } from './views/when.ts'
