import type { Origin, PlanFinding } from '../model.ts'
import type { Gap } from './coverage.ts'
import { judgementOf } from './grouping.ts'
import type { Group, NumberedLine } from './order.ts'

/** What is missing on one line, or of one area that has none (`line` null: `gaps` say what). */
export type GapsOfLine = { line: NumberedLine | null; gaps: readonly Gap[] }

/** Gaps that stand together: those of the listed areas, of a judgement of the narrative or of the council’s own lists, or of the plan. */
export type GapGroup = {
  kind: Origin | 'own' | 'plan'
  /** The judgement, where the lines stand under one. */
  section: string | null
  count: number
  lines: readonly GapsOfLine[]
}

type Place = Pick<GapGroup, 'kind' | 'section'>
const plan: Place = { kind: 'plan', section: null }

/**
 * Gathers the gaps in the order in which the plan numbers its lines, those of one line together: a plan that has just been drafted
 * lacks four things on each line.
 */
export const gapGroups = (
  gaps: readonly Gap[],
  groups: readonly Group[],
  findings: readonly PlanFinding[],
): readonly GapGroup[] => {
  const placeOf = (group: Group, lineId: string | null): Place => {
    const line = group.lines.find(({ id }) => id === lineId)
    // The narrative is one group of the plan, and most of a report.
    return {
      kind: group.kind,
      section: group.kind === 'narrative' && line ? judgementOf(line, findings) : group.section,
    }
  }
  const placed = gaps.map((gap) => {
    const group = groups.find((one) =>
      gap.lineId === null ? one.key === gap.findingId : one.lines.some(({ id }) => id === gap.lineId),
    )
    const place = group ? placeOf(group, gap.lineId) : plan
    return { gap, place, at: group ? groups.indexOf(group) : groups.length }
  })
  const sorted = placed.toSorted((one, other) => one.at - other.at)
  const byPlace = Map.groupBy(sorted, ({ place }) => `${place.kind} ${place.section}`)
  const lines = new Map(groups.flatMap((group) => group.lines.map((line) => [line.id, line] as const)))
  return [...byPlace.values()].map((some) => ({
    ...some[0]!.place,
    count: some.length,
    lines: [...Map.groupBy(some, ({ gap }) => gap.lineId ?? gap.findingId ?? 'plan').values()].map((of) => ({
      line: lines.get(of[0]!.gap.lineId ?? '') ?? null,
      gaps: of.map(({ gap }) => gap),
    })),
  }))
}
