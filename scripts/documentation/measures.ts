/** What a claim of the assurance papers rests on: a test by its file and the beginning of its name. A guard checks that it is there. */
export type Proof = { file: string; test: string }

const proof = (file: string, test: string): Proof => ({ file, test })

/** Security measures (UK GDPR Articles 30(1)(g) and 32): what the product does, each shown by a test. */
export const measures = {
  signIn: {
    title: 'Sign-in',
    claim: 'Passwords of 12 characters or more, kept only as argon2id hashes; a first password must be changed at once',
    proofs: [
      proof('src/access/sign-in-pages.test.ts', 'a new password needs the old one and must be good'),
      proof('src/access/administration-pages.test.ts', 'an administrator adds an account; its first password'),
    ],
  },
  guessing: {
    title: 'Guessing',
    claim: 'Guesses are slowed by account and by network, in a way that cannot lock a whole council out',
    proofs: [
      proof('src/access/sign-in-pages.test.ts', 'guesses sent at the same moment all count'),
      proof('src/access/sign-in-pages.test.ts', 'failures on one account do not slow another'),
    ],
  },
  sessions: {
    title: 'Sessions',
    claim:
      'Kept in the database and ended there: by sign-out, on all browsers at once, after an hour without use, after twelve hours',
    proofs: [
      proof('src/access/sign-in-pages.test.ts', 'a session ends after an hour without use'),
      proof('src/access/sign-in-pages.test.ts', 'sign out everywhere ends the sessions of all browsers'),
      proof('src/access/administration-pages.test.ts', 'locking an account signs the person out at once'),
    ],
  },
  permissions: {
    title: 'Permissions',
    claim:
      'Thirteen roles; every page declares the permission it needs, and is tried as every role and without a sign-in',
    proofs: [proof('test/guards/permissions.test.ts', 'page.path} needs')],
  },
  isolation: {
    title: 'One authority apart from another',
    claim:
      'Forced row level security by authority under a database role that owns nothing; every address with an id is tried with another authority’s id; the service refuses to start with a login that could pass',
    proofs: [
      proof('test/guards/isolation.test.ts', 'page.path} does not reach another authority'),
      proof('src/platform/db/database.records.test.ts', 'only rows of the transaction’s authority exist'),
      proof(
        'src/platform/service/own-database.records.test.ts',
        'pages are never served by a superuser or by the owner',
      ),
    ],
  },
  accessLog: {
    title: 'Access log',
    claim:
      'The application cannot change or remove an entry; a change behind its back breaks the chain of seals, and a seal that was kept elsewhere shows that the end was cut off (`throughline verify-log`)',
    proofs: [
      proof('src/access/access.records.test.ts', 'the app can neither change nor remove an entry'),
      proof('src/access/access.records.test.ts', 'an entry that was changed behind the triggers’ back'),
      proof('src/access/commands.test.ts', 'a seal that was kept shows'),
    ],
  },
  refusals: {
    title: 'Refusals',
    claim: 'Whoever asks for a page their role may not see is refused, told whom to ask, and noted in the access log',
    proofs: [proof('src/access/server-pages.test.ts', 'a role that may not is told which roles may')],
  },
  browser: {
    title: 'In the browser',
    claim:
      'Strict content security policy; no page or file is kept by browser or proxy; forms carry a token; cookies are HttpOnly, SameSite and, over https, Secure',
    proofs: [
      proof('src/access/server-pages.test.ts', 'every page carries the strict content security policy'),
      proof('src/access/server-pages.test.ts', 'over https cookies are Secure'),
      proof('src/access/sign-in-pages.test.ts', 'a form sent by another website is refused'),
    ],
  },
  quietLog: {
    title: 'Quiet log',
    claim:
      'The service’s log holds kinds of addresses, states and counts: no name, e-mail, form, query or whole network address',
    proofs: [
      proof('src/platform/log.test.ts', 'a line is one JSON object with its time'),
      proof('src/access/server-pages.test.ts', 'the log names routes, never addresses'),
    ],
  },
  mail: {
    title: 'E-mail',
    claim:
      'E-mails hold counts and links and nothing about a child, go to open accounts only, and over TLS wherever they leave the machine; the password of the mail server is never shown, logged or stored',
    proofs: [
      proof('src/performance/digest.test.ts', 'no e-mail holds a name, an identifier or a birthday of any child'),
      proof('src/platform/mail/outbox.records.test.ts', 'a locked or ended account gets nothing'),
      proof('src/platform/mail/smtp.test.ts', 'where TLS is required, a server with'),
      proof('src/platform/mail/outbox.records.test.ts', 'the job sends it by itself, and the log has no address'),
    ],
  },
  documents: {
    title: 'Documents from outside',
    claim:
      'Read in a thread with limits of size, pages, time and memory; of a file that is refused nothing is kept; one that would fill the memory is stopped',
    proofs: [
      proof('src/inspections/reader/faults.test.ts', 'a document that takes too long is stopped'),
      proof('src/inspections/reader/faults.test.ts', 'a document that needs too much memory is stopped'),
      proof('src/inspections/reader/fuzz.test.ts', 'no text makes the reader crash'),
      proof('src/inspections/reader/hostile-pdf.test.ts', 'a page that unpacks to a gigabyte'),
    ],
  },
  unpublished: {
    title: 'Unpublished documents',
    claim:
      'Until its day of publication an inspection, its documents and the plan that quotes it are shown only to roles with that permission and to who uploaded it',
    proofs: [
      proof('src/inspections/pages/pages.test.ts', 'an unpublished document opens for who may see it'),
      proof('src/improvement-plan/reading-pages.test.ts', 'the plan of an inspection that is not published'),
    ],
  },
  proposals: {
    title: 'Proposals',
    claim:
      'What is read is a proposal beside its source until a person accepts it; both texts and who decided are kept',
    proofs: [
      proof('src/inspections/rules/review.test.ts', 'nothing is a fact before a person accepts it'),
      proof('src/inspections/rules/findings.test.ts', 'a listed finding has the corrected words'),
    ],
  },
  exports: {
    title: 'Spreadsheets',
    claim: 'No text of a downloaded spreadsheet becomes a formula',
    proofs: [
      proof('src/platform/documents/csv.test.ts', 'no text becomes a formula'),
      proof('src/access/administration-pages.test.ts', 'the directory as a spreadsheet has no formula in it'),
    ],
  },
  survival: {
    title: 'Survival',
    claim:
      'What was acknowledged survives the killing of server and database; what was cut off leaves nothing half done',
    proofs: [
      proof('src/platform/service/kill.test.ts', 'a server that is killed in the middle of writes'),
      proof('src/platform/service/kill.test.ts', 'server and database killed together'),
    ],
  },
  backups: {
    title: 'Backups',
    claim:
      'One snapshot with a checksum for each table, compared before and after a restore; made by itself before a migration',
    proofs: [
      proof('src/platform/db/backup/backup.records.test.ts', 'a backup restored to a second database is the same'),
      proof('src/platform/db/backup/backup.records.test.ts', 'a damaged backup is refused'),
      proof('src/platform/db/migrating/migrate.records.test.ts', 'a backup is asked for when there is data to lose'),
      proof('src/platform/service/own-database.records.test.ts', 'a backup goes from one database to another'),
    ],
  },
  retention: {
    title: 'Retention',
    claim: 'A purge is counted and shown before it is made, deletes just those records, and is noted in the access log',
    proofs: [
      proof(
        'src/access/administration-pages.test.ts',
        'a retention period is changed, what is past it is counted first',
      ),
      proof('src/access/access.records.test.ts', 'purging says first how many'),
    ],
  },
  reach: {
    title: 'Reach',
    claim:
      'A child is opened only through one gate: one’s own children, one’s teams, children reviewed, access given until a time, or a reason that is asked and kept. Lists and exports hold the same children',
    proofs: [
      proof('src/children/records/reach.records.test.ts', 'the rule and its twin in SQL reach the same children'),
      proof('src/children/keeping/records-pages.test.ts', 'what waits for the case system is filed by who reaches'),
    ],
  },
  adoption: {
    title: 'Adoption',
    claim:
      'From the day of the order the record from before is the adoption team’s, and is never listed, matched or shown with another',
    proofs: [
      proof('src/children/keeping/keeping.records.test.ts', 'a record from before an adoption is not among those'),
    ],
  },
  loads: {
    title: 'Loads',
    claim:
      'A return is checked and shown before it is accepted, changes everything or nothing, and can be undone; each page says the day of its data',
    proofs: [
      proof('src/children/records/apply-load.records.test.ts', 'a staged return says what it would change'),
      proof('src/children/records/apply-load.records.test.ts', 'any sequence of loads and undoings leaves'),
    ],
  },
  copies: {
    title: 'Copies',
    claim: 'What is blanked in a copy can nowhere be read in it; who blanked what and why is kept',
    proofs: [
      proof('src/children/subject-access/rules.test.ts', 'whatever is blanked can nowhere be read'),
      proof('src/children/keeping/records-pages.test.ts', 'a request is recorded, its family’s names are proposed'),
    ],
  },
  childRetention: {
    title: 'Keeping children’s records',
    claim:
      'Until when a record is kept follows from declared rules with their source; nothing open, held or unfiled is deleted; afterwards nothing of the child is left but a line that says so',
    proofs: [
      proof('src/children/keeping/rules.test.ts', 'a record is deleted only after its day, with no hold'),
      proof('src/children/keeping/keeping.records.test.ts', 'after a deletion nothing of the child is left'),
    ],
  },
} as const satisfies Record<string, { title: string; claim: string; proofs: readonly Proof[] }>

export type MeasureId = keyof typeof measures
