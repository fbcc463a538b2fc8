import { addDays, addMonths, ageOn, type Day } from '../../../platform/day.ts'
import { entitlements } from '../parts/entitlements.ts'
import { type Dice, onWeekday } from './dice.ts'
import { type Invented, one } from './in-touch.ts'
import type { Leaver } from './leavers.ts'

type When = { since: Day; today: Day }

const changes = {
  eviction: [
    'The landlord sells, and wants the flat back.',
    'Housing application made with them; hostel room kept for the week it is needed.',
  ],
  'lost-job': ['The warehouse let all agency workers go.', 'Universal Credit claimed together; job coach on Tuesday.'],
  'lost-course': [
    'Left the course after the first term.',
    'Talked to the college: place kept until September, and a taster in catering.',
  ],
  pregnancy: [
    'Expects a baby in the spring.',
    'Midwife, family nurse and a bigger flat are in the plan, with who does what.',
  ],
  hospital: ['In hospital for two weeks after a relapse.', 'Crisis plan with the ward; seen weekly after coming home.'],
  missing: [
    'Was away for three days and did not say where.',
    'Talked about where it is safe to go; return interview held.',
  ],
  exploitation: [
    'An older man pays for the phone.',
    'Risk meeting held; new number, and a worker from the exploitation team.',
  ],
} as const
type Change = keyof typeof changes

/** Versions of the plan about every half year, and changes that it followed: mostly in time, some late, a few not at all. */
const plans = (dice: Dice, leaver: Leaver, { since, today }: When): readonly Invented[] => {
  const made: Invented[] = []
  const immigration: Readonly<Record<string, string>> = leaver.isUnaccompanied
    ? { immigration: dice.chance(0.8) ? 'yes' : 'no' }
    : {}
  const housing = () => (dice.chance(0.85) ? 'yes' : 'no')
  if (leaver.born !== null && ageOn(leaver.born, today) <= 17)
    made.push(
      one('plan', addDays(addMonths(leaver.born, 192), dice.whole(20, 110)), {
        kind: 'needs-assessment',
        housing: 'no',
      }),
    )
  for (let day = addDays(since, dice.whole(0, 120)); day <= today; day = addDays(day, dice.whole(150, 205))) {
    made.push(one('plan', onWeekday(day), { kind: 'review', housing: housing(), ...immigration, views: 'I want the review at the café and not in the office.' })) // biome-ignore format: one
    const dated = onWeekday(addDays(day, dice.whole(3, 12)))
    if (dated <= today) made.push(one('plan', dated, { kind: 'plan', housing: housing(), ...immigration }))
  }
  if (dice.chance(0.3)) {
    const kind = dice.pick(Object.keys(changes) as Change[])
    const [changed, now] = changes[kind]
    const on = addDays(today, -dice.whole(2, 400))
    made.push(one('change', on, { kind, words: changed }))
    const after = onWeekday(addDays(on, dice.chance(0.75) ? dice.whole(3, 7) : dice.whole(15, 40)))
    if (dice.chance(0.92) && after <= today && after >= on)
      made.push(one('addendum', after, { changed, now, housing: housing(), ...immigration }))
  }
  return made.filter(({ written }) => written.on <= today)
}

const transfer = (dice: Dice, leaver: Leaver, today: Day): readonly Invented[] => {
  if (leaver.born === null) return []
  const eighteen = addMonths(leaver.born, 216)
  const agreed = addDays(eighteen, -dice.whole(0, 60))
  if (agreed < addDays(today, -425) || agreed > addDays(today, 120)) return []
  const done = addDays(agreed, dice.chance(0.8) ? dice.whole(-10, 0) : dice.whole(5, 45))
  if (done > today) return [one('transfer', agreed, { to: 'Leaving care team' })]
  const late = done > agreed ? { why: 'No adviser was free' } : {}
  return [one('transfer', agreed, { to: 'Leaving care team', doneOn: done, ...late })]
}

const dailyLife = (dice: Dice, leaver: Leaver, { since, today }: When): readonly Invented[] => {
  const made: Invented[] = []
  if (leaver.activity !== null && dice.chance(0.9)) {
    const from = addDays(today, -dice.whole(30, 300))
    if (dice.chance(0.4))
      made.push(one('activity', addDays(from, -200), { what: dice.pick(['G5', 'F2', 'P5'] as const) }, from))
    made.push(one('activity', from, { what: leaver.activity }))
  }
  if (leaver.passportOn !== null)
    made.push(one('health', leaver.passportOn, { kind: 'passport', known: dice.chance(0.8) ? 'yes' : 'no' }))
  if (dice.chance(0.75)) made.push(one('health', addDays(today, -dice.whole(10, 380)), { kind: 'dental' }))
  if (dice.chance(0.9)) made.push(one('health', addDays(since, dice.whole(0, 200)), { kind: 'doctor' }))
  if (leaver.isUnaccompanied)
    made.push(
      one('unaccompanied', addDays(today, -dice.whole(60, 380)), {
        status: dice.pick(['waiting', 'refugee', 'protection', 'leave', 'appeal'] as const),
        helper: dice.pick(['Hartley & Sons solicitors', 'Marlshire law centre', 'Nobody yet']),
        next: 'Ask the solicitor for the date of the hearing',
        nextBy: addDays(today, dice.whole(5, 60)),
      }),
    )
  if (leaver.accommodation === 'X') {
    const releaseOn = addDays(today, dice.whole(10, 160))
    const planned = dice.chance(0.6) ? { plannedOn: addDays(today, -dice.whole(1, 20)) } : {}
    made.push(one('custody', addDays(today, -dice.whole(20, 150)), { where: 'HMP Marl Heath', releaseOn, ...planned }))
  }
  return made
}

const promises = [
  ['We get you a new phone contract', 'Your adviser'],
  ['We ask housing for a ground floor flat', 'Your adviser'],
  ['You get a lift to the dentist', 'Your adviser'],
  ['We pay your council tax back', 'The leaving care team'],
  ['You bring the letter from college next time', 'You'],
  ['We find out who has your birth certificate', 'Your adviser'],
] as const

const rights = (dice: Dice, leaver: Leaver, { since, today }: When): readonly Invented[] => {
  const told = Object.keys(entitlements).filter(() => dice.chance(0.35))
  const on =
    leaver.entitlementsOn !== null && leaver.entitlementsOn > since
      ? leaver.entitlementsOn
      : addDays(since, dice.whole(20, 300))
  const made = told.map((which) => {
    const answer = dice.pick(['told', 'told', 'taken-up', 'taken-up', 'refused'] as const)
    const later = addDays(on, dice.whole(0, 60))
    const answered = answer === 'told' ? {} : { answeredOn: later > today ? today : later }
    return one('entitlement', on, { which, answer, ...answered })
  })
  const agreed = dice.chance(0.6) ? dice.whole(1, 3) : 0
  return [
    ...made,
    ...Array.from({ length: agreed }, () => {
      const [what, who] = dice.pick(promises)
      const from = addDays(today, -dice.whole(3, 150))
      const by = addDays(from, dice.whole(7, 60))
      const done = by < today && dice.chance(0.75) ? { doneOn: addDays(by, -dice.whole(0, 6)) } : {}
      return one('promise', from, { what, who, by, ...done })
    }),
  ]
}

export const life = (dice: Dice, leaver: Leaver, when: When): readonly Invented[] => [
  ...plans(dice, leaver, when),
  ...transfer(dice, leaver, when.today),
  ...dailyLife(dice, leaver, when),
  ...rights(dice, leaver, when),
]
