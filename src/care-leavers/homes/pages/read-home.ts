import type { Day } from '../../../platform/day.ts'
import type { Form } from '../../../platform/http/page.ts'
import { accommodations, nightToNight } from '../model/codes.ts'
import { type Fields, type Said, textOf } from '../model/field.ts'
import { correctedHomeFields, homeFields } from '../model/home.ts'
import { faultOfMoveDay, isAhead, isLongAgo } from '../rules/possible-day.ts'
import { type Errors, readFields, type Typed } from './typed.ts'

/** Of whom the home is, and the day and time at which it is recorded. `was`: the day of the move that was said before. */
export type HomeOf = {
  readonly today: Day
  readonly time: string
  readonly dateOfBirth: Day | null
  readonly was?: Day
}

const dayFaults = (said: Said, whom: HomeOf, fields: Fields): Errors =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { is, label }]) => {
      const day = is === 'day' ? textOf(said, name) : ''
      const fault = faultOfMoveDay(label, day, whom)
      return fault === null ? [] : [[name, fault]]
    }),
  )

const sure = '“Moved in on” is more than a year ago: tick the box if that is right, or correct the day'

const faultsBetween = (said: Said, whom: HomeOf, isSure: boolean): Errors => {
  const text = (name: string) => textOf(said, name)
  const movedIn = text('movedIn')
  const kind = nightToNight.find((one) => one === text('accommodation'))
  return {
    ...(kind !== undefined && text('standing') === 'settled'
      ? { standing: `“${accommodations[kind]}” is never settled: choose emergency or temporary. If the home is theirs to stay in, choose another kind of home, such as “${accommodations.K}”` } // biome-ignore format: one message
      : {}),
    ...(isLongAgo(movedIn, whom.today) && movedIn !== whom.was && !isSure ? { daySure: sure } : {}),
    ...(isAhead(movedIn, text('movedInAt'), whom)
      ? { movedInAt: 'The time at which they moved in must be now or earlier' }
      : {}),
    ...(text('cost') !== '' && text('costPer') === ''
      ? { costPer: 'Choose whether the cost is for a night or a week' }
      : {}),
    ...(text('movedOut') !== '' && text('movedOut') < text('movedIn')
      ? { movedOut: '“Moved out on” must be the day on which they moved in, or later' }
      : {}),
  }
}

export const readHome = (
  form: Form,
  whom: HomeOf,
  isCorrection: boolean,
): { readonly said: Said; readonly typed: Typed; readonly errors: Errors } => {
  const fields = isCorrection ? correctedHomeFields : homeFields
  const read = readFields(fields, form, whom.today)
  const isSure = form.get('daySure') === 'yes'
  const impossible = dayFaults(read.said, whom, fields)
  const between = faultsBetween(read.said, whom, isSure || impossible.movedIn !== undefined)
  // The box is shown once it was asked for, and stays as it was ticked.
  const typed = { ...read.typed, ...(isSure && { daySure: ['yes'] }) }
  return { said: read.said, typed, errors: { ...between, ...impossible, ...read.errors } }
}

const longest = 500

export const readAddress = (form: Form): { readonly text: string; readonly errors: Errors } => {
  const text = form.get('address')
  return { text, errors: text.length > longest ? { address: `“Address” must be ${longest} characters or fewer` } : {} }
}
