import type { Person } from '../../../access/model.ts'
import type { Attention } from '../../../access/slice.ts'
import type { Day } from '../../../platform/day.ts'
import { type Beside, besideAs, nothing, type Read } from '../../../platform/db/beside.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { Reach } from '../../rules/reach.ts'
import { type DueChronology, dueOf, type GivenBack, givenBack, openChildren, waiting } from '../records/due.ts'
import { chronologyAddress } from '../views/parts.ts'

/** More than these are one line, so that they do not push everything else off the home page. */
const mostLines = 5
/** A note is read whole in the chronology; the home page shows its beginning. */
const mostOfNote = 200

type Due = Pick<DueChronology, 'refresh' | 'state'> & { child: Pick<DueChronology['child'], 'childId' | 'identifier'> }

const lineOf = ({ child: { childId, identifier }, refresh }: Due): Attention => ({
  text: `Chronology of ${identifier}: ${refresh.why.charAt(0).toLowerCase()}${refresh.why.slice(1)}`,
  href: chronologyAddress(childId),
  due: refresh.due,
  state: refresh.state === 'overdue' ? 'overdue' : 'soon',
})

/** Lines of the home page for the chronologies of a worker's own children: by identifier, never by name. What was given back has its own. */
export const linesOf = (due: readonly Due[]): readonly Attention[] => {
  const wanted = due.filter(({ refresh, state }) => refresh.state !== 'later' && state !== 'given-back')
  if (wanted.length <= mostLines) return wanted.map(lineOf)
  const overdue = wanted.filter(({ refresh }) => refresh.state === 'overdue').length
  return [
    {
      text: `${wanted.length} chronologies of your children are due${overdue > 0 ? `, ${overdue} of them overdue` : ''}`,
      href: '/children/chronologies',
      due: wanted[0]!.refresh.due,
      state: overdue > 0 ? 'overdue' : 'soon',
    },
  ]
}

const shortened = (note: string): string => {
  const line = note.replaceAll(/\s+/g, ' ').trim()
  return line.length <= mostOfNote ? line : `${line.slice(0, mostOfNote).replace(/\s+\S*$/, '')} …`
}

/** With the beginning of the manager's words. */
export const givenBackLines = (given: readonly GivenBack[]): readonly Attention[] =>
  given.map(({ childId, identifier, by, note }) => ({
    text: `Chronology of ${identifier} was given back by ${by}: “${shortened(note)}”`,
    href: chronologyAddress(childId),
    due: null,
    state: 'to-do',
  }))

/** Completed by a worker of this manager's teams, and not looked at since. */
export const waitingLine = (count: number): readonly Attention[] => {
  if (count === 0) return []
  const text =
    count === 1
      ? 'A chronology that your team completed waits for your check'
      : `${count} chronologies that your teams completed wait for your check`
  return [{ text, href: '/children/chronologies?state=waits', due: null, state: 'to-do' }]
}

type Lines = Beside<readonly Attention[]>

/** What is asked for the lines about chronologies, beside whatever else is asked of this person's children. */
export const chronologiesAsked = (db: Tenant, person: Person, reach: Reach, today: Day) => {
  const writes = person.permissions.has('chronology.write')
  const checks = writes && reach.scope === 'own-teams' && person.permissions.has('chronology.check')
  return {
    givenBack: (writes ? besideAs(givenBack(db, reach, today), givenBackLines) : nothing) satisfies Lines,
    open: writes && reach.ownNames.length > 0 ? openChildren(db, reach, today, true) : nothing,
    waiting: (checks ? besideAs(waiting(db, reach, today), waitingLine) : nothing) satisfies Lines,
  }
}

export const chronologiesDue = async (
  db: Tenant,
  { givenBack, open, waiting }: Read<ReturnType<typeof chronologiesAsked>>,
  today: Day,
): Promise<readonly Attention[]> => [...givenBack, ...linesOf(await dueOf(db, open, today)), ...waiting]
