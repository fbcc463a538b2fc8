import { newRandom, type Random } from '../../src/invented-authority/random.ts'
import { plusDays, plusMonths } from './plain-record.ts'

/** The first day of the simulated year; its days are numbered from 0. */
const firstDay = '2025-04-01'
export const daysInYear = 365
export const dayAt = (at: number): string => days[at + before]!
const before = 400
const days = Array.from({ length: before + daysInYear + 100 }, (_, at) => plusDays(firstDay, at - before))

/** One record of one day, or from a day until another; `at` and `until` are numbers of days. */
export type Said = {
  readonly table: string
  readonly key: string
  readonly at: number
  readonly until: number | null
  readonly fields: Readonly<Record<string, string | number | undefined>>
}

/** `begun`: the day on which homes began to be recorded; what is told of days before it says nothing. */
export type YoungPerson = {
  readonly born: string
  readonly leftCare: number | null
  readonly begun: number
  readonly said: readonly Said[]
}

const whoAreTold = ['team-manager', 'service-manager', 'virtual-school', 'housing', 'health', 'reviewing-officer', 'social-worker', 'director'] // biome-ignore format: one line

type Draw = {
  readonly random: Random
  readonly care: number
  add(said: Omit<Said, 'key' | 'until'> & Partial<Said>): void
}

/** Done on the day, or some days late, or not at all: the more careful, the more often in time. */
const late = ({ random, care }: Draw, most: number): number | null => {
  if (random.chance(care)) return 0
  return random.chance(0.3) ? null : random.whole(1, most)
}
const yes = ({ random, care }: Draw): string => (random.chance(0.5 + care / 2) ? 'yes' : 'no')

/** What is done once, at about the day of the move. */
const atMove = (draw: Draw, homeKey: string, at: number, isBreakfast: boolean): void => {
  const { random, add } = draw
  const once = (table: string, most: number, by: number, fields: object): void => {
    const after = late(draw, most)
    if (after !== null)
      add({ table, at: at + (after === 0 ? random.whole(0, by) : after), fields: { homeKey, ...fields } })
  }
  for (const to of whoAreTold) once('homeNotice', 3, 0, { to })
  if (random.chance(0.1)) add({ table: 'homeNotice', at, fields: { homeKey, to: 'employer' } })
  if (isBreakfast || random.chance(0.3))
    once('homeSignOff', 1, 0, {
      kind: 'on-call',
      level: 'director',
      givenAt: yes(draw) === 'yes' ? '21:40' : undefined,
      recordedAt: '22:00',
    })
  once('homeSignOff', 3, 1, {
    kind: 'sign-off',
    level: yes(draw) === 'yes' ? 'director' : 'service-manager',
    riskAssessed: yes(draw),
  })
  once('homeSuitability', 4, 1, { whole: yes(draw), theirView: 'yes' })
  once('exitPlan', 6, 3, {
    destination: 'yes',
    fallback: yes(draw),
    lead: 'Ana Bell',
    housingReference: 'H-1',
    target: random.whole(5, 60),
    meeting: random.chance(0.7) ? random.whole(0, 6) : undefined,
  })
  once('pathwayPlan', 9, 5, { kind: 'addendum', housing: yes(draw) })
}

/** What is done on one day of a home, again and again. */
const onDay = (draw: Draw, homeKey: string, at: number, since: number, isUnsettled: boolean): void => {
  const { random, care, add } = draw
  const visited = since <= 1 ? random.chance(care) : random.chance(isUnsettled ? 0.3 : 0.16)
  if (visited) {
    const refused = random.chance(0.15)
    const seen = !refused && random.chance(0.9)
    add({
      table: 'homeVisit',
      at,
      fields: {
        homeKey,
        seen: seen ? 'yes' : random.chance(0.5) ? 'no' : 'yes',
        refused: refused ? 'yes' : seen ? 'no' : 'yes',
        needsChecked: yes(draw),
      },
    })
  }
  if (random.chance(0.02))
    add({ table: 'leaverContact', at, fields: { kind: 'visit', seen: yes(draw), twoWay: 'yes' } })
  if (random.chance(0.03) && since > 0)
    add({ table: 'homeRisk', at, fields: { homeKey, level: random.pick(['high', 'low', 'medium']) } })
  if (since >= 21 && since <= 36 && random.chance(0.12))
    add({ table: 'pathwayPlan', at, fields: { kind: 'review', housing: 'yes' } })
  if (!isUnsettled) return
  if (random.chance(0.9 + care / 10))
    add({ table: 'homeContact', at, fields: { homeKey, reached: random.chance(0.98) ? 'yes' : 'no' } })
  if (since > 0 && since % 7 === 0 && random.chance(care))
    add({
      table: 'homeSignOff',
      at: at - random.whole(0, 1),
      fields: { homeKey, kind: 'renewal', level: 'director', whyStill: yes(draw) },
    })
  if (at % 7 === 3 && random.chance(0.5 + care / 2)) add({ table: 'homeListed', at, fields: { homeKey } })
  if (random.chance(0.1)) add({ table: 'childSupervision', at, fields: {} })
  for (const [mark, to] of [[14, 'service-manager'], [28, 'head-of-service'], [42, 'director'], [42, 'board']] as const) // biome-ignore format: a table
    if (since === mark && random.chance(care))
      add({ table: 'homeEscalation', at, fields: { homeKey, to, mark: random.chance(0.5) ? mark : undefined } })
}

