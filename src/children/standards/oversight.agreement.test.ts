import { byStart, isInYear, isNow, laterOf, on, subjects } from '../../../test/support/drawn-agreement.ts'
import { type Answer, agreesWithReadings, type Readings } from '../../../test/support/plain-readings.ts'
import { never, type Plain, plusDays, plusMonths, plusWorkingDays, type Tables, wholeYears } from '../../../test/support/plain-record.ts' // biome-ignore format: one line
import { newRandom } from '../../invented-authority/random.ts'
import { leavingCareAndLeadership } from './leaving-care-and-leadership.ts'

/** Plain calculations over histories drawn by lot, each written from what is asked and not from the definition that it checks. */
const random = newRandom(607)
const some = (most: number, table: string, draw: (key: string) => object) =>
  Array.from({ length: random.whole(0, most) }, (_, at) => ({ table, key: `more ${at}`, starts: null, ends: null, fields: {}, ...draw(`more ${at}`) })) // biome-ignore format: one record
const day = (): string => plusDays('2025-03-01', random.whole(0, 385))
const soon = (from: string, most: number): string => plusDays(from, random.whole(0, most))
const maybe = <One>(one: One): One | undefined => (random.chance(0.8) ? one : undefined)
const said = () => random.pick(['yes', 'yes', 'yes', 'no'])
const points = ['threshold', 'strategy-discussion', 'pre-proceedings', 's47-no-plan', 'no-change-12m']

const more = (starts: readonly string[]) => [
  ...some(2, 'riskChange', () => {
    const known = day()
    return { starts: soon(known, 3), fields: { kind: 'arrest', knownOn: maybe(known) } }
  }),
  ...some(2, 'dispute', () => {
    const [raised, decided] = [day(), day()]
    return { starts: raised, ends: maybe(soon(raised, 40)) ?? null, fields: { level: 'director', ...(random.chance(0.5) && { cafcassOn: decided, cafcassReferredOn: maybe(soon(decided, 5)) }) } } // biome-ignore format: one record
  }),
  ...some(3, 'disputeStep', () => {
    const starts = day()
    return { starts, ends: maybe(soon(starts, 10)) ?? null, fields: { disputeKey: 'd' } }
  }),
  ...some(3, 'childSupervision', () => {
    const starts = day()
    return { starts, fields: { onRecordOn: maybe(soon(starts, 9)) } }
  }),
  ...some(3, 'adviserMeeting', () => ({ starts: day(), fields: { attended: maybe(said()) } })),
  ...some(3, 'leaverContact', () => ({ starts: day(), fields: { kind: 'visit', seen: said(), twoWay: 'yes' } })),
  ...some(2, 'contactInterval', () => {
    const starts = day()
    return {
      starts,
      ends: maybe(soon(starts, 90)) ?? null,
      fields: { days: random.pick([14, 28, 84]), reason: said() },
    }
  }),
  ...some(2, 'lifeChange', () => ({ starts: day(), fields: { kind: random.pick(['hospital', 'lost-course', 'missing']) } })), // biome-ignore format: one record
  ...some(1, 'leavingCareTransfer', () => ({ starts: day() })),
  ...some(1, 'childInNeed', () => ({ starts: soon('2023-06-01', 600) })),
  ...some(1, 'preProceedings', () => ({ starts: day() })),
  ...some(2, 'section47', () => {
    const starts = day()
    return { starts, ends: maybe(soon(starts, 20)) ?? null, fields: { conferenceUnnecessary: said() } }
  }),
  ...some(1, 'conference', () => ({ starts: day(), fields: { planMade: said() } })),
  ...some(6, 'managementDecision', () => ({
    starts: random.chance(0.7) && starts.length > 0 ? plusDays(random.pick(starts), random.whole(-5, 12)) : day(),
    fields: { point: random.pick(points), rationale: said(), decision: random.pick(['no-change', 'step-up', 'step-down', 'legal-planning', 'close']) }, // biome-ignore format: one line
  })),
]

