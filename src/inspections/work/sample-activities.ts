import { readFile } from 'node:fs/promises'
import { findAccounts } from '../../access/index.ts'
import { addDays, type Day, inWords, weekday } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Kind } from '../model.ts'
import { addComment, type CommentWords } from '../records/accuracy.ts'
import { acceptAsRead, addValue } from '../records/decide.ts'
import { addDocument } from '../records/documents.ts'
import { type Entry, enterValues } from '../records/enter.ts'
import { addActivity, joinInspections } from '../records/joining.ts'
import { addNamed } from '../records/named.ts'
import { listProposals } from '../records/proposals.ts'
import { onSiteInWords } from '../rules/words.ts'
import { readUpload } from './read-upload.ts'

const by = 'Ruth Okonedo'
const at = (day: Day): Date => new Date(`${day}T10:00:00Z`)
const marlshire = { name: 'Marlshire', code: '999' }

type Activity = { kind: Kind; on: Day; shared: boolean; entries: readonly Entry[] }

const days = (start: Day, end: Day = start): Entry => ({ kind: 'on-site', value: [{ start, end }] })

/** What Marlshire has entered without a document. The grades are those of the council that went before it. */
const past: readonly Activity[] = [
  {
    kind: 'single-inspection',
    on: '2016-06-13',
    shared: true,
    entries: [days('2016-05-09', '2016-06-02'), { kind: 'published', value: '2016-07-18' }],
  },
  {
    kind: 'peer-challenge',
    on: '2024-06-14',
    shared: true,
    entries: [
      { kind: 'title', value: 'Peer challenge of the front door' },
      days('2024-06-11', '2024-06-13'),
      { kind: 'focus', value: 'How contacts are screened, and how quickly a decision is made' },
      {
        kind: 'notes',
        value:
          'Led by colleagues from two neighbouring councils. Their letter went to the improvement board on 9 July 2024.',
      },
    ],
  },
  {
    kind: 'annual-engagement-meeting',
    on: '2026-02-12',
    shared: true,
    entries: [
      days('2026-02-12'),
      { kind: 'focus', value: 'The self-evaluation, what changed for care leavers, and placements for teenagers' },
    ],
  },
]

const addPast = async (db: Tenant, { kind, on, shared, entries }: Activity): Promise<string> => {
  const id = await addActivity(db, { name: by, now: at(on) }, shared)
  await enterValues(db, { name: by, now: at(on) }, id, [
    { kind: 'kind', value: kind },
    { kind: 'authority', value: marlshire },
    ...entries,
  ])
  return id
}

const formerGrades = [
  { area: 'overall', grade: 'requires-improvement' },
  { area: 'help-and-protection', grade: 'requires-improvement' },
  { area: 'care-and-care-leavers', grade: 'good' },
  { area: 'leaders', grade: 'requires-improvement' },
] as const

/** The first Monday after a day. */
const monday = (day: Day): Day => addDays(day, (8 - weekday(day)) % 7 || 7)

/** An inspection that was announced two days ago: named people only. */
const announce = async (db: Tenant, today: Day): Promise<string> => {
  const start = monday(addDays(today, 3))
  return addPast(db, {
    kind: 'jtai',
    on: addDays(today, -2),
    shared: false,
    entries: [
      { kind: 'notified', value: addDays(today, -2) },
      days(start, addDays(start, 4)),
      { kind: 'focus', value: 'The multi-agency response to children at risk of exploitation' },
    ],
  })
}

const draftLetter = (start: Day, dated: Day): string => `${inWords(dated)}

Focused visit to Marlshire children’s services

This letter summarises the findings of the focused visit to Marlshire children’s services on ${onSiteInWords([{ start, end: addDays(start, 1) }]).replace(' to ', ' and ')}. His Majesty’s Inspectors for this visit were Corin Ashdale and Jory Penhallick.

Inspectors looked at the local authority’s arrangements for children who need a decision about permanence.

Headline findings

Plans for permanence are made sooner than at the last visit. Not every plan says what happens when it fails.

What needs to improve in this area of social work practice?

- The quality of contingency plans.
- The timeliness of family network meetings.

Main findings

Permanence is considered at the first review of most children. Social workers know the children well and write to them in words that they understand.

Contingency plans are too general for some children. Family network meetings are held late for one in four children.

Yours sincerely

Corin Ashdale
His Majesty’s Inspector
`

