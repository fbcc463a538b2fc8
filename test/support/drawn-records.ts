import { newRandom } from '../../src/invented-authority/random.ts'
import type { Subject } from '../../src/performance/indicators/subjects.ts'
import { plusDays } from './plain-record.ts'

/**
 * What is counted from records that Throughline is to make itself: no return tells any, so that histories are drawn by lot. Plain
 * calculations, each written from what is asked and not from the definition that it checks.
 */
const random = newRandom(20_260_331)
const below = (count: number): number => random.whole(0, count - 1)
const oneOf = <One>(values: readonly One[]): One => random.pick(values)
const someDay = (from = '2025-04-01', days = 365): string => plusDays(from, below(days))
const yesNo = (): string => oneOf(['yes', 'yes', 'yes', 'no'])

type Drawn = { table: string; key: string; starts: string; ends: string | null; fields: object }
const several = (most: number, draw: (key: string) => Omit<Drawn, 'key' | 'table'>, table: string): readonly Drawn[] =>
  Array.from({ length: below(most + 1) }, (_, at) => ({ table, key: `${at + 1}`, ...draw(`${at + 1}`) }))
const event = (fields: object, starts = someDay()) => ({ starts, ends: null, fields })
const spell = (fields: object, longest: number, starts = someDay()) => {
  const ends = plusDays(starts, 1 + below(longest))
  return { starts, ends: ends > '2026-03-31' || below(4) === 0 ? null : ends, fields }
}
const near = (rows: readonly Drawn[]): { key: string; day: string } => {
  const row = rows.length === 0 ? null : oneOf(rows)
  return { key: row?.key ?? 'none', day: plusDays(row?.starts ?? '2025-06-02', below(12)) }
}

const told = ['team-manager', 'service-manager', 'virtual-school', 'housing', 'health', 'reviewing-officer', 'director']

const levels = ['team-manager', 'service-manager', 'head-of-service', 'director']
const heldDays = ['2025-06-12', '2025-09-11', '2025-12-11', '2026-02-12']
const statuses = ['UASC', 'Appeal pending', 'Refugee status', 'Refugee status refused']

/** Whoever tells health tells the social worker. */
const noticesOn = (key: string, homeKey: string, to: string, starts: string): readonly Drawn[] =>
  (to === 'health' ? [to, 'social-worker'] : [to]).map((whom) => ({
    table: 'homeNotice',
    key: `${key} ${whom}`,
    ...event({ homeKey, to: whom }, starts),
  }))

/** A child who came alone, in care and then leaving it: half of those who are drawn did not. */
const alone = (): readonly Drawn[] =>
  below(2) === 0
    ? []
    : [
        { table: 'person', key: '2', ...event({ uasc: 'yes' }), starts: '' },
        ...several(1, () => spell({ category: oneOf(['former-relevant', 'qualifying', 'none']) }, 500), 'careLeaver'),
        ...several(1, () => event({ status: oneOf(statuses) }), 'immigration'),
        ...several(3, () => event({ kind: 'plan', immigration: yesNo() }, someDay('2025-07-01', 280)), 'pathwayPlan'),
      ]