const kinds = [
  { kind: 'emergency', accommodation: 'V' },
  { kind: 'emergency', accommodation: 'W' },
  { kind: 'temporary', accommodation: 'Y' },
  { kind: 'settled', accommodation: 'U' },
  { kind: 'settled', accommodation: 'D' },
  { kind: 'settled', accommodation: 'S' },
  { kind: 'settled', accommodation: 'X' },
] as const

/** A year of one young person, by lot: homes one after another, with nights between, and what was done about each. */
export const simulatedYear = (seed: number): YoungPerson => {
  const random = newRandom(seed)
  const care = random.pick([0.6, 0.9, 0.98])
  const said: Said[] = []
  const add: Draw['add'] = (one) => {
    if (one.at < daysInYear) said.push({ key: `${said.length + 1}`, until: null, ...one })
  }
  const draw: Draw = { random, care, add }
  for (let at = random.whole(0, 20); at < daysInYear; ) {
    const of = random.pick(kinds)
    const [key, unsettled] = [`home ${said.length}`, of.kind !== 'settled' || of.accommodation === 'S']
    const until = at + random.whole(1, random.pick(unsettled ? [4, 30, 90] : [40, 120]))
    const registered = random.pick(['none', '1234567', undefined])
    const suitable = random.pick(['yes', 'yes', 'no', undefined])
    add({
      table: 'leaverHome',
      key,
      at,
      until,
      fields: {
        ...of,
        suitable,
        planned: random.pick(['yes', 'yes', 'no']),
        outOfHours: random.pick(['yes', 'no']),
        risk: random.pick(['high', 'low', 'low', 'medium', undefined]),
        ofAuthority: random.pick(['yes', 'yes', 'no']),
        registration: registered,
        checked: registered === undefined || random.chance(0.3) ? undefined : random.whole(-3, 12),
        recorded: random.chance(care) ? 0 : random.whole(1, 3),
        complete: yes(draw),
      },
    })
    atMove(draw, key, at, of.accommodation === 'W')
    const isUnsettled = unsettled || (suitable === 'no' && of.accommodation !== 'X')
    for (let day = at; day < until && day < daysInYear; day++) onDay(draw, key, day, day - at, isUnsettled)
    if (isUnsettled && random.chance(0.9))
      add({ table: 'homeMoveOut', at: until + (late(draw, 4) ?? 9), fields: { homeKey: key, destination: 'yes', suitability: 'yes', handover: yes(draw), learned: random.chance(care) ? random.whole(0, 20) : undefined } }) // biome-ignore format: one record
    if (isUnsettled && random.chance(0.2))
      add({ table: 'homeMoveOut', at: until + random.whole(0, 35), fields: { homeKey: key, learned: 0 } })
    at = until + random.pick([0, 0, 0, 1, 1, 2, 3])
  }
  for (let at = 0; at < daysInYear; at++) {
    if (random.chance(0.006))
      add({
        table: 'missing',
        at,
        until: random.chance(0.9) ? at + random.whole(1, 9) : null,
        fields: { kind: random.pick(['missing', 'missing', 'away']) },
      })
    if (random.chance(0.003)) add({ table: 'exploitation', at, until: at + random.whole(10, 90), fields: {} })
    if (random.chance(0.01))
      add({ table: 'lifeChange', at, fields: { kind: random.pick(['missing', 'exploitation', 'eviction']) } })
    if (random.chance(0.04)) add({ table: 'riskMeeting', at, fields: {} })
  }
  const born = plusDays(plusMonths(firstDay, -12 * random.whole(16, 20)), -random.whole(1, 364))
  const leftCare = random.pick([null, random.whole(-300, 360), random.whole(-300, 360)])
  return { born, leftCare, begun: random.pick([-300, random.whole(5, 120)]), said }
}
