import { addDays, type Day, daysBetween } from '../../../platform/day.ts'
import type { Written } from '../model.ts'
import type { PartId } from '../parts/all.ts'
import { type Dice, onWeekday } from './dice.ts'
import type { Leaver } from './leavers.ts'

export type Invented = { part: PartId; written: Written }

export const one = (
  part: PartId,
  on: Day,
  answers: Readonly<Record<string, string | undefined>>,
  until: Day | null = null,
): Invented => {
  const given = Object.entries(answers).filter((answer): answer is [string, string] => answer[1] !== undefined)
  return { part, written: { on, until, fields: Object.fromEntries(given) } }
}

const notes = [
  'Well, and pleased with the new room.',
  'Tired, but keeps up with work. Asked about help with travel.',
  'Had friends round. Talked about money: the gas is dear.',
  'Quiet today. Misses the sister; we will ring her together.',
  'Cooked for both of us. Wants to learn to drive.',
  'College is going well; one essay is late.',
  'Worried about the letter on council tax. Sent it on together.',
  'Nothing changed.',
  'Nothing changed.',
]

const why = [
  'First home of their own',
  'New baby in March',
  'Low mood since the summer',
  'Moved to another area and knows nobody there',
] as const

/** Visits with a true gap here and there: about every six weeks, oftener where it was agreed. */
const visits = (dice: Dice, from: Day, to: Day, gap: () => number): readonly Invented[] => {
  const made: Invented[] = []
  for (let day = addDays(from, dice.whole(3, 40)); day <= to; day = addDays(day, gap())) {
    const kind = dice.pick(['seen', 'seen', 'seen-at-address', 'seen-at-address', 'drop-in'] as const)
    made.push(one('contact', onWeekday(day), { kind, note: dice.pick(notes) }))
    if (dice.chance(0.35)) {
      const between = addDays(day, dice.whole(8, 20))
      if (between <= to)
        made.push(
          one('contact', onWeekday(between), {
            kind: dice.pick(['call', 'message', 'message', 'no-answer', 'refused'] as const),
          }),
        )
    }
  }
  return made
}

/** Who wants no contact, or whom nobody reaches, is tried all the same. */
const attempts = (dice: Dice, from: Day, to: Day, kind: 'refused' | 'no-answer'): readonly Invented[] => {
  const made: Invented[] = []
  for (let day = addDays(from, dice.whole(10, 30)); day <= to; day = addDays(day, dice.whole(25, 50)))
    made.push(one('contact', onWeekday(day), { kind }))
  return made
}

/** The adviser, contacts of fourteen months, an agreed interval for about a third, and meetings. */
export const inTouch = (
  dice: Dice,
  leaver: Leaver,
  { since, today }: { since: Day; today: Day },
): readonly Invented[] => {
  const name = leaver.adviser ?? leaver.worker
  const adviser = name === null ? [] : [one('adviser', addDays(since, -dice.whole(0, 300)), { name, met: 'yes' })]
  const isOften = leaver.inTouch === 'YES' && dice.chance(0.3)
  const oftenFrom = addDays(today, -dice.whole(60, 150))
  const days = dice.pick(['14', '28', '28', '42'] as const)
  const gap = (): number => (dice.chance(0.07) ? dice.whole(60, 95) : dice.whole(30, 55))
  const often = (): number =>
    dice.chance(0.06) ? Number(days) + dice.whole(2, 20) : dice.whole(Number(days) - 6, Number(days))
  const lost = leaver.inTouch === 'YES' ? null : addDays(today, -dice.whole(90, 300))
  const contacts =
    lost === null
      ? isOften
        ? [...visits(dice, since, addDays(oftenFrom, -1), gap), ...visits(dice, addDays(oftenFrom, -9), today, often)]
        : visits(dice, since, dice.chance(0.12) ? addDays(today, -dice.whole(58, 90)) : today, gap)
      : [
          ...visits(dice, since, lost, gap),
          ...attempts(dice, lost, today, leaver.inTouch === 'REFU' ? 'refused' : 'no-answer'),
        ]
  const told = leaver.latestContact
  const asReturned =
    lost === null && told !== null && told >= since && told <= today ? [one('contact', told, { kind: 'call' })] : []
  const interval = isOften
    ? [
        one('interval', oftenFrom, {
          days,
          why: dice.pick(why),
          by: name ?? 'Team manager',
          agreed: dice.chance(0.9) ? 'yes' : 'no',
        }),
      ]
    : []
  const meetings = Array.from({ length: dice.whole(0, 2) }, () => {
    const attended = dice.chance(0.85)
    return one('meeting', onWeekday(addDays(today, -dice.whole(5, daysBetween(since, today)))), {
      which: dice.pick(['pathway-review', 'pathway-review', 'housing', 'risk'] as const),
      attended: attended ? 'yes' : 'no',
      ...(attended ? {} : { whyNot: 'On leave; the duty adviser went and wrote it up' }),
    })
  })
  return [...adviser, ...contacts, ...asReturned, ...interval, ...meetings]
}