const withMore = subjects.map((one) => {
  const days = one.rows.flatMap(({ table, starts, ends }) =>
    ['protectionPlan', 'carePeriod', 'strategyDiscussion', 'childInNeed'].includes(table) ? [starts, ends] : [],
  )
  const drawn = more(days.filter((known): known is string => known !== null))
  return { ...one, rows: [...one.rows, ...drawn.map((row) => ({ ...row, subject: one.subject }))] } as typeof one
})

const decided = (of: Tables, from: string, is: (decision: Plain) => boolean): string | undefined =>
  of('managementDecision').find((one) => one.rationale === 'yes' && one.starts >= from && is(one))?.starts
/** Asked by a day: by then, or some days before what asks for it too. */
const askedBy = (from: string, due: string, done: string | undefined): readonly Answer[] =>
  isInYear(plusDays(due, 1)) ? [done !== undefined && done <= due && from <= on] : []

const isServed = (of: Tables): Plain | undefined => {
  const [told] = of('careLeaver')
  const age = wholeYears(String(of('person')[0]!.dateOfBirth), on)
  return told && isNow(told) && told.category !== 'none' && age >= 16 && age < 21 ? told : undefined
}
/** Done no longer ago than so; who was never done yet counts when that is late. */
const doneSince = (of: Tables, days: readonly string[], due: (day: string) => string): readonly Answer[] => {
  const told = isServed(of)
  if (told === undefined) return []
  const last = days
    .filter((one) => one <= on)
    .toSorted()
    .at(-1)
  const since = laterOf(told.starts, plusMonths(String(of('person')[0]!.dateOfBirth), 192))
  if (last !== undefined) return [due(last) >= on]
  return due(since) >= on ? [] : [false]
}

