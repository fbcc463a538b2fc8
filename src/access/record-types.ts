import type { RecordType } from '../platform/record-type.ts'

const publicTask =
  'Public task, UK GDPR Article 6(1)(e) with Data Protection Act 2018 s.8(c): what is needed for the duties of Education and ' +
  'Inspections Act 2006 s.137 and Children Act 2004 s.11, under Local Government Act 1972 s.111'

/** Who did what is asked for by law, whatever the service is for. */
const security =
  'Legal obligation, UK GDPR Article 6(1)(c): security and accountability of processing, Articles 5(1)(f), 5(2) and 32'

const staffing =
  'Public task, UK GDPR Article 6(1)(e) with Data Protection Act 2018 s.8(c): clear lines of accountability under Children Act ' +
  '2004 ss.11 and 18; officers appointed under Local Government Act 1972 s.112'

export const recordTypes: readonly RecordType[] = [
  {
    id: 'access.account',
    title: 'Accounts',
    tables: ['access.account', 'access.known_device'],
    purpose: 'To know who signs in, and what their role lets them see and do.',
    lawfulBasis: publicTask,
    about: ['staff', 'partners'],
    holds: 'Name, work e-mail address, role, when the account was made, last used and ended; the password as a hash',
    audience: 'Administrators; each person their own.',
    retention: {
      years: 6,
      from: 'the day the account ended; longer while a child’s record names it',
      reason:
        'What a person did must stay traceable while a claim can be made, and who was let in to a child’s record as long as that record.',
      source: 'Limitation Act 1980, section 5',
    },
    comesFrom: 'An administrator, and the person at each sign-in.',
    goesTo: 'Nobody outside the council.',
    fields: [
      {
        name: 'password_hash',
        why: 'Only an argon2id hash is held; nobody can read the password.',
        audience: 'Nobody',
      },
      {
        name: 'device_hash',
        why: 'A random number of the browser, hashed, so that guesses from elsewhere do not slow its owner down.',
        audience: 'Nobody',
      },
    ],
  },
  {
    id: 'access.session',
    title: 'Sessions',
    tables: ['access.session', 'access.kept_form'],
    purpose: 'To keep people signed in while they work, and to give back typed text when a session had ended.',
    lawfulBasis: publicTask,
    about: ['staff', 'partners'],
    holds:
      'Which account, when, the network (not the whole address) and the browser; typed text of a form, encrypted with a key that only the browser has',
    audience: 'Each person their own.',
    retention: {
      years: 0,
      from: 'the sign-in',
      reason:
        'Deleted by itself after 30 days, enough to look into a doubtful sign-in. Kept text can be opened for an hour only.',
      source: 'UK GDPR, Article 5(1)(e)',
    },
    comesFrom: 'The person’s browser.',
    goesTo: 'Nobody.',
  },
  {
    id: 'access.sign_in_attempt',
    title: 'Tries to sign in',
    tables: ['access.sign_in_attempt'],
    purpose: 'To slow down people who guess passwords.',
    lawfulBasis: security,
    about: ['staff', 'partners'],
    holds: 'The e-mail address as a hash, the network, the time, and whether it succeeded',
    audience: 'Nobody; counted by the sign-in page only.',
    retention: {
      years: 0,
      from: 'the try',
      reason: 'Deleted by itself after 30 days.',
      source: 'UK GDPR, Article 5(1)(e)',
    },
    comesFrom: 'The browser of whoever tries. The e-mail address is kept as a hash only.',
    goesTo: 'Nobody.',
  },
  {
    id: 'access.staff',
    title: 'Staff directory',
    tables: ['access.staff', 'access.place', 'access.team'],
    purpose: 'To know who works in which team and who manages whom, on any day.',
    lawfulBasis: staffing,
    about: ['staff'],
    holds: 'Name, work e-mail address, job titles, teams and managers with their dates',
    audience: 'Everyone with the permission to see the staff directory.',
    retention: {
      years: 6,
      from: 'the last day of the place',
      reason: 'Who was responsible must stay known as long as decisions can be questioned.',
      source: 'Limitation Act 1980, section 5',
    },
    comesFrom: 'Directors and administrators.',
    goesTo: 'A spreadsheet, when someone exports it; that is logged.',
  },
  {
    id: 'access.log',
    title: 'Access log',
    tables: ['access.log'],
    purpose: 'To show who looked at or changed what, when and why. Nothing in it can be changed.',
    lawfulBasis: security,
    about: ['staff', 'partners'],
    holds: 'Name and role at that time, what was done to which record, when, and the reason where one is asked for',
    audience: 'Directors and administrators.',
    retention: {
      years: 7,
      least: 6,
      from: 'the entry',
      reason: 'A year longer than the accounts it names; never less than six years.',
      source: 'UK GDPR, Articles 5(2) and 32; Limitation Act 1980, section 5',
    },
    comesFrom: 'Throughline itself.',
    goesTo: 'Nobody outside the council.',
  },
  {
    id: 'platform.setting',
    title: 'Settings of the authority',
    tables: ['platform.authority', 'platform.setting'],
    purpose: 'To hold the council’s name, colour, bank holidays, periods and other choices.',
    lawfulBasis: `Not personal data, but for who changed a setting last. ${publicTask}`,
    about: ['nobody'],
    holds: 'None, but for the account that changed a setting last',
    audience: 'Administrators.',
    retention: {
      years: null,
      from: 'the change',
      reason: 'Each setting is replaced by the next.',
      source: 'Local',
    },
    comesFrom: 'Administrators.',
    goesTo: 'Nobody.',
  },
  {
    id: 'platform.mail',
    title: 'E-mails that Throughline sends',
    tables: ['platform.mail'],
    purpose:
      'To send alerts and digests to staff once each, to try again where the mail server is away, and to say which were not sent and why.',
    lawfulBasis: publicTask,
    about: ['staff', 'partners'],
    holds:
      'Work e-mail address, subject, when it was written, sent or given up, and what the mail server answered. The text, which names no child, until it is sent',
    audience: 'Administrators, without the text.',
    retention: {
      years: 0,
      from: 'the day it was written',
      reason:
        'Deleted by itself after 90 days, or as many as an administrator sets: long enough to look into a mail that did not come.',
      source: 'UK GDPR, Article 5(1)(e)',
    },
    comesFrom: 'Throughline itself, for people who have an account.',
    goesTo: 'The authority’s mail server, and the person’s mailbox.',
  },
  {
    id: 'platform.clock_run',
    title: 'Times at which jobs were started',
    tables: ['platform.clock_run'],
    purpose: 'To start each repeated job once at its time, however many processes run and however often they restart.',
    lawfulBasis: 'Holds no personal data',
    about: ['nobody'],
    holds: 'None',
    audience: 'Nobody; read by the jobs only.',
    retention: {
      years: 0,
      from: 'the time',
      reason: 'Deleted by itself when the job has run 60 days later: nothing asks about older times.',
      source: 'Local',
    },
    comesFrom: 'Throughline itself.',
    goesTo: 'Nobody.',
  },
]
