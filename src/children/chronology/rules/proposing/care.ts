import { addMonths, type Day } from '../../../../platform/day.ts'
import type { HeldRow, History } from '../../../history/model.ts'
import { both, practiceTool } from '../sources.ts'
import {
  adoptivePlacement,
  earlierPermanenceWords,
  familyLike,
  leftCareWell,
  leftCareWords,
  legalWords,
  longTermFoster,
  needWords,
  permanenceWords,
  placementEndWords,
  placementWords,
} from '../words/codes.ts'
import { atomOf, inTurn, type Rule, sentence } from './atom.ts'

/** Breaks for a family, not care: V3 and V4 are told once as a legal status, and each stay is no event. */
const isShortBreak = (history: History, day: Day): boolean =>
  history.legalStatus.some(
    ({ starts, ends, fields }) =>
      /^V[34]$/.test(fields.status ?? '') && starts !== null && starts <= day && (ends === null || ends > day),
  )
const outsideShortBreaks = <Row extends HeldRow>(history: History, rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ starts }) => starts === null || !isShortBreak(history, starts))

const care: Rule = {
  id: 'care',
  title: 'Coming into care and leaving it',
  reads: ['carePeriod'],
  from: 'Start and need; end and reason. Going home as planned, guardianship, adoption and staying with carers are marked as strengths',
  significance: 'Major',
  type: 'care',
  leavesOut:
    'Short breaks. Episodes within a period of care: each is a change of placement or of legal status, which have their own rules',
  source: both,
  read: (history) =>
    outsideShortBreaks(history, history.carePeriod).flatMap((row) => {
      const need = needWords(row.fields.need)
      const reason = row.fields.ceasedReason
      const left = leftCareWords(reason)
      return [
        ...atomOf(care, 'major', row, {
          part: 'start',
          on: row.starts,
          facts: [row.fields.need],
          words: `Came into care${need ? `, because ${need}` : ''}.`,
          gathers: 'care',
          rank: 10,
        }),
        ...atomOf(care, 'major', row, {
          part: 'end',
          on: row.ends,
          facts: [reason],
          words: `Left care${left ? `: ${left}` : ''}.`,
          positive: leftCareWell.has(reason ?? ''),
          gathers: 'care',
          rank: 12,
        }),
      ]
    }),
}

const legal: Rule = {
  id: 'legal-status',
  title: 'Legal order or change of legal status',
  reads: ['legalStatus'],
  from: 'Start of each status that differs from the one before',
  significance: 'Major',
  type: 'law',
  leavesOut: 'The same order renewed or recorded again; the end of a status, which the next one or leaving care says',
  source: both,
  read: (history) =>
    inTurn(history.legalStatus)
      .filter(({ row, before }) => row.fields.status && row.fields.status !== before?.fields.status)
      .flatMap(({ row }) => {
        const status = row.fields.status!
        const words = legalWords(status) ?? `The legal status was recorded as ${status}.`
        return atomOf(legal, 'major', row, { on: row.starts, facts: [status], words, gathers: 'care', rank: 30 })
      }),
}

/** Days away from a home that goes on: a holiday, a stay in hospital, a carer's break. */
const isTemporary = (type: string | undefined): boolean => /^T\d$/.test(type ?? '')
const homesOf = (history: History): readonly HeldRow<'placement'>[] =>
  outsideShortBreaks(history, history.placement).filter(
    ({ fields, starts }) => starts !== null && !isTemporary(fields.type),
  )
const isSameHome = (one: HeldRow<'placement'>, other: HeldRow<'placement'>): boolean =>
  other.fields.changeReason === 'PLACE' ||
  (one.fields.postcode !== undefined &&
    one.fields.postcode === other.fields.postcode &&
    one.fields.urn === other.fields.urn)

/** The home that placements without a move between them are; a placement written anew for its status only goes on. */
const sinceMovedIn = (rows: readonly HeldRow<'placement'>[], at: number): HeldRow<'placement'> => {
  let first = at
  while (first > 0 && isSameHome(rows[first]!, rows[first - 1]!)) first -= 1
  return rows[first]!
}

const isOut = (location: string | undefined): boolean => /^(b|out)\b/i.test(location ?? '')

const moveWords = (row: HeldRow<'placement'>, before: HeldRow<'placement'> | null): string => {
  const { type, location } = row.fields
  const to = placementWords(type) ?? 'a new placement'
  const where = isOut(location) ? ', outside the council’s area' : ''
  const why = before && placementEndWords(before.fields.changeReason)
  return sentence(
    `${before ? 'Moved' : 'Placed'} ${/^live /.test(to) ? `to ${to}` : before ? `to ${to}` : `in ${to}`}${where}.`,
    why ? `The last placement ended because ${why}.` : null,
  )
}

