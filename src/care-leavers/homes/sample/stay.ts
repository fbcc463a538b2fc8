import { addDays, type Day, daysBetween } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import { type Dice, onWeekday } from '../../leaving/sample/dice.ts'
import type { ActionKind } from '../model/actions.ts'
import type { Said } from '../model/field.ts'
import type { Entry, Home } from '../model/ledger.ts'
import { everydayNeeds } from '../model/needs.ts'
import { suitabilityMatters } from '../model/suitability.ts'
import { changes, type unsettledKinds, views, whys } from './words.ts'

type Kind = (typeof unsettledKinds)[number]
export type Who = { readonly childId: string; readonly adviser: string }

/** What was left undone in a stay; '' nothing. */
export type Gap = '' | 'first-visit' | 'sign-off' | 'exit-date' | 'plan'

const manager = 'Maya Ellery'
const head = 'Tomas Orrin'

const moment = (day: Day, time: string): Date => new Date(`${day}T${time}:00Z`)

const entry = (kind: ActionKind, on: Day, by: string, said: Said, time = '15:10'): Entry => ({
  entryId: newId(), kind, byAccount: '00000000-0000-7000-8000-000000000000', on, said: { ...said, on },
  by, at: moment(on, time), takenBack: null, before: [],
}) // biome-ignore format: one entry

const all = (table: object): readonly string[] => Object.keys(table)

const visits = (who: Who, from: Day, last: Day, first: number, every: number): readonly Entry[] =>
  Array.from({ length: Math.max(0, Math.floor((daysBetween(from, last) - first) / every) + 1) }, (_, at) =>
    entry('visit', addDays(from, first + at * every), who.adviser, {
      outcome: 'seen',
      at: '14:30',
      needs: all(everydayNeeds),
      ...(at % 2 === 1 && { changed: changes[at % changes.length]! }),
    }),
  )

/** Signed on the second day or before, and every sixth day after it. */
const signatures = (from: Day, last: Day, isStrict: boolean, until: Day): readonly Entry[] => {
  const level = isStrict ? 'head-of-service' : 'service-manager'
  const by = isStrict ? head : manager
  const days = Array.from({ length: Math.floor(daysBetween(from, last) / 6) + 1 }, (_, at) => addDays(from, at * 6))
  return days
    .filter((day) => day <= until)
    .map((day, at) =>
      at === 0
        ? entry('sign-off', day, by, { by, level, at: '16:20', risk: 'Alone in the evenings; a call each day and a plan for who to ring.', alternatives: 'Supported lodgings asked, none free; the foyer has a place next week.' }, '16:25')
        : entry('renewal', day, by, { by, level, at: '16:20', why: 'No settled home is ready yet.', changed: changes[at % changes.length]! }, '16:25'),
    ) // biome-ignore format: one line each
}

const told = (who: Who, from: Day, isMinor: boolean): Entry =>
  entry('told', from, who.adviser, {
    to: [
      'team-manager', 'service-manager', 'housing', 'social-worker', 'health', 'virtual-school', 'head-of-service',
      ...(isMinor ? ['reviewing-officer', 'director'] : []),
    ],
    at: '16:45',
  }) // biome-ignore format: who was told

const plans = (who: Who, from: Day, target: Day): readonly Entry[] => [
  entry('meeting', addDays(from, 1), who.adviser, { who: 'Housing options, adviser, young person', agreed: 'Priority on the housing list; a weekly look at bids.' }),
  entry('exit-plan', addDays(from, 1), who.adviser, { destination: 'A one-bedroom flat of the housing association, with floating support.', wanted: 'U', lead: who.adviser, reference: `HA-${from.replaceAll('-', '').slice(2)}`, target, fallback: 'The foyer keeps a room until the end of the month.' }),
] // biome-ignore format: one line each

const escalations = (from: Day, last: Day): readonly Entry[] =>
  ([['service-manager', 13], ['head-of-service', 27], ['director', 41], ['board', 41]] as const)
    .filter(([, day]) => addDays(from, day) <= last)
    .map(([to, day]) => entry('escalation', addDays(from, day), manager, { to: [to], at: '10:00', decided: 'Looked at in the weekly meeting; the plan stands.' })) // biome-ignore format: one line

const contacts = (who: Who, from: Day, last: Day): readonly Entry[] =>
  Array.from({ length: daysBetween(from, last) + 1 }, (_, at) =>
    entry('contact', addDays(from, at), who.adviser, { reached: 'yes', at: '19:00', how: 'call', note: 'Eating and safe.' }, '19:05'),
  ) // biome-ignore format: one line

export type Stay = {
  readonly who: Who
  readonly from: Day
  readonly until: Day | null
  readonly kind: Kind
  readonly isMinor: boolean
  /** Not the first unplanned move in ninety days. */
  readonly isRepeat?: boolean
  readonly gap: Gap
  readonly risk: 'low' | 'medium' | 'high'
}