const comments: readonly CommentWords[] = [
  {
    paragraph: '4',
    page: 1,
    quote: 'Family network meetings are held late for one in four children.',
    wrong: 'Of the children whose records were looked at, two in eleven had a late meeting.',
    shouldSay: 'Family network meetings are held late for a few children.',
    evidence: 'List of the eleven records given to the inspectors on the second day',
    state: 'agreed',
    answer: '',
  },
  {
    paragraph: null,
    page: 1,
    quote: 'Corin Ashdale and Jory Penhallick',
    wrong: 'A third inspector came on the second day.',
    shouldSay: '',
    evidence: '',
    state: 'draft',
    answer: '',
  },
]

/** A draft that came last week, with comments on its factual accuracy: named people only. */
const receiveDraft = async (db: Tenant, today: Day): Promise<string> => {
  const start = addDays(monday(addDays(today, -42)), 1)
  const came = addDays(today, -3)
  const bytes = Buffer.from(draftLetter(start, came))
  const read = await readUpload({ name: 'draft focused visit letter.txt', bytes })
  if (!read.ok) throw new Error(`The sample draft cannot be read: ${read.fault}`)
  const { inspectionId } = await addDocument(db, by, { ...read.document, stage: 'draft' }, at(came))
  const proposals = await listProposals(db, inspectionId)
  const ids = proposals.map(({ id }) => id)
  await acceptAsRead(db, by, at(came), inspectionId, ids)
  await enterValues(db, { name: by, now: at(came) }, inspectionId, [{ kind: 'draft-received', value: came }])
  for (const comment of comments) await addComment(db, { name: by, now: at(came) }, inspectionId, comment)
  return inspectionId
}

/** The cabinet's paper about the inspection of 2025, as another document of it. */
const addCabinetPaper = async (db: Tenant, inspectionId: string): Promise<void> => {
  const name = 'marlshire-cabinet-2025.docx'
  const bytes = await readFile(new URL(`../../sample-council/documents/${name}`, import.meta.url))
  const read = await readUpload({ name, bytes })
  if (!read.ok) throw new Error(`The sample document ${name} cannot be read: ${read.fault}`)
  const cameIn = at('2025-12-03')
  const paper = await addDocument(db, by, read.document, cameIn)
  const lists = (await listProposals(db, paper.inspectionId)).filter(({ kind }) => kind === 'list-item')
  const ids = lists.map(({ id }) => id)
  await acceptAsRead(db, by, cameIn, paper.inspectionId, ids)
  await joinInspections(db, { name: by, now: cameIn }, paper.inspectionId, inspectionId)
}

/** Reviewers and the director are named for what is not published. */
const nameReviewers = async (db: Tenant, inspectionId: string): Promise<void> => {
  const accounts = await findAccounts(db)
  for (const account of accounts)
    if (['director', 'quality-assurance', 'performance-analyst'].includes(account.role))
      await addNamed(db, by, inspectionId, account)
}

/** The rest of Marlshire's timeline: what has no document, what is announced, a draft, and a paper about the report of 2025. */
export const fillActivities = async (db: Tenant, today: Day, reportId: string): Promise<void> => {
  const ids = []
  for (const activity of past) ids.push(await addPast(db, activity))
  for (const judgement of formerGrades)
    await addValue(db, by, at(past[0]!.on), {
      inspectionId: ids[0]!,
      documentId: null,
      kind: 'judgement',
      value: { ...judgement, printed: '' },
      page: null,
    })
  await addCabinetPaper(db, reportId)
  for (const id of [await announce(db, today), await receiveDraft(db, today)]) await nameReviewers(db, id)
}
