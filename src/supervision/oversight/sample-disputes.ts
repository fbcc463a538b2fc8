import { enterFacts } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type DisputeLevel, disputeLevels, type Ending, type Manager } from './model.ts'
import { findHolidays } from './records/managers.ts'
import { disputeFacts } from './records/publish.ts'
import { findOversight } from './records/read.ts'
import { ladderFrom, workingDayAfter } from './rules/days.ts'
import { isAtLeast } from './rules/managers.ts'
import type { SampleChild } from './sample-draw.ts'
import { usualDays } from './settings.ts'

const reviewer = 'Margaret Ellery'

type Step = { readonly from: number; readonly answer?: { readonly after: number; readonly text: string } }

/** Working days, counted from the one on which it was raised. */
type Written = {
  readonly daysAgo: number
  readonly matter: string
  readonly wanted: string
  readonly steps: readonly Step[]
  readonly ended?: { readonly after: number; readonly how: Ending; readonly words: string }
  readonly referred?: { readonly after: number; readonly step: number; readonly why: string }
}

const disputes: readonly Written[] = [
  {
    daysAgo: 85,
    matter: 'The care plan of two reviews ago asks for therapy, and it has not begun.',
    wanted: 'A first appointment, and who pays for it, in writing.',
    steps: [
      { from: 0, answer: { after: 2, text: 'We wait for the panel, which meets in three weeks.' } },
      { from: 3, answer: { after: 7, text: 'The panel was asked to decide at once, and has.' } },
    ],
    ended: { after: 8, how: 'agreed', words: 'First appointment on the 14th, paid for by us.' },
  },
  {
    daysAgo: 11,
    matter: 'Third placement in a year, and no plan for permanence has come to a review.',
    wanted: 'A permanence plan at a review within the month, and no further move before it.',
    steps: [
      { from: 0, answer: { after: 3, text: 'The search goes on; there is no match yet.' } },
      { from: 3 },
      { from: 8 },
    ],
    referred: {
      after: 6,
      step: 2,
      why: 'The child’s wishes on where to live were not heard, and a further move is planned for next week.',
    },
  },
]

type Place = { readonly db: Tenant; readonly today: Day; readonly managers: readonly Manager[] }

/** With whom a step lies: the nearest of its level or above. */
const managerAt = (managers: readonly Manager[], level: DisputeLevel): Manager =>
  (level === 'informal' ? managers[0] : managers.find((one) => isAtLeast(one.level, level))) ?? managers.at(-1)!

const store = async ({ db, today, managers }: Place, child: SampleChild, one: Written): Promise<void> => {
  const holidays = await findHolidays(db)
  const raised = workingDayAfter(today, -one.daysAgo, holidays)!
  const on = (days: number): Day => (days === 0 ? raised : workingDayAfter(raised, days, holidays)!)
  const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`)
  const [disputeId, ids] = [newId(), { la_id: db.la, child_id: child.childId }]
  const { ended, referred } = one
  await db.query
    .insertInto('supervision.dispute')
    .values({
      ...ids,
      dispute_id: disputeId,
      raised_as: 'reviewing-officer',
      matter: one.matter,
      wanted: one.wanted,
      raised_on: raised,
      raised_by_name: reviewer,
      raised_at: noon(raised),
      until: ladderFrom(raised, usualDays.dispute, holidays).at(-1)!.by,
      ...(ended && {
        ended_on: on(ended.after),
        ended_level: disputeLevels[one.steps.length - 1]!,
        ended_how: ended.how,
        ended_words: ended.words,
        ended_by_name: reviewer,
      }),
    })
    .execute()
  const steps = one.steps.map(({ from, answer }, at) => {
    const level = disputeLevels[at]!
    const manager = managerAt(managers, level)
    const next = one.steps[at + 1]
    return {
      ...ids,
      dispute_id: disputeId,
      step: at + 1,
      level,
      with_staff: manager.staffId,
      with_name: manager.name,
      began_on: on(from),
      answer_by: workingDayAfter(on(from), usualDays.dispute[level], holidays),
      answered_on: answer ? on(answer.after) : null,
      answer: answer?.text ?? null,
      answered_by_name: answer ? manager.name : null,
      outcome: next ? 'not-resolved' : ended ? 'resolved' : null,
      outcome_on: next ? on(next.from) : ended ? on(ended.after) : null,
    }
  })
  await db.query.insertInto('supervision.dispute_step').values(steps).execute()
  if (referred === undefined) return
  await db.query
    .insertInto('supervision.cafcass_referral')
    .values({
      ...ids,
      referral_id: newId(),
      dispute_id: disputeId,
      step: referred.step,
      decided_on: on(referred.after - 1),
      referred_on: on(referred.after),
      why: referred.why,
      by_name: reviewer,
      at: noon(on(referred.after)),
    })
    .execute()
}

/**
 * Two disputes of a reviewing officer: one that was resolved in time, and one that is with the service manager today and was referred to Cafcass
 * meanwhile. For children in care, where there are any.
 */
export const fillSampleDisputes = async (
  db: Tenant,
  { today, since }: { today: Day; since: Day },
  children: readonly SampleChild[],
  ladder: (team: string | null) => readonly Manager[],
): Promise<void> => {
  const some = children.slice(0, disputes.length)
  for (const [at, child] of some.entries())
    await store({ db, today, managers: ladder(child.team) }, child, disputes.at(at - some.length)!)
  const all = await Promise.all(some.map(({ childId }) => findOversight(db, childId)))
  await enterFacts(db, { today, since, facts: all.flatMap((one) => one.disputes.flatMap(disputeFacts)) })
}