/** One stay in an emergency or temporary home with what was done about it up to a day, and one thing that was not. */
export const stayOf = (dice: Dice, stay: Stay, today: Day): Home => {
  const { who, from, until, kind, isMinor, gap, risk } = stay
  const isStrict = isMinor || kind.accommodation === 'W'
  const last = until === null ? today : addDays(until, -1)
  const often = isMinor || risk === 'high' ? 3 : 6
  const target = gap === 'exit-date' ? addDays(today, -3) : addDays(from, 35)
  const signedUntil = gap === 'sign-off' ? addDays(from, 6) : last
  const entries = [
    told(who, from, isMinor),
    ...(isStrict ? [entry('on-call', from, who.adviser, { by: head, level: 'head-of-service', at: '21:10' }, '21:40'), ...contacts(who, from, last)] : []),
    ...signatures(from, last, isStrict, signedUntil),
    ...(gap === 'first-visit' ? [] : visits(who, from, last, Math.min(1, daysBetween(from, last)), often)),
    ...(gap === 'plan' || daysBetween(from, last) < 1 ? [] : plans(who, from, target)),
    entry('suitability', from, who.adviser, { satisfied: all(suitabilityMatters).slice(0, 9), concerns: 'Shared kitchen; nobody knows yet how it is paid for.', view: dice.pick(views), suitable: 'no' }),
    ...(stay.isRepeat && gap === '' ? [entry('risk-meeting', addDays(from, 3), manager, { why: 'repeat-moves', who: 'Adviser, housing, police liaison', decided: 'One worker for all contacts; a home of their own before the foyer ends.' })] : []),
    ...escalations(from, last),
    ...(until !== null ? [
      entry('move-out', until, who.adviser, { to: 'U', suitable: 'yes', handover: 'Keys, meter readings and the support plan to the housing association.' }),
      ...(gap === '' || dice.chance(0.3) ? [entry('learning', addDays(until, 2), who.adviser, { helped: 'Housing came to the first meeting.', differently: 'Ask for the foyer before the tenancy ends.' })] : []),
    ] : []),
  ] // biome-ignore format: one line each
  return {
    homeId: newId(),
    childId: who.childId,
    movedIn: from,
    movedOut: until,
    standing: kind.standing,
    accommodation: kind.accommodation,
    said: {
      movedInAt: isMinor ? '20:30' : '15:00',
      planned: 'no',
      risk,
      why: dice.pick(whys),
      view: dice.pick(views),
      expectedDays: '28',
      provider: kind.provider,
      area: dice.chance(0.2) ? 'out' : 'in',
      paidBy: 'authority',
      cost: String(kind.night),
      costPer: 'night',
      ...(isMinor && { legalStatus: 'looked-after' }),
    },
    by: who.adviser,
    at: moment(from, isMinor ? '20:50' : '16:40'),
    takenBack: null,
    before: [],
    // Up to yesterday: at whichever hour the sample is made, nothing of it lies ahead.
    entries: entries.filter(({ on }) => on < today).toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
  } // biome-ignore format: a home
}

/** A settled home with visits at the address: within the week, and then about every seven weeks. */
export const settledOf = (
  dice: Dice,
  given: { who: Who; from: Day; until: Day | null; kind: Kind },
  today: Day,
): Home => {
  const { who, from, until, kind } = given
  const last = until ?? addDays(today, 1)
  const first = dice.chance(0.85) ? 5 : 12
  return {
    homeId: newId(),
    childId: who.childId,
    movedIn: from,
    movedOut: until,
    standing: 'settled',
    accommodation: kind.accommodation,
    said: {
      planned: dice.chance(0.85) ? 'yes' : 'no',
      risk: 'low',
      why: 'A settled home was ready.',
      view: '“I can close my own door.”',
      expectedDays: '365',
      ...(kind.provider !== '' && { provider: kind.provider }),
      ...(kind.urn && { urn: kind.urn, urnCheckedOn: from }),
      area: dice.chance(0.15) ? 'out' : 'in',
      paidBy: kind.accommodation === 'U' ? 'benefits' : 'authority',
      ...(kind.night > 0 && { cost: String(kind.night), costPer: 'night' }),
      ...(kind.accommodation === 'U' && { tenancyFrom: from }),
    },
    by: who.adviser,
    at: moment(from, '16:00'),
    takenBack: null,
    before: [],
    entries: visits(who, from, last, first, 49)
      .map((one) => ({ ...one, on: onWeekday(one.on) }))
      .map((one) => ({ ...one, said: { ...one.said, on: one.on }, at: moment(one.on, '15:10') }))
      .filter(({ on }) => on < last && on < today && on >= from),
  }
}
