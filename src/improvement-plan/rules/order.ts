import { type Line, type Origin, origins, type PlanFinding } from '../model.ts'
import { isArea } from './coverage.ts'

/** A line with the number that people see and say ("line 3"). */
export type NumberedLine = Line & { number: number }

/** Lines under one heading: one for each area, one for the narrative's concerns, one for the council's own. */
export type Group = {
  key: string
  kind: Origin | 'own'
  finding: PlanFinding | null
  lines: readonly NumberedLine[]
  /** Lines listed under an earlier group that answer this finding too. */
  also: readonly NumberedLine[]
}

const rank = (origin: Origin): number => Object.keys(origins).indexOf(origin)

/** Priority actions, then areas, then the narrative, each in the order of the report. */
export const inOrder = (findings: readonly PlanFinding[]): readonly PlanFinding[] =>
  findings.toSorted((one, other) => rank(one.origin) - rank(other.origin) || one.position - other.position)

/** Every line once, under the first finding it answers, numbered from 1 down the page. */
export const grouped = (findings: readonly PlanFinding[], lines: readonly Line[]): readonly Group[] => {
  const ordered = inOrder(findings)
  const areas = ordered.filter(isArea)
  const narrative = new Set(ordered.filter((one) => !isArea(one)).map((one) => one.id))
  const homeOf = (line: Line): string =>
    areas.find((area) => line.findings.includes(area.id))?.id ??
    (line.findings.some((id) => narrative.has(id)) ? 'narrative' : 'own')
  const places = [...areas.map((area) => area.id), 'narrative', 'own']
  const inPlace = lines
    .map((line) => ({ line, place: homeOf(line) }))
    .toSorted(
      (one, other) =>
        places.indexOf(one.place) - places.indexOf(other.place) || one.line.position - other.line.position,
    )
    .map(({ line, place }, at) => ({ place, line: { ...line, number: at + 1 } }))
  const at = (place: string): readonly NumberedLine[] =>
    inPlace.filter((one) => one.place === place).map((one) => one.line)
  const groups: readonly Group[] = [
    ...areas.map((finding) => ({
      key: finding.id,
      kind: finding.origin,
      finding,
      lines: at(finding.id),
      also: inPlace
        .filter((one) => one.place !== finding.id && one.line.findings.includes(finding.id))
        .map((one) => one.line),
    })),
    { key: 'narrative', kind: 'narrative', finding: null, lines: at('narrative'), also: [] },
    { key: 'own', kind: 'own', finding: null, lines: at('own'), also: [] },
  ]
  // A finding that is accepted no longer is shown only while a line still hangs on it.
  return groups.filter((group) => (group.finding && !group.finding.gone) || group.lines.length > 0)
}

export const numbersOf = (groups: readonly Group[]): ReadonlyMap<string, number> =>
  new Map(groups.flatMap((group) => group.lines.map((line) => [line.id, line.number] as const)))

/** The ids in their new order, one step up or down within their group; the same when there is nowhere to go. */
export const moved = (groups: readonly Group[], id: string, direction: 'up' | 'down'): readonly string[] =>
  groups.flatMap((group) => {
    const ids = group.lines.map((line) => line.id)
    const from = ids.indexOf(id)
    const to = direction === 'up' ? from - 1 : from + 1
    if (from < 0 || to < 0 || to >= ids.length) return ids
    return ids.with(from, ids[to]!).with(to, id)
  })
