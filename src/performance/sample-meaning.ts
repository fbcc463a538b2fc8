import { addMonths, type Day } from '../platform/day.ts'
import { newId } from '../platform/db/ids.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { addCommentary, listCommentary } from './records/commentary.ts'
import { figuresSaid } from './records/commentary-figures.ts'
import { addSetVersion, type SetDecided } from './records/diagnostic-set.ts'
import { wholeAuthority } from './rules/asked.ts'
import { mayBeForMembers } from './rules/commentary.ts'
import { firstOfMonth, monthsBefore } from './rules/period.ts'
import { allStandards } from './scorecard.ts'

const analyst = 'Ines Carrow'
const director = 'Ruth Okonedo'
const at = (day: Day): Date => new Date(`${day}T10:30:00Z`)

const chosen: SetDecided['standards'] = [
  { standard: 'contact-decision-1wd', why: 'Inspectors look at the front door first.' },
  { standard: 'strategy-1wd', why: 'Area for improvement 1 of the inspection of 2025.' },
  { standard: 'assessment-45wd', why: 'Slow assessments hold up everything after them.' },
  { standard: 'cp-visit-10wd', why: 'Children on plans must be seen.' },
  { standard: 'rhi-72h', why: 'What a child says on coming back is lost within days.' },
  { standard: 'cla-iha-20wd', why: 'The report says that health assessments are often late.' },
  { standard: 'cl-suitable', why: 'Area for improvement 3: homes of care leavers.' },
  { standard: 'sup-frequency', why: 'Area for improvement 4: supervision.' },
]

/** One set, as the improvement board of the sample council chose it and changed it once. */
export const fillSampleSets = async (db: Tenant, today: Day): Promise<void> => {
  const first = addMonths(firstOfMonth(today), -5)
  const set = {
    setId: newId(),
    title: 'What the board looks at',
    forWhom: 'Improvement board',
    why: 'One figure for each thing that inspectors found, and the two by which the service as a whole is seen.',
    decidedBy: 'Improvement board',
    group: wholeAuthority,
    ended: false,
  }
  const before = chosen.filter(({ standard }) => standard !== 'rhi-72h')
  await addSetVersion(db, 0, { ...set, decidedOn: first, standards: before }, { name: analyst, now: at(first) })
  const second = addMonths(first, 3)
  await addSetVersion(db, 1, { ...set, decidedOn: second, standards: chosen }, { name: analyst, now: at(second) })
}

type Written = { readonly standard: string; readonly back: number; readonly text: string; readonly forMembers: boolean; readonly by: string } // biome-ignore format: one row

const written: readonly Written[] = [
  {
    standard: 'assessment-45wd',
    back: 1,
    text: 'Slower than in summer: two senior posts in Hethercombe were vacant until the middle of the month, and their work was shared out.\n\nBoth are filled. We expect the difference in two months, not before.',
    forMembers: false,
    by: analyst,
  },
  {
    standard: 'rhi-72h',
    back: 1,
    text: 'Interviews are commissioned. The provider changed its rota in September and offers evenings since. Refusals are counted as what they are and are not chased.',
    forMembers: false,
    by: director,
  },
  {
    standard: 'cp-visit-10wd',
    back: 1,
    text: 'Most visits that were late were made within a week after. Teams now look at the worklist each Monday.',
    forMembers: true,
    by: director,
  },
  {
    standard: 'cla-iha-20wd',
    back: 2,
    text: 'Consent is signed on the day for most children. Appointments are now the delay: the health trust has promised more clinics from January.',
    forMembers: true,
    by: analyst,
  },
]

/** What was written about the latest months, about the figures as they are: to be filled when figures are counted. Once. */
export const fillSampleCommentary = async (db: Tenant, today: Day): Promise<void> => {
  if ((await listCommentary(db, {})).length > 0) return
  const months = monthsBefore(today, 2).map(({ to }) => to)
  const standards = allStandards.filter(({ id }) => written.some((one) => one.standard === id))
  const said = await figuresSaid(db, { standards, months, kinds: ['authority'] })
  for (const { standard, back, text, forMembers, by } of written) {
    const monthEnd = months[back - 1]!
    const now = said(standard, monthEnd, wholeAuthority)
    const key = { standard, monthEnd, group: wholeAuthority }
    const mayRead = forMembers && mayBeForMembers(standards.find(({ id }) => id === standard)!, wholeAuthority, now)
    await addCommentary(db, key, 0, { text, forMembers: mayRead, ...now }, { name: by, now: new Date() })
  }
}
