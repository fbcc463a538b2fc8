import { type Answer, agreesWithReadings, type Readings } from '../../../test/support/plain-readings.ts'
import { type Plain, plusDays, plusMonths, plusWorkingDays } from '../../../test/support/plain-record.ts'
import { sampleSubjects } from '../../../test/support/sample-subjects.ts'
import { leavingCareAndLeadership } from './leaving-care-and-leadership.ts'

/** Plain calculations over a sample authority, each written from what is asked and not from the definition that it checks. */
// Every fourth supervision is left out, so that enough is late.
const subjects = sampleSubjects({
  children: 3000,
  seed: 'leaving',
  asAt: '2026-03-31',
  returns: ['ssd', 'local'],
}).map(({ subject, rows }) => ({
  subject,
  rows: rows.filter(({ table }, at) => table !== 'supervision' || at % 4 !== 0),
}))
const lastOf = (rows: readonly Plain[], on: string): string | undefined =>
  rows.filter(({ starts }) => starts <= on).at(-1)?.starts

/** Posts without a day on which they began (the SSD has none) say nothing of a day. */
const isInPost = ({ starts, ends }: Plain, on: string): boolean => starts !== '' && starts <= on && ends > on
/** Full-time equivalents, by which the national return counts. */
const size = ({ fullTimeEquivalent }: Plain): number => Number(fullTimeEquivalent)
const ofPosts = (one: Plain, is: boolean) => ({ is, above: is ? size(one) : 0, below: size(one) })
const isSocialWorker = ({ jobTitle, registration }: Plain): boolean =>
  registration !== undefined || !/personal adviser|family help worker/i.test(String(jobTitle))
/** Of their own: nobody who reviews those of others. */
const holdsChildren = (one: Plain): boolean =>
  isSocialWorker(one) && !/reviewing officer|conference chair/i.test(String(one.jobTitle))

const plainOn = (on: string): Readings => {
  const from = plusMonths(on, -12)
  const isInYear = (day: string): boolean => day >= from && day <= on
  /** Done in time, or not, in the year in which the time passed. */
  const settled = (due: string, done: string): readonly Answer[] => {
    return isInYear(plusDays(due, 1)) ? [done <= due] : []
  }
  return {
    'sup-frequency': [
      'live',
      (of) => {
        const posts = of('staffMember').filter(({ vacancy, starts }) => vacancy !== 'yes' && starts !== '')
        const post = posts.find((one) => isInPost(one, on))
        if (post === undefined) return []
        const start = posts.find(({ ends }) => plusDays(ends === '9999-12-31' ? on : ends, 1) >= post.starts)!.starts
        const held = of('supervision').filter(({ kind, starts }) => kind !== 'ad-hoc' && starts >= start)
        const title = String(post.jobTitle).toLowerCase()
        const interval = title.includes('newly') ? 14 : title.includes('adviser') ? 42 : 28
        const last = lastOf(held, on)
        // In post for no longer than the interval: no gap could be too long yet.
        return plusDays(start, interval) >= on ? [] : [last !== undefined && plusDays(last, interval) >= on]
      },
    ],
    'sup-actions-when': [
      'completed',
      (of) =>
        of('supervision')
          .filter(({ starts, kind }) => isInYear(starts) && kind !== 'personal' && kind !== 'ad-hoc')
          .map(({ actions, actionsDated }): Answer => {
            if (actions === undefined || (actions !== 0 && actionsDated === undefined)) return 'unknown'
            return Number(actions) > 0 && Number(actionsDated) >= Number(actions)
          }),
    ],
    'sup-reflective': [
      'completed',
      (of) =>
        of('supervision')
          .filter(({ starts, kind }) => isInYear(starts) && kind !== 'personal' && kind !== 'ad-hoc')
          .filter(({ reflective }) => reflective === 'yes' || reflective === 'no')
          .map(({ reflective }) => reflective === 'yes'),
    ],
    'caseload-avg': [
      'live',
      (of) =>
        of('staffMember')
          .filter((one) => isInPost(one, on) && one.vacancy !== 'yes' && holdsChildren(one) && Number(one.caseload) > 0)
          .map((one) => {
            const ceiling = String(one.jobTitle).toLowerCase().includes('newly') ? 14 : 18
            const [children, post] = [Number(one.caseload), size(one)]
            return { is: children <= ceiling * post, above: children, below: post }
          }),
    ],
    'agency-rate': [
      'live',
      (of) =>
        of('staffMember')
          .filter((one) => isInPost(one, on) && one.vacancy !== 'yes' && isSocialWorker(one))
          .map((one) => ofPosts(one, one.agency === 'yes')),
    ],
    'vacancy-rate': [
      'live',
      (of) =>
        of('staffMember')
          .filter((one) => isInPost(one, on) && isSocialWorker(one) && (one.vacancy === 'yes' || one.agency === 'no'))
          .map((one) => ofPosts(one, one.vacancy === 'yes')),
    ],
    'turnover-rate': [
      'live',
      (of) => {
        const own = of('staffMember').filter((one) => one.vacancy !== 'yes' && one.agency === 'no')
        const social = own.filter(isSocialWorker)
        const stays = (left: string): boolean => own.some((one) => one.starts <= plusDays(left, 30) && one.ends > left)
        return [
          ...social.filter((one) => isInPost(one, on)).map((one) => ({ is: false, above: 0, below: size(one) })),
          ...social
            .filter(({ ends }) => isInYear(ends) && !stays(ends))
            .map((one) => ({ is: true, above: size(one), below: 0 })),
        ]
      },
    ],
    'complaint-stage1': [
      'completed',
      (of) =>
        of('complaint')
          .filter(({ stage, outcome, ends }) => stage === '1' && outcome !== 'withdrawn' && isInYear(ends))
          .map(({ starts, ends, extended }) => ends <= plusWorkingDays(starts, extended === 'yes' ? 20 : 10)),
    ],
    'complaint-stage2-3': [
      'completed',
      (of) =>
        of('complaint')
          .filter(({ outcome }) => outcome !== 'withdrawn')
          .flatMap(({ stage, starts, ends, extended, panelOn, reportOn }) => {
            if (stage === '2') return settled(plusWorkingDays(starts, extended === 'yes' ? 65 : 25), ends)
            if (stage !== '3') return []
            const [met, reported] = [String(panelOn ?? '9999-12-31'), String(reportOn ?? '9999-12-31')]
            return [
              ...settled(plusWorkingDays(starts, 30), met),
              ...(panelOn ? settled(plusWorkingDays(met, 5), reported) : []),
              ...(reportOn ? settled(plusWorkingDays(reported, 15), ends) : []),
            ]
          }),
    ],
    'sin-5wd': [
      'completed',
      (of) =>
        of('seriousIncident').flatMap(({ starts, notifiedOn }) =>
          settled(plusWorkingDays(starts, 5), String(notifiedOn ?? '9999-12-31')),
        ),
    ],
  }
}

agreesWithReadings({
  standards: leavingCareAndLeadership,
  subjects,
  over: 'a sample authority',
  days: ['2025-11-28', '2026-03-31'],
  readingsOn: plainOn,
})
