import { type Comparability, crosswalk } from './crosswalk.ts'
import { type FrameworkId, frameworks } from './editions.ts'
import type { Area } from './model.ts'

/** One judgement of one edition. */
export type Judged = Readonly<{ framework: FrameworkId; area: Area }>
export type Compared = Readonly<{ comparability: Comparability; reasons: readonly string[] }>

const ranks: readonly Comparability[] = ['same', 'with-care', 'not']
const worse = (one: Comparability, other: Comparability): Comparability =>
  ranks[Math.max(ranks.indexOf(one), ranks.indexOf(other))]!

const order = (id: FrameworkId): number => frameworks.findIndex((framework) => framework.id === id)

/** Every way from one judgement to those of later editions, a step at a time. */
const onwards = (from: Judged, to: FrameworkId): readonly (Compared & { area: Area | null })[] => {
  if (from.framework === to) return [{ area: from.area, comparability: 'same', reasons: [] }]
  const step = crosswalk.find((one) => one.from === from.framework)
  if (!step) return []
  return step.bridges
    .filter(({ area }) => area === from.area)
    .flatMap((bridge) => {
      const reasons = bridge.comparability === 'same' ? [] : [bridge.reason]
      if (bridge.to === null) return [{ area: null, comparability: 'not' as const, reasons }]
      return onwards({ framework: step.to, area: bridge.to }, to).map((rest) => ({
        area: rest.area,
        comparability: worse(bridge.comparability, rest.comparability),
        reasons: [...new Set([...reasons, ...rest.reasons])],
      }))
    })
}

/**
 * Whether the grades of two judgements may be compared, and why not, or with what care. The order of time does not matter.
 * What lies editions apart is as comparable as its weakest step.
 */
export const compare = (one: Judged, other: Judged): Compared => {
  const [from, to] = order(one.framework) <= order(other.framework) ? [one, other] : [other, one]
  const ways = onwards(from, to.framework)
  const arrived = ways
    .filter(({ area }) => area === to.area)
    .toSorted((a, b) => ranks.indexOf(a.comparability) - ranks.indexOf(b.comparability))
    .at(0)
  if (arrived) return { comparability: arrived.comparability, reasons: arrived.reasons }
  const ended = ways.find(({ area }) => area === null)
  return { comparability: 'not', reasons: ended?.reasons ?? ['They are different judgements.'] }
}