const plain: Readings = {
  'risk-recorded-1wd': [
    'completed',
    (of) =>
      of('riskChange').flatMap((one): readonly Answer[] => {
        if (one.knownOn === undefined) return isInYear(one.starts) ? ['unknown'] : []
        return isInYear(one.starts) ? [one.starts <= plusWorkingDays(String(one.knownOn), 1)] : []
      }),
  ],
  'iro-dispute-ladder': [
    'completed',
    (of) => of('disputeStep').flatMap(({ starts, ends }) => byStart(starts, plusWorkingDays(starts, 5), ends)),
  ],
  'iro-cafcass-at-once': [
    'completed',
    (of) =>
      [
        ...of('dispute').map(({ cafcassOn, cafcassReferredOn }) => [cafcassOn, cafcassReferredOn] as const),
        ...of('cafcassReferral').map(({ starts, referredOn }) => [starts ?? undefined, referredOn] as const),
      ].flatMap(
        ([decision, went]) =>
        decision === undefined ? [] : byStart(String(decision), plusWorkingDays(String(decision), 1), went as string | undefined), // biome-ignore format: one line
      ),
  ],
  'sup-child-on-record-5wd': [
    'completed',
    (of) =>
      of('childSupervision').flatMap(({ starts, onRecordOn }) =>
        byStart(starts, plusWorkingDays(starts, 5), onRecordOn as string | undefined),
      ),
  ],
  'pa-at-meetings': [
    'completed',
    (of) =>
      of('adviserMeeting')
        .filter(({ starts }) => isInYear(starts))
        .map(({ attended }) => (attended === undefined ? 'unknown' : attended === 'yes')),
  ],
  'mgmt-strategy': [
    'completed',
    (of) =>
      of('strategyDiscussion').flatMap(({ starts }) => {
        const is = (one: Plain): boolean =>
          one.point === 'strategy-discussion' || one.decision === 'strategy-discussion'
        return askedBy(starts, plusWorkingDays(starts, 1), decided(of, plusDays(starts, -5), is))
      }),
  ],
  'mgmt-before-plo': [
    'completed',
    (of) =>
      of('preProceedings').flatMap(({ starts }) => {
        const is = (one: Plain): boolean => one.point === 'pre-proceedings' || one.decision === 'legal-planning'
        return askedBy(starts, starts, decided(of, plusDays(starts, -28), is))
      }),
  ],
  'mgmt-thresholds': [
    'completed',
    (of) => {
      const crossed = (at: string, words: readonly string[]): readonly Answer[] => {
        const is = (one: Plain): boolean => one.point === 'threshold' || words.includes(String(one.decision))
        return at === never ? [] : askedBy(at, plusWorkingDays(at, 5), decided(of, plusDays(at, -14), is))
      }
      const down = ['step-down', 'close']
      return [
        ...[...of('protectionPlan'), ...of('carePeriod')].flatMap(({ starts, ends }) => [...crossed(starts, ['step-up']), ...crossed(ends, down)]), // biome-ignore format: one line
        ...of('childInNeed').flatMap(({ ends }) => crossed(ends, down)),
      ]
    },
  ],
  'mgmt-s47-no-plan': [
    'completed',
    (of) =>
      of('section47').flatMap(({ starts, ends, conferenceUnnecessary }) => {
        const follows = (one: Plain): boolean => one.starts >= starts && one.starts <= plusDays(ends, 28)
        const held = of('conference').find(follows)
        if (ends === never || of('protectionPlan').some(follows) || held?.planMade === 'yes') return []
        const from = held?.starts ?? (conferenceUnnecessary === 'yes' ? ends : plusDays(ends, 28))
        return askedBy(
          from,
          plusWorkingDays(from, 5),
          decided(of, ends, ({ point }) => point === 's47-no-plan'),
        )
      }),
  ],
  'mgmt-no-change-12m': [
    'live',
    (of) =>
      of('childInNeed')
        .filter(isNow)
        .flatMap(({ starts }) => {
          const spells = [...of('protectionPlan'), ...of('carePeriod'), ...of('preProceedings')]
          const events = [
            ...spells.flatMap((one) => [one.starts, one.ends]),
            ...of('managementDecision').filter(({ point, rationale }) => point === 'no-change-12m' && rationale === 'yes').map((one) => one.starts), // biome-ignore format: one line
          ].filter((one) => one >= starts && one <= on)
          const last = events.toSorted().at(-1)
          if (last !== undefined) return [plusMonths(last, 12) >= on]
          return plusMonths(starts, 12) >= on ? [] : [false]
        }),
  ],
  'cl-interval-agreed': [
    'completed',
    (of) => {
      const rising = of('lifeChange').filter(
        ({ kind }) => kind === 'hospital' || kind === 'missing' || kind === 'eviction',
      )
      const moves = of('leaverHome').filter(({ kind, accommodation }) => kind !== 'settled' || accommodation !== 'U' && accommodation !== 'Y') // biome-ignore format: one line
      return [...rising, ...moves].flatMap(({ starts }) => {
        const agreed = of('contactInterval').find((one) => one.reason === 'yes' && one.starts >= starts)?.starts
        return byStart(starts, plusWorkingDays(starts, 10), agreed)
      })
    },
  ],
  'cl-visit-8w': [
    'live',
    (of) => {
      const seen = [...of('leaverContact'), ...of('homeVisit')].filter((one) => one.seen === 'yes')
      const due = (from: string): string => {
        const usual = plusDays(from, 56)
        return of('contactInterval').reduce((least, one) => {
          if (one.starts > least || one.ends <= from) return least
          const agreed = plusDays(laterOf(one.starts, from), Number(one.days))
          return [agreed, least].toSorted()[0]!
        }, usual)
      }
      return doneSince(of, seen.map(({ starts }) => starts), due) // biome-ignore format: one line
    },
  ],
  'sup-young-person-8w': [
    'live',
    (of) => doneSince(of, of('childSupervision').map(({ starts }) => starts), (from) => plusDays(from, 56)), // biome-ignore format: one line
  ],
}

agreesWithReadings({
  standards: leavingCareAndLeadership,
  subjects: withMore,
  over: 'histories drawn by lot',
  days: [on],
  readingsOn: () => plain,
  bothAnswers: true,
})