const drawn = (): readonly Drawn[] => {
  const homes = several(
    3,
    () =>
      spell(
        {
          kind: oneOf(['settled', 'emergency', 'temporary']),
          accommodation: oneOf(['U', 'V', 'W', 'Y']),
          outOfHours: yesNo(),
          risk: oneOf(['high', 'low']),
        },
        70,
      ),
    'leaverHome',
  )
  const risks = several(3, () => event({ kind: 'injury' }), 'riskChange')
  const audits = several(3, () => spell({ grade: oneOf(['good', 'requires-improvement', undefined]) }, 40), 'audit')
  const aboutHome = (more: object) => {
    const { key, day } = near(homes)
    return event({ homeKey: key, ...more }, day)
  }
  const aboutAudit = (more: object) => {
    const { key, day } = near(audits)
    return event({ auditKey: key, ...more }, day)
  }
  const grades = ['good', 'outstanding', 'requires-improvement', undefined]
  return [
    { table: 'person', key: '1', starts: '', ends: null, fields: { dateOfBirth: someDay('2004-06-01', 1600) } },
    ...homes,
    ...risks,
    ...audits,
    ...homes.flatMap(({ key: homeKey, starts }, at) =>
      told.flatMap((to, nth) =>
        below(20) === 0 ? [] : noticesOn(`${at} ${nth}`, homeKey, to, plusDays(starts, below(8) === 0 ? 1 : 0)),
      ),
    ),
    ...several(
      8,
      () => aboutHome({ level: oneOf(['director', 'service-manager']), riskAssessed: yesNo() }),
      'homeSignOff',
    ),
    // By lot hardly any is signed week after week, so that every third home is.
    ...homes
      .filter(({ key }) => key === '3')
      .flatMap(({ key: homeKey, starts }) =>
        Array.from({ length: 52 }, (_, week) => ({
          table: 'homeSignOff',
          key: `weekly ${week}`,
          ...event({ homeKey, level: 'director', riskAssessed: 'yes' }, plusDays(starts, 7 * week)),
        })),
      )
      .filter(({ starts }) => starts <= '2026-03-31'),
    ...several(8, () => aboutHome({ seen: yesNo() }), 'homeVisit'),
    ...several(
      4,
      () =>
        spell(
          {
            homeKey: near(homes).key,
            destination: yesNo(),
            fallback: 'yes',
            lead: 'Ana Bell',
            housingReference: 'H-1',
            targetOn: oneOf([someDay(), '2026-03-31', '2026-04-01']),
          },
          60,
        ),
      'exitPlan',
    ),
    ...several(
      5,
      () => event({ kind: oneOf(['plan', 'review', 'needs-assessment']), housing: yesNo() }, near(homes).day),
      'pathwayPlan',
    ),
    ...several(2, () => event({ kind: oneOf(['eviction', 'lost-job']) }), 'lifeChange'),
    ...several(
      5,
      () =>
        event(
          {
            decision: oneOf(['no-change', 'step-up']),
            rationale: yesNo(),
            onProgress: yesNo(),
            riskChangeKey: oneOf([undefined, near(risks).key]),
          },
          oneOf([near(risks).day, someDay()]),
        ),
      'managementDecision',
    ),
    ...several(2, () => event({}), 'strategyDiscussion'),
    ...several(2, () => spell({ by: 'conference-chair', level: oneOf(['team-manager', undefined]) }, 50), 'dispute'),
    ...several(
      2,
      () => {
        const starts = someDay()
        return spell({ firstDue: oneOf([plusDays(starts, below(50)), undefined]) }, 60, starts)
      },
      'supervisionAction',
    ),
    ...several(2, () => aboutAudit({ grade: oneOf(grades) }), 'auditModeration'),
    ...several(2, () => aboutAudit({ by: oneOf(['child', undefined]) }), 'auditFeedback'),
    ...several(1, () => spell({}, 400), 'childInNeed'),
    ...several(1, () => spell({}, 200), 'protectionPlan'),
    ...several(4, () => event({ eventsMissing: oneOf([0, 0, 2]) }), 'chronologyVersion'),
    ...several(2, () => event({ score: oneOf([6, 7, 8]) }), 'chronologyRating'),
    ...several(1, () => spell({}, 180), 'actionPlan'),
    ...several(1, () => spell({}, 900, someDay('2022-06-01', 1300)), 'carePeriod'),
    ...several(2, () => spell({}, 700, someDay('2024-03-01', 720)), 'childInNeedPlan'),
    ...several(3, () => event({ level: oneOf(levels) }), 'managementDecision'),
    ...several(3, () => event({ reflective: oneOf(['yes', 'no', undefined]) }, oneOf(heldDays)), 'supervision'),
    ...several(2, () => event({ score: oneOf([1, 2, 3, 4, undefined]), heldOn: oneOf(heldDays) }), 'supervisionRecord'),
    ...alone(),
  ]
}

export const drawnSubjects = (): readonly Subject[] =>
  Array.from({ length: 600 }, (_, at) => ({
    subject: `${at}`,
    rows: drawn().map((row) => ({ ...row, subject: `${at}`, starts: row.starts === '' ? null : row.starts })),
  })) as unknown as readonly Subject[]
