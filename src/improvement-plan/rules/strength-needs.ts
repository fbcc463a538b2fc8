import type { Day } from '../../platform/day.ts'
import type { Plan, Strength } from '../model.ts'
import type { Need } from './attention.ts'
import { shorten } from './coverage.ts'
import { held, strengthNow } from './strengths.ts'
import { type Actor, mayLook } from './who.ts'

const count = (number: number): string => `${number} ${number === 1 ? 'strength' : 'strengths'}`

/**
 * Who keeps a strength is asked to look when it is time. Those who edit the plan are told of each that slips and has no line,
 * and how many nobody has looked at in time.
 */
export const strengthNeeds = (
  plan: Pick<Plan, 'id' | 'title'>,
  strengths: readonly Strength[],
  actor: Actor,
  today: Day,
): readonly Need[] => {
  const href = `/improvement-plans/${plan.id}/strengths`
  const now = held(strengths).map((strength) => ({ strength, ...strengthNow(strength, today) }))
  const own = now.filter(({ strength }) => mayLook({ ...actor, mayEdit: false }, strength))
  const looks = own
    .filter(({ overdueDays, isSoon }) => overdueDays > 0 || isSoon)
    .map(
      ({ strength, next, overdueDays }): Need => ({
        text: `Is it still so? “${shorten(strength.quote, 70)}”`,
        href: `${href}/${strength.id}`,
        due: next,
        state: overdueDays > 0 ? 'overdue' : 'soon',
      }),
    )
  if (!actor.mayEdit) return looks
  const slipping = now
    .filter(({ asksForLine }) => asksForLine)
    .map(
      ({ strength, last }): Need => ({
        text: `A strength ${last?.found === 'lost' ? 'is lost' : 'slips'} and no line answers it: “${shorten(strength.quote, 70)}”`,
        href: `${href}/${strength.id}`,
        due: null,
        state: 'to-do',
      }),
    )
  const others = now.filter(
    ({ overdueDays, strength }) => overdueDays > 0 && !own.some((one) => one.strength === strength),
  )
  return [
    ...looks,
    ...slipping,
    ...(others.length > 0
      ? [
          {
            text: `${count(others.length)} not looked at in time: ${plan.title}`,
            href,
            due: null,
            state: 'overdue' as const,
          },
        ]
      : []),
  ]
}
