import type { MeasureId } from './measures.ts'

type Level = 'Unlikely' | 'Possible' | 'Likely'
type Severity = 'Low' | 'Medium' | 'High'

export type Risk = {
  risk: string
  likelihood: Level
  severity: Severity
  /** What reduces it in the product: only measures that a test shows. */
  measures: readonly MeasureId[]
  /** What the product does not do, said before anybody has to find out. */
  limit: string
  authority: string
  left: Severity
}

/** The risks of the draft impact assessment. `left` supposes that the authority does its part. */
export const risks: readonly Risk[] = [
  {
    risk: 'Someone reads what their work does not need',
    likelihood: 'Likely',
    severity: 'Medium',
    measures: ['permissions', 'refusals', 'accessLog'],
    limit:
      'Looks at an inspection, its documents, the access log and the export of the staff directory are noted; looks at a plan are not, its changes are (in its history)',
    authority: 'Gives roles sparingly, ends the accounts of leavers, reads the access log',
    left: 'Low',
  },
  {
    risk: 'Someone opens the record of a child who is no concern of theirs',
    likelihood: 'Likely',
    severity: 'High',
    measures: ['reach', 'permissions', 'refusals', 'accessLog'],
    limit:
      'Reach rests on names of workers and teams in the returns, which a person matched to the staff directory: a wrong match lets the wrong person in. Directors may open any child, with a reason',
    authority: 'Matches names with care, reads the list of emergency access, asks about reasons that do not convince',
    left: 'Medium',
  },
  {
    risk: 'An adopted child is traced through the record from before the adoption',
    likelihood: 'Possible',
    severity: 'High',
    measures: ['adoption', 'reach'],
    limit:
      'It is known only from the day of the adoption order in a return: an order that is entered late is kept apart late',
    authority: 'Enters orders on the day, names its adoption team, restricts a record by hand where it cannot wait',
    left: 'Medium',
  },
  {
    risk: 'A wrong or old figure about a child is believed',
    likelihood: 'Likely',
    severity: 'Medium',
    measures: ['loads'],
    limit: 'The case system is the master: what is wrong there is wrong here until it is put right and loaded again',
    authority: 'Loads often, has findings of checks put right at the source, reads the day of the data on the page',
    left: 'Low',
  },
  {
    risk: 'A copy given to a person holds what is about another',
    likelihood: 'Possible',
    severity: 'High',
    measures: ['copies'],
    limit: 'Names of the family group are proposed; whom else a text names only a reader can tell',
    authority: 'Has each copy read by someone trained, before it is given out',
    left: 'Medium',
  },
  {
    risk: 'Data of one authority is shown to another that shares the database',
    likelihood: 'Possible',
    severity: 'High',
    measures: ['isolation'],
    limit: 'Whoever holds the database’s owner login or its disk can read every authority',
    authority: 'Runs a database of its own, which is the usual way',
    left: 'Low',
  },
  {
    risk: 'A password is guessed, stolen or shared',
    likelihood: 'Possible',
    severity: 'High',
    measures: ['signIn', 'guessing', 'sessions'],
    limit: 'There is no second factor and no sign-in by the council’s own service yet: these are local accounts',
    authority: 'Lets only its own network or VPN reach the service until it has a second factor in front',
    left: 'Medium',
  },
  {
    risk: 'A draft or unpublished inspection report becomes known early',
    likelihood: 'Possible',
    severity: 'Medium',
    measures: ['unpublished', 'browser'],
    limit: 'Who may open a document may download it, and it then lies outside Throughline; the download is noted',
    authority: 'Enters the day of publication on that day; keeps the list of roles with the permission short',
    left: 'Low',
  },
  {
    risk: 'A child or family is named in free text or in an uploaded paper',
    likelihood: 'Possible',
    severity: 'High',
    measures: ['unpublished', 'accessLog'],
    limit: 'Forms ask people not to name a child or family; no program checks what they write, or what a document says',
    authority: 'Uploads published reports and the public part of committee papers; corrects text that names someone',
    left: 'Medium',
  },
  {
    risk: 'A wrong reading of a report becomes a fact',
    likelihood: 'Possible',
    severity: 'Medium',
    measures: ['proposals'],
    limit: 'One person can accept everything; nothing asks for a second',
    authority: 'Names who reviews, and has a second person look at grades and areas',
    left: 'Low',
  },
  {
    risk: 'Staff are judged by what the plan says of their lines',
    likelihood: 'Possible',
    severity: 'Medium',
    measures: ['permissions'],
    limit: 'A late line shows who leads it to everyone who sees the plan; nothing adds up or ranks people',
    authority: 'Tells staff what the plan is for, and does not use it for appraisal without telling them',
    left: 'Low',
  },
  {
    risk: 'Personal data is left in logs, addresses, e-mails or spreadsheets',
    likelihood: 'Possible',
    severity: 'Medium',
    measures: ['quietLog', 'mail', 'exports'],
    limit:
      'A download of the plan’s spreadsheet is not noted. The logs of the council’s own proxy are the council’s; addresses hold random ids, no names',
    authority: 'Keeps downloads in its own records management',
    left: 'Low',
  },
  {
    risk: 'Data is lost or damaged',
    likelihood: 'Possible',
    severity: 'High',
    measures: ['survival', 'backups'],
    limit: 'Nothing makes backups on a schedule by itself, and none leaves the machine by itself',
    authority: 'Schedules backups, keeps them elsewhere, restores one every term to see that it can',
    left: 'Low',
  },
  {
    risk: 'A backup, disk or database login is stolen',
    likelihood: 'Unlikely',
    severity: 'High',
    measures: ['signIn'],
    limit: 'Neither the database nor a backup is encrypted by Throughline',
    authority: 'Encrypts disk and backups; keeps the folder, its secrets and the database’s logins to a few people',
    left: 'Low',
  },
  {
    risk: 'Records are kept longer than needed, or deleted too soon',
    likelihood: 'Likely',
    severity: 'Medium',
    measures: ['retention', 'childRetention'],
    limit:
      'No purge runs by itself. Inspections that were accepted have no purge in this release, and no hold but for children’s records',
    authority:
      'Sets its own schedule, runs the purge each year, places holds, and does not run it for a kind of record that an inquiry needs',
    left: 'Medium',
  },
  {
    risk: 'A malicious document harms the server or a reader’s computer',
    likelihood: 'Unlikely',
    severity: 'Medium',
    measures: ['documents', 'browser'],
    limit: 'Documents are not scanned for viruses, and are given out as they came',
    authority: 'Scans on the computers that upload and open them',
    left: 'Low',
  },
]
