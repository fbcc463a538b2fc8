import { inWords } from '../../../../platform/day.ts'
import type { Atom } from '../../model.ts'
import { both, localGuidance, practiceTool } from '../sources.ts'
import { closureWords, factorWords, organisationWords, referrerWords, workerChangeWords } from '../words/codes.ts'
import { type WorkerChange, workerChangesOf } from '../worker-changes.ts'
import { atomOf, inFigures, listed, type Rule, sentence, timesInWords } from './atom.ts'

const earlyHelp: Rule = {
  id: 'early-help',
  title: 'Early help began',
  reads: ['earlyHelp'],
  from: 'Start; the organisation',
  significance: 'Notable',
  type: 'help',
  leavesOut: 'Its end: the referral or closing that follows says more. The reason as typed, which may name people',
  source: practiceTool,
  read: (history) =>
    history.earlyHelp.flatMap((row) => {
      const { organisation } = row.fields
      const leader = organisationWords(organisation)
      const words = leader ? `Early help began, led by ${leader}.` : 'Early help began.'
      return atomOf(earlyHelp, 'notable', row, { on: row.starts, facts: [organisation], words })
    }),
}

const referral: Rule = {
  id: 'referral',
  title: 'Referral to children’s social care',
  reads: ['referral'],
  from: 'Day received, source, no further action',
  significance: 'Major where work followed; notable where nothing more was done',
  type: 'help',
  leavesOut: 'Contacts and calls that became no referral: a chronology is no copy of case notes',
  source: both,
  read: (history) =>
    history.referral.flatMap((row) => {
      const { source, noFurtherAction } = row.fields
      const nothing = noFurtherAction === 'yes'
      return atomOf(referral, nothing ? 'notable' : 'major', row, {
        on: row.starts,
        facts: [source, noFurtherAction],
        words: sentence(
          `Referred to children’s social care${source && referrerWords(source) ? ` by ${referrerWords(source)}` : ''}.`,
          nothing && 'It was decided that nothing more was needed.',
        ),
      })
    }),
}

/** Codes of what an assessment found, from however the source wrote them down: "3B, 16A", `["3B","16A"]`. */
export const factorsIn = (text: string | undefined): readonly string[] => {
  const found = [...(text ?? '').toUpperCase().matchAll(/\b\d{1,2}[A-F]?\b/g)].map(([code]) => factorWords(code))
  return [...new Set(found.filter((words) => words !== null))]
}

const assessment: Rule = {
  id: 'assessment',
  title: 'Outcome of a social work assessment',
  reads: ['assessment'],
  from: 'Day authorised, whether support is needed, factors found',
  significance: 'Major where it found that help was needed; otherwise notable',
  type: 'help',
  leavesOut: 'The start of an assessment, and one that is not finished: nothing is known from it yet',
  source: both,
  read: (history) =>
    history.assessment.flatMap((row) => {
      const { supportNeeded, factors } = row.fields
      const found = factorsIn(factors)
      const outcome = {
        yes: 'It found that the child needed help.',
        no: 'It found that help from social care was not needed.',
      }
      return atomOf(assessment, supportNeeded === 'yes' ? 'major' : 'notable', row, {
        on: row.ends,
        facts: [supportNeeded, factors],
        words: sentence(
          'A social work assessment was completed.',
          (supportNeeded === 'yes' || supportNeeded === 'no') && outcome[supportNeeded],
          found.length > 0 && `It identified: ${listed(found)}.`,
        ),
      })
    }),
}

const inNeedPlan: Rule = {
  id: 'child-in-need-plan',
  title: 'Start and end of a child in need plan',
  reads: ['childInNeedPlan'],
  from: 'Start and end',
  significance: 'Notable',
  type: 'help',
  leavesOut: 'Its meetings and visits',
  source: both,
  read: (history) =>
    history.childInNeedPlan.flatMap((row) => [
      ...atomOf(inNeedPlan, 'notable', row, {
        part: 'start',
        on: row.starts,
        words: 'A child in need plan began.',
        gathers: 'protection',
        rank: 45,
      }),
      ...atomOf(inNeedPlan, 'notable', row, {
        part: 'end',
        on: row.ends,
        words: 'The child in need plan ended.',
        gathers: 'protection',
        rank: 40,
      }),
    ]),
}