const placement: Rule = {
  id: 'placement',
  title: 'Placement move',
  reads: ['placement'],
  from: 'Start, type, in or out of the area; why the one before ended. A foster home that becomes long-term is marked as a strength',
  significance: 'Major',
  type: 'care',
  leavesOut:
    'Holidays and other temporary stays; the same home recorded anew; addresses, distances and names of carers',
  source: both,
  read: (history) => {
    const homes = homesOf(history)
    return inTurn(homes).flatMap(({ row, before }) => {
      const { type, location } = row.fields
      const facts = [type, location, before?.fields.changeReason]
      if (!before || !isSameHome(row, before))
        return atomOf(placement, 'major', row, {
          on: row.starts,
          facts,
          words: moveWords(row, isStillInCare(history, row, before) ? before : null),
          positive: adoptivePlacement.has(type ?? ''),
          gathers: 'care',
          rank: 40,
        })
      if (type === before.fields.type || !longTermFoster.has(type ?? '')) return []
      return atomOf(placement, 'major', row, {
        on: row.starts,
        facts,
        words: 'It was agreed that this foster home is for the long term.',
        positive: true,
        gathers: 'care',
        rank: 40,
      })
    })
  },
}

/** Whether this placement followed the one before within the same period of care. */
const isStillInCare = (history: History, row: HeldRow<'placement'>, before: HeldRow<'placement'> | null): boolean =>
  before !== null &&
  !history.carePeriod.some(({ starts }) => starts !== null && starts > before.starts! && starts <= row.starts!)

const hospital: Rule = {
  id: 'hospital-stay',
  title: 'Stay in hospital while looked after',
  reads: ['placement'],
  from: 'Temporary placements of type T1',
  significance: 'Notable',
  type: 'health',
  leavesOut:
    'Injuries, illness and hospital stays of children who are not looked after: no return holds them; add them by hand',
  source: practiceTool,
  read: (history) =>
    history.placement
      .filter(({ fields }) => fields.type === 'T1')
      .flatMap((row) => atomOf(hospital, 'notable', row, { on: row.starts, words: 'Stayed in hospital.' })),
}

const stable: Rule = {
  id: 'stable-home',
  title: 'A year in the same home',
  reads: ['placement'],
  from: 'A placement that is not temporary or custodial and has lasted a year',
  significance: 'Notable, and a strength',
  type: 'achievement',
  leavesOut: 'Later anniversaries',
  source: `${practiceTool}: strengths and what protected the child belong in a chronology`,
  read: (history, { today }) => {
    const homes = homesOf(history)
    return homes.flatMap((row, at) => {
      const next = homes[at + 1]
      if (!familyLike.has(row.fields.type ?? '') || (next && isSameHome(next, row))) return []
      const movedIn = sinceMovedIn(homes, at)
      const year: Day = addMonths(movedIn.starts!, 12)
      if (year > today || (row.ends !== null && row.ends < year)) return []
      return atomOf(stable, 'notable', movedIn, {
        on: year,
        words: 'Had lived in the same home for a year.',
        positive: true,
      })
    })
  },
}

const plan: Rule = {
  id: 'permanence-plan',
  title: 'Plan for a lasting home',
  reads: ['permanencePlan'],
  from: 'Start (or the day agreed) of each plan that differs from the one before',
  significance: 'Notable',
  type: 'care',
  leavesOut: 'The same plan confirmed at a review; care plans written anew',
  source: practiceTool,
  read: (history) =>
    history.permanencePlan.flatMap((row, at) => {
      const { plan: now, agreedOn } = row.fields
      const words = permanenceWords(now)
      if (!words || now === history.permanencePlan[at - 1]?.fields.plan) return []
      return atomOf(plan, 'notable', row, {
        on: agreedOn ?? row.starts,
        facts: [now],
        words: `The plan for a lasting home became: ${words}.`,
        gathers: 'care',
        rank: 50,
      })
    }),
}

const earlier: Rule = {
  id: 'earlier-permanence',
  title: 'Adoption, guardianship or another order before this period of care',
  reads: ['previousPermanence'],
  from: 'Kind of order and its date, which may be a year or month only',
  significance: 'Major',
  type: 'law',
  leavesOut: 'An order without a year; which council arranged it',
  source: practiceTool,
  read: (history) =>
    history.previousPermanence.flatMap((row) => {
      const words = earlierPermanenceWords(row.fields.option)
      const when = whenOf(row.fields.orderDate)
      if (!words || !when) return []
      return atomOf(earlier, 'major', row, {
        on: when.on,
        facts: [row.fields.option, row.fields.orderDate],
        words: `Had been ${words}, before coming back into care.`,
        when,
      })
    }),
}

/** "03/05/2015", "zz/05/2015", "zz/zz/2015" or a day: what is known of it. Null without a year. */
export const whenOf = (text: string | undefined) => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '')
  const [year, month, date] = iso ? iso.slice(1) : (text ?? '').split('/').toReversed()
  if (!/^\d{4}$/.test(year ?? '')) return null
  const isMonth = /^\d{2}$/.test(month ?? '') && Number(month) >= 1 && Number(month) <= 12
  const isDate = isMonth && /^\d{2}$/.test(date ?? '') && Number(date) >= 1 && Number(date) <= 31
  const on: Day = `${year}-${isMonth ? month : '01'}-${isDate ? date : '01'}`
  return { on, until: null, precision: isDate ? ('day' as const) : isMonth ? ('month' as const) : ('year' as const) }
}

export const careRules: readonly Rule[] = [care, legal, placement, hospital, stable, plan, earlier]
