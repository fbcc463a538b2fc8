import { addDays, type Day, inWords } from '../../../../platform/day.ts'
import type { HeldRow, History } from '../../../history/model.ts'
import { both, practiceTool } from '../sources.ts'
import { abuseWords } from '../words/codes.ts'
import { asWritten, atomOf, type Rule, sentence } from './atom.ts'

const workingTogether = 'Working Together to Safeguard Children'

const section47: Rule = {
  id: 'section-47',
  title: 'Child protection enquiries under section 47, with how they ended',
  reads: ['section47'],
  from: 'Strategy discussion that began them, completion, whether a conference was needed',
  significance: 'Major',
  type: 'protection',
  leavesOut: 'Strategy discussions that led to no enquiries; the conference itself (its own rule)',
  source: `${both}; ${workingTogether}`,
  read: (history) =>
    history.section47.flatMap((row) => {
      const { conferenceUnnecessary, noFurtherAction } = row.fields
      const ended = row.ends && row.ends !== row.starts ? ` on ${inWords(row.ends)}` : ''
      const without = conferenceUnnecessary === 'yes' || noFurtherAction === 'yes'
      return atomOf(section47, 'major', row, {
        on: row.starts,
        facts: [row.ends, conferenceUnnecessary, noFurtherAction],
        gathers: 'protection',
        rank: 5,
        words: sentence(
          'Child protection enquiries (section 47) began.',
          without
            ? `They ended${ended} without a child protection conference.`
            : row.ends &&
                conferenceUnnecessary === 'no' &&
                `They ended${ended} and led to a child protection conference.`,
        ),
      })
    }),
}

const conference: Rule = {
  id: 'conference',
  title: 'Decision of an initial or transfer-in child protection conference',
  reads: ['conference'],
  from: 'Day held, plan made, transfer in',
  significance: 'Major',
  type: 'protection',
  leavesOut:
    'Review conferences that let the plan go on, and core groups: routine. A review that ends the plan is the plan’s end',
  source: `${both}; ${workingTogether}`,
  read: (history) =>
    history.conference.flatMap((row) => {
      const { planMade, transferIn } = row.fields
      const kind =
        transferIn === 'yes' ? 'A transfer-in child protection conference' : 'An initial child protection conference'
      const decided = { yes: ' and decided that a plan was needed', no: ' and decided that no plan was needed' }
      return atomOf(conference, 'major', row, {
        on: row.starts,
        facts: [planMade, transferIn],
        words: `${kind} was held${planMade === 'yes' || planMade === 'no' ? decided[planMade] : ''}.`,
        gathers: 'protection',
        rank: 10,
      })
    }),
}

const abuse = (category: string | undefined): string | null => abuseWords(category) ?? asWritten(category)

/** Nothing heavier began in the month around the end: a new plan, or care. */
const wasFollowedByNothingHeavier = (history: History, plan: HeldRow<'protectionPlan'>, ended: Day): boolean => {
  const [from, until] = [addDays(ended, -30), addDays(ended, 30)]
  const near = (row: HeldRow): boolean => row.starts !== null && row.starts >= from && row.starts <= until
  const inCare = history.carePeriod.some((row) => near(row) || (row.starts! <= ended && (row.ends ?? '9999') >= ended))
  return !inCare && !history.protectionPlan.some((row) => row.key !== plan.key && near(row))
}

const leftForAnotherReason = (history: History, ended: Day): boolean =>
  history.person.some(({ fields }) => fields.diedOn !== undefined && fields.diedOn <= addDays(ended, 30)) ||
  history.childInNeed.some(({ ends, fields }) => ends === ended && /RC[125]/.test(fields.closureReason ?? ''))

const plan: Rule = {
  id: 'protection-plan',
  title: 'Start and end of a child protection plan, and a change of its category',
  reads: ['protectionPlan', 'carePeriod', 'person', 'childInNeed'],
  from: 'Start, end, initial and latest category. The end is marked as a strength where no care and no other plan began within 30 days of it',
  significance: 'Major',
  type: 'protection',
  leavesOut: 'The day of a change of category, which the returns do not hold: it is given as between start and end',
  source: `${both}; ${workingTogether}`,
  read: (history) =>
    history.protectionPlan.flatMap((row) => {
      const { initialCategory, latestCategory, otherAuthority } = row.fields
      const first = abuse(initialCategory)
      const latest = abuse(latestCategory)
      const isChanged = first && latest && first !== latest
      const well =
        row.ends !== null &&
        wasFollowedByNothingHeavier(history, row, row.ends) &&
        !leftForAnotherReason(history, row.ends)
      return [
        ...atomOf(plan, 'major', row, {
          part: 'start',
          on: row.starts,
          facts: [initialCategory, otherAuthority],
          words: `A child protection plan${otherAuthority === 'yes' ? ' of another council' : ''} began${first ? `, because of ${first}` : ''}.`,
          gathers: 'protection',
          rank: 20,
        }),
        ...(isChanged && row.starts
          ? atomOf(plan, 'notable', row, {
              part: 'category',
              on: row.starts,
              facts: [latestCategory, row.ends],
              words: `The category of the child protection plan changed from ${first} to ${latest}.`,
              when: { on: row.starts, until: row.ends, precision: 'between' },
            })
          : []),
        ...atomOf(plan, 'major', row, {
          part: 'end',
          on: row.ends,
          facts: [well ? 'nothing heavier followed' : ''],
          words: sentence(
            'The child protection plan ended.',
            well && 'No new plan and no period of care began in the month after.',
          ),
          positive: well,
          gathers: 'protection',
          rank: 30,
        }),
      ]
    }),
}

const proceedings: Rule = {
  id: 'proceedings',
  title: 'Pre-proceedings and care proceedings',
  reads: ['preProceedings'],
  from: 'Decision, letter, end and outcome of pre-proceedings; proceedings issued and concluded',
  significance: 'Major',
  type: 'law',
  leavesOut: 'Single meetings and hearings',
  source: `${practiceTool}; Public Law Outline, Practice Direction 12A of the Family Procedure Rules 2010`,
  read: (history) =>
    history.preProceedings.flatMap((row) => {
      const { letterOn, issuedOn, concludedOn, outcome } = row.fields
      const stepped = row.ends !== null && !issuedOn && !/issue/i.test(outcome ?? '')
      return [
        ...atomOf(proceedings, 'major', row, {
          part: 'decided',
          on: row.starts,
          facts: [letterOn],
          words: sentence(
            'The council decided to begin pre-proceedings, the last work with a family before it asks a court.',
            letterOn && `The letter to the parents was sent on ${inWords(letterOn)}.`,
          ),
        }),
        ...atomOf(proceedings, 'major', row, {
          part: 'ended',
          on: stepped ? row.ends : null,
          facts: [outcome],
          words: 'Pre-proceedings ended without going to court.',
          positive: true,
        }),
        ...atomOf(proceedings, 'major', row, {
          part: 'issued',
          on: issuedOn,
          words: 'Care proceedings began in court.',
          gathers: 'care',
          rank: 25,
        }),
        ...atomOf(proceedings, 'major', row, {
          part: 'concluded',
          on: concludedOn,
          words: 'Care proceedings ended.',
          gathers: 'care',
          rank: 28,
        }),
      ]
    }),
}

export const protectionRules: readonly Rule[] = [section47, conference, plan, proceedings]
