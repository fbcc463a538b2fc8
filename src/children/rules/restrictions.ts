/**
 * Who opens a record that is kept to named people out of hours. A child may need protecting at any hour (Children Act 1989, sections 44,
 * 46 and 47), so one of the three is chosen every time, and the first is offered first.
 */
export const outOfHours = {
  duty: 'The emergency duty team, with a reason',
  named: 'Only those of the emergency duty team who are named',
  nobody: 'Nobody out of hours',
} as const
export type OutOfHours = keyof typeof outOfHours

export const isOutOfHours = (typed: string): typed is OutOfHours => Object.hasOwn(outOfHours, typed)

/** Someone who may be named. `role`: emergency duty is who is reached out of hours. */
export type Nameable = { accountId: string; name: string; role: string; active: boolean }

export const isReachedOutOfHours = ({ role, active }: Pick<Nameable, 'role' | 'active'>): boolean =>
  active && role === 'duty'

type Reached = readonly Pick<Nameable, 'role' | 'active'>[]

/**
 * What is said of a record that nobody opens out of hours; null where somebody does. `duty`: those of the emergency duty team who are not
 * shut out by name.
 */
export const outOfHoursWarning = (choice: OutOfHours, people: Reached, duty: Reached): string | null => {
  if (choice === 'duty')
    return duty.some(isReachedOutOfHours)
      ? null
      : 'Nobody can open this record out of hours: everybody of the emergency duty team is shut out by name, or nobody has an account of it.'
  if (choice === 'nobody') return 'Nobody can open this record out of hours.'
  return people.some(isReachedOutOfHours)
    ? null
    : 'Nobody can open this record out of hours: nobody of the emergency duty team is named.'
}

type Choice = {
  outOfHours: string
  note: string
  people: Reached
  /** Everybody of the emergency duty team. */
  duty: readonly Nameable[]
  shutOut: readonly string[]
  named: readonly string[]
}

/** Where nobody of the team has an account, nothing on the form can mend it, and the page of the record says so. */
const shutsOutAll = (duty: readonly Nameable[], shutOut: readonly string[]): boolean => {
  const reached = duty.filter(isReachedOutOfHours)
  return reached.length > 0 && reached.every(({ accountId }) => shutOut.includes(accountId))
}

/** What is wrong with who may open it, by field of the form. */
export const outOfHoursFaults = (typed: Choice): Readonly<Record<string, string>> => {
  const { outOfHours: choice, note, people, duty, shutOut, named } = typed
  if (!isOutOfHours(choice)) return { 'out-of-hours': 'Choose who can open this record out of hours' }
  return {
    ...(choice === 'named' && outOfHoursWarning(choice, people, duty) !== null
      ? { people: 'Name at least one person of the emergency duty team, or choose another way out of hours' }
      : {}),
    ...(choice === 'nobody' && note.length < 10
      ? { 'out-of-hours-note': 'Say what the emergency duty team does instead, for example whom they telephone' }
      : {}),
    ...(shutOut.some((id) => named.includes(id))
      ? { 'shut-out': 'A person cannot be named and shut out at once: choose one' }
      : {}),
    ...(choice === 'duty' && shutsOutAll(duty, shutOut)
      ? {
          'shut-out':
            'You shut out everybody of the emergency duty team, so nobody could open this record out of hours: leave somebody in, or choose “Nobody out of hours” and say what is done instead',
        }
      : {}),
  }
}

/** Who was named for this child's record before, or works with the child, and is not named now, though they could be. */
export const leftOut = (before: readonly string[], now: readonly string[], nameable: readonly Nameable[]) =>
  nameable.filter(({ accountId }) => before.includes(accountId) && !now.includes(accountId))
