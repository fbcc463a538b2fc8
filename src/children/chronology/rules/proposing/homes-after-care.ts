import { type Day, daysBetween, inWords } from '../../../../platform/day.ts'
import type { HeldRow, History } from '../../../history/model.ts'
import { practiceTool } from '../sources.ts'
import { leaverHomeWords } from '../words/homes.ts'
import { atomOf, inTurn, type Rule, sentence, timesInWords } from './atom.ts'

type Home = HeldRow<'leaverHome'>

const fromNightToNight = new Set(['S', 'V', 'W'])
/** What changed a life whatever it was called: custody, deportation, another country. */
const farAway = new Set(['G', 'H', 'X'])

/** As it was called when they moved: whether it was found suitable later makes no other move of it. */
const isTemporary = ({ fields }: Home): boolean =>
  fields.kind === 'emergency' || fields.kind === 'temporary' || fromNightToNight.has(fields.accommodation ?? '')

/** From one emergency or temporary home to the next, with no more than a day between. */
const isOfOneStay = (row: Home, before: Home | null): boolean =>
  before !== null &&
  isTemporary(row) &&
  isTemporary(before) &&
  (before.ends === null || daysBetween(before.ends, row.starts!) <= 1)

const isMajor = (row: Home, before: Home | null): boolean =>
  isTemporary(row) ||
  row.fields.planned === 'no' ||
  farAway.has(row.fields.accommodation ?? '') ||
  (before !== null && isTemporary(before))

/** Somewhere to stay, after not having it. */
const isForTheBetter = (row: Home, before: Home | null): boolean =>
  before !== null &&
  isTemporary(before) &&
  row.fields.kind === 'settled' &&
  !isTemporary(row) &&
  !farAway.has(row.fields.accommodation ?? '')

const meantWords = ({ fields }: Home): string | null => {
  if (fromNightToNight.has(fields.accommodation ?? '')) return null
  if (fields.kind === 'emergency') return 'It was an emergency.'
  return fields.kind === 'temporary' ? 'It was meant to be for a short time.' : null
}

const moves = (history: History) => inTurn(history.leaverHome)

const isHomeAgain = (history: History, left: Day): boolean =>
  history.leaverHome.some(
    ({ starts, ends }) => starts !== null && daysBetween(left, starts) <= 1 && (ends === null || ends > left),
  )

/** Left, and nobody knew where to. */
const leftFor = (history: History): readonly { row: Home; on: Day }[] =>
  history.homeMoveOut
    .filter(({ fields }) => fields.destination === 'no')
    .flatMap(({ fields }) => {
      const row = history.leaverHome.find(({ key }) => key === fields.homeKey)
      return row?.ends && !isHomeAgain(history, row.ends) ? [{ row, on: row.ends }] : []
    })

const home: Rule = {
  id: 'leaver-home',
  title: 'Move of home of a young person who leaves care',
  reads: ['leaverHome', 'homeMoveOut'],
  from: 'The day of each move, what kind of home it is, and whether it was planned; leaving a home for nobody knows where. A settled home after an emergency or temporary one is marked as a strength',
  significance:
    'Major into or out of an emergency or temporary home, where nobody planned it, and into custody or abroad; otherwise notable',
  type: 'home',
  leavesOut:
    'A move that a return tells as a placement too, and an address that changed with it: each move is proposed once. Moves within one stay in emergency homes (the next rule). Visits, sign-offs and whatever else is done while a home lasts: routine. Addresses and providers',
  source: practiceTool,
  read: (history) => [
    ...moves(history)
      .filter(({ row, before }) => !isOfOneStay(row, before))
      .flatMap(({ row, before }) => {
        const { accommodation, kind, planned } = row.fields
        return atomOf(home, isMajor(row, before) ? 'major' : 'notable', row, {
          on: row.starts,
          facts: [accommodation, kind, planned],
          words: sentence(
            leaverHomeWords(accommodation),
            meantWords(row),
            planned === 'no' ? 'The move was not planned.' : null,
          ),
          positive: isForTheBetter(row, before),
          gathers: 'care',
          rank: 60,
        })
      }),
    ...leftFor(history).flatMap(({ row, on }) =>
      atomOf(home, 'major', row, {
        part: 'left',
        on,
        words: 'Left home. Nobody knew where to.',
        gathers: 'care',
        rank: 60,
      }),
    ),
  ],
}

const nextEmergency: Rule = {
  id: 'leaver-home-again',
  title: 'Moves from one emergency or temporary home to the next',
  reads: ['leaverHome'],
  from: 'Moves within one stay in emergency or temporary homes: no more than a day between them',
  significance: 'Notable; several are one entry, and major from three',
  type: 'home',
  leavesOut: 'The first home of the stay and the move out of it, which are moves of their own',
  source: practiceTool,
  read: (history) =>
    moves(history)
      .filter(({ row, before }) => isOfOneStay(row, before))
      .flatMap(({ row }) => {
        const { accommodation, kind } = row.fields
        const words = `Moved on to the next emergency or temporary home. ${leaverHomeWords(accommodation)}`
        return atomOf(nextEmergency, 'notable', row, { on: row.starts, facts: [accommodation, kind], words })
      }),
  cluster: {
    gap: 42,
    least: 1,
    majorFrom: 3,
    words: (atoms) =>
      `Moved from one emergency or temporary home to the next ${timesInWords(atoms.length)} between ${inWords(atoms[0]!.on)} and ${inWords(atoms.at(-1)!.on)}.`,
  },
}

export const homeAfterCareRules: readonly Rule[] = [home, nextEmergency]
