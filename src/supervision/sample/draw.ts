import { addDays, type Day, daysBetween, weekday } from '../../platform/day.ts'
import { words } from './words.ts'

/** The same numbers for the same text, one after the other: from 0 to below 1. */
export const numbersOf = (text: string): (() => number) => {
  let state = 2166136261
  for (const letter of text) state = Math.imul(state ^ letter.charCodeAt(0), 16777619) >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

export const oneOf = <T>(all: readonly T[], at: number): T => all[Math.floor(at * all.length)]!

const onWorkingDay = (day: Day): Day =>
  weekday(day) === 6 ? addDays(day, 2) : weekday(day) === 0 ? addDays(day, 1) : day

export type Held = { readonly key: string | null; readonly on: Day; readonly kind: 'case' | 'reflective' | 'group' | 'personal' | 'ad-hoc'; readonly supervisor: string | null } // biome-ignore format: one line

/**
 * Supervisions after the last one that a list told of, up to today. Most are held in time; August and late December stretch them; a team that is
 * `thin` has had none for seven weeks.
 */
export const drawHeld = (worker: string, every: number, from: Day, today: Day, thin: boolean): readonly Held[] => {
  const draw = numbersOf(`held ${worker}`)
  const held: Held[] = []
  let on = from
  for (;;) {
    const late = draw() < 0.22 ? 5 + Math.floor(draw() * 20) : -Math.floor(draw() * 5)
    const holiday = on.slice(5, 7) === '08' || on.slice(5) > '12-15' ? 10 : 0
    on = onWorkingDay(addDays(on, every + late + holiday))
    if (on > today) return held
    if (thin && daysBetween(on, today) < 49) return held
    held.push({ key: null, on, kind: draw() < 0.15 ? 'reflective' : 'case', supervisor: null })
  }
}

const typed = (day: Day): string => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`

/** What is said of a child, as it stands in the fields. In one of five the reflection or the contingency is left empty. */
export const drawTexts = (key: string, on: Day): Readonly<Record<string, string>> => {
  const draw = numbersOf(key)
  const some = (part: keyof typeof words): string => oneOf(words[part], draw())
  const risk = oneOf(['low', 'medium', 'medium', 'high'], draw())
  const direction = oneOf(['same', 'down', 'up', 'same'], draw())
  const seen = addDays(on, -Math.floor(draw() * 15))
  const texts = {
    since: some('since'), seen: typed(seen), voice: some('voice'), changed: some('changed'), risk, direction, why: some('why'), plan: some('plan'),
    decision: direction === 'up' && draw() < 0.4 ? 'step-up' : 'no-change', rationale: some('rationale'),
  } // biome-ignore format: a record
  const reflection: Readonly<Record<string, string>> =
    draw() < 0.82 ? { happening: some('happening'), otherwise: some('otherwise') } : {}
  const contingency: Readonly<Record<string, string>> =
    draw() < 0.8 ? { contingency: some('contingency'), trigger: some('trigger') } : {}
  return { ...texts, ...reflection, ...contingency }
}

export type DrawnAction = { readonly what: string; readonly how: string; readonly firstDue: Day; readonly due: Day; readonly doneOn: Day | null; readonly givenUpOn: Day | null; readonly carriedWhy: string | null } // biome-ignore format: one line

/** Done in time more often than not; some carried once; of the newest most are open. */
export const drawAction = (key: string, on: Day, today: Day): DrawnAction => {
  const draw = numbersOf(`action ${key}`)
  const firstDue = addDays(on, 7 + Math.floor(draw() * 28))
  const how = draw()
  const isCarried = how > 0.78 && how < 0.92 && addDays(firstDue, 3) < today
  const due = isCarried ? addDays(firstDue, 21) : firstDue
  const done = how < 0.92 ? addDays(due, how < 0.7 ? -Math.floor(draw() * 6) : Math.floor(draw() * 12)) : null
  const given = how > 0.97 ? addDays(firstDue, 10) : null
  return {
    what: oneOf(words.actions, draw()),
    how: oneOf(words.how, draw()),
    firstDue,
    due,
    doneOn: done !== null && done <= today ? (done < on ? on : done) : null,
    givenUpOn: given !== null && given <= today ? given : null,
    carriedWhy: isCarried ? 'The other service had not answered by then.' : null,
  }
}
