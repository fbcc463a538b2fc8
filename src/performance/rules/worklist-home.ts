import type { Scope } from '../../access/roles.ts'
import type { Day } from '../../platform/day.ts'
import { type Whose, whoseText, worklistAddress } from './worklist.ts'

/** A line of the home page (Attention of src/access/slice.ts), which this pure file may not name. */
type Line = { text: string; href: string; due: Day | null; state: 'overdue' }

type Late = {
  readonly standard: string
  readonly title: string
  readonly count: number
  readonly children: number
  readonly due: Day
}

/** More are one line, so that they do not push everything else off the home page. */
const mostLines = 3

const theirs = (children: number, scope: Scope): string => {
  const one = children === 1
  if (scope === 'own-teams') return `${children} ${one ? 'child' : 'children'} of your teams`
  if (scope === 'children-reviewed') return `${children} ${one ? 'child' : 'children'} you review`
  return `${children} of your children`
}

type Of = {
  readonly whose: Whose
  readonly scope: Scope
  /** What is late is being worked out anew: the number may be another in some minutes. */
  readonly behind: boolean
}

/** Lines of the home page for what is late, by standard; they name no child. */
export const lateLines = (late: readonly Late[], { whose, scope, behind }: Of): readonly Line[] => {
  const anew = behind ? ' (being worked out anew; look again in some minutes)' : ''
  const to = { whose: whoseText(whose), when: 'late' } as const
  if (late.length <= mostLines)
    return late.map(({ standard, title, children, due }) => ({
      text: `Late for ${theirs(children, scope)}: ${title.charAt(0).toLowerCase()}${title.slice(1)}${anew}`,
      href: worklistAddress({ ...to, what: standard }),
      due,
      state: 'overdue',
    }))
  const total = late.reduce((sum, { count }) => sum + count, 0)
  const due = late.map((one) => one.due).toSorted()[0]!
  const of = { 'own-teams': 'your teams’ children', 'children-reviewed': 'the children you review' }
  const text = `${total} things are late for ${of[scope as keyof typeof of] ?? 'your children'}${anew}`
  return [{ text, href: worklistAddress(to), due, state: 'overdue' }]
}
