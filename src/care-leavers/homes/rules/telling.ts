import type { ToTell } from '../../../children/standards/accommodation-oversight/acc-notify-1wd.ts'
import { ageOn, type Day, inWords } from '../../../platform/day.ts'
import { toldTo } from '../model/codes.ts'
import { listOf } from '../model/field.ts'
import type { Home } from '../model/ledger.ts'
import { entriesOf } from './facts.ts'

type Code = keyof typeof toldTo

/** One who may be told of a move. `missing`: must be, and was not; `told`: was; `no`: need not be. `words`: by when, on which day, or why not. */
export type Telling = {
  readonly code: Code
  readonly is: 'missing' | 'told' | 'no'
  readonly words: string
  /** Nobody of this age has one. */
  readonly never: boolean
}

const nameOf = (code: string): string => toldTo[code as Code].replace(/ \(.*/, '').toLowerCase()

const reasonWhyNot = (code: Code, age: number | null): string =>
  age !== null && age >= 18 && ['reviewing-officer', 'social-worker'].includes(code)
    ? `Not needed at ${age}`
    : 'Need not be told of this move'

/** Everybody who may be told of the move into a home: who must still be, then who was, then who need not be. Empty: nobody must be told of it. */
export const tellingsOf = (
  home: Pick<Home, 'homeId' | 'movedIn' | 'entries'>,
  toTell: readonly ToTell[],
  dateOfBirth: Day | null,
): readonly Telling[] => {
  const lists = toTell.filter(({ homeId }) => homeId === home.homeId)
  if (lists.length === 0) return []
  const age = dateOfBirth === null ? null : ageOn(dateOfBirth, home.movedIn)
  const all = (Object.keys(toldTo) as Code[]).map((code): Telling => {
    const on = entriesOf(home, 'told').find(({ said }) => listOf(said, 'to').includes(code))?.on
    if (on !== undefined) return { code, is: 'told', words: `Told on ${inWords(on)}`, never: false }
    const list = lists.find(({ whom }) => whom.includes(code))
    if (!list)
      return {
        code,
        is: 'no',
        words: reasonWhyNot(code, age),
        never: code === 'reviewing-officer' && age !== null && age >= 18,
      }
    const others = list.whom.filter((one) => one !== code).map(nameOf)
    if (list.told !== null)
      return { code, is: 'no', words: `Not needed: the ${others.join(' or ')} was told`, never: false }
    const by = list.due === null ? 'Must be told' : `By ${inWords(list.due)}`
    return {
      code,
      is: 'missing',
      words: others.length === 0 ? by : `${by}: this one or the ${others.join(' or ')}`,
      never: false,
    }
  })
  return (['missing', 'told', 'no'] as const).flatMap((is) => all.filter((one) => one.is === is))
}