const closure: Rule = {
  id: 'closure',
  title: 'Children’s social care ended its work',
  reads: ['childInNeed'],
  from: 'Day closed and reason',
  significance: 'Major',
  type: 'help',
  leavesOut: 'The start of the episode, which is the day of the referral',
  source: both,
  read: (history) =>
    history.childInNeed.flatMap((row) => {
      const reason = row.fields.closureReason
      const why = closureWords(reason)
      return atomOf(closure, 'major', row, {
        on: row.ends,
        facts: [reason],
        words: `Children’s social care ended its work${why ? `: ${why}` : ''}.`,
        gathers: 'protection',
        rank: 35,
      })
    }),
}

const notSeen: Rule = {
  id: 'not-seen',
  title: 'Repeated visits at which the child was not seen, as one entry',
  reads: ['visit'],
  from: 'Visits with “seen: no”',
  significance: 'Notable; proposed from three, each within six weeks of the one before',
  type: 'services',
  leavesOut: 'Visits at which the child was seen, and a single missed one: routine',
  source: localGuidance,
  read: (history) =>
    history.visit
      .filter(({ fields }) => fields.seen === 'no')
      .flatMap((row) =>
        atomOf(notSeen, 'notable', row, {
          on: row.starts,
          facts: ['not seen'],
          words: 'The child was not seen at a visit.',
        }),
      ),
  cluster: {
    gap: 42,
    least: 3,
    words: (atoms) =>
      `The child was not seen at ${inFigures(atoms.length)} visits between ${inWords(atoms[0]!.on)} and ${inWords(atoms.at(-1)!.on)}.`,
  },
}

const complaint: Rule = {
  id: 'complaint',
  title: 'Serious complaint',
  reads: ['complaint'],
  from: 'Day received, stage, outcome, who made it',
  significance: 'Notable',
  type: 'services',
  leavesOut: 'Complaints settled at stage 1',
  source: practiceTool,
  read: (history) =>
    history.complaint
      .filter(({ fields }) => /2|3|review|panel|investig|ombud/i.test(fields.stage ?? ''))
      .flatMap((row) => {
        const { stage, outcome, by } = row.fields
        return atomOf(complaint, 'notable', row, {
          on: row.starts,
          facts: [stage, outcome, by],
          words: sentence(
            'A complaint about the service went beyond its first stage.',
            outcome === 'upheld' && 'It was upheld.',
            outcome === 'partly-upheld' && 'It was upheld in part.',
          ),
        })
      }),
}

const changed = ({ from, to }: Pick<WorkerChange, 'from' | 'to'>): string =>
  from === to ? `The ${to} changed` : `A ${to} took over from the ${from}`

/** "The social worker changed three times"; where kinds differ, the child’s workers did. */
const manyChanges = (atoms: readonly Atom[]): string => {
  const kinds = new Set(atoms.map(({ words }) => /^The (.+?) changed/.exec(words)?.[1] ?? 'worker'))
  const who = kinds.size === 1 ? `The ${[...kinds][0]!}` : 'The child’s workers'
  return `${who} changed ${timesInWords(atoms.length)} between ${inWords(atoms[0]!.on)} and ${inWords(atoms.at(-1)!.on)}.`
}

const worker: Rule = {
  id: 'worker-change',
  title: 'Change of the child’s worker, or transfer to another team',
  reads: ['involvement', 'childInNeed', 'childInNeedPlan', 'protectionPlan', 'carePeriod'],
  from: 'Start of each involvement of a case worker who took over from another while social care worked with the child; reason for change, team',
  significance: 'Notable; changes within a year of the first are one entry, and major from three',
  type: 'services',
  leavesOut:
    'The first worker; another worker after a closure and a new referral; a personal adviser beside the social worker; managers, students and duty workers; the same worker recorded again; names',
  source: both,
  read: (history) =>
    workerChangesOf(history).flatMap(({ row, from, to, isTransfer }) => {
      const why = isTransfer ? workerChangeWords('TSPROC') : workerChangeWords(row.fields.reason)
      return atomOf(worker, 'notable', row, {
        on: row.starts,
        facts: [row.fields.worker, row.fields.reason],
        words: `${changed({ from, to })}${why ? `, because ${why}` : ''}.`,
      })
    }),
  cluster: { span: 365, least: 1, majorFrom: 3, words: manyChanges },
}

export const helpRules: readonly Rule[] = [
  earlyHelp,
  referral,
  assessment,
  inNeedPlan,
  closure,
  notSeen,
  complaint,
  worker,
]
