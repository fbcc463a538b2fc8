import { type Line, type Origin, origins, type PlanFinding } from '../model.ts'
import { isArea } from './coverage.ts'
import { movedAmong } from './headings.ts'

/** A line with the number that people see and say ("line 3"). */
export type NumberedLine = Line & { number: number }

/**
 * Lines under one heading: one for each area, one for the narrative's concerns, one for each judgement of a council's own
 * lists, one for the council's own.
 */
export type Group = {
  key: string
  kind: Origin | 'own'
  finding: PlanFinding | null
  /** The judgement that items of a council's own list stand under; null for other kinds. */
  section: string | null
  lines: readonly NumberedLine[]
  /** Lines listed under an earlier group that answer this finding too. */
  also: readonly NumberedLine[]
}

const rank = (origin: Origin): number => Object.keys(origins).indexOf(origin)

/** Priority actions, then areas, then the narrative, then the council's own lists, each in the order of the report. */
export const inOrder = (findings: readonly PlanFinding[]): readonly PlanFinding[] =>
  findings.toSorted((one, other) => rank(one.origin) - rank(other.origin) || one.position - other.position)

type Place = Pick<Group, 'key' | 'kind' | 'finding' | 'section'>

const placesFor = (ordered: readonly PlanFinding[]): readonly Place[] => [
  ...ordered.filter(isArea).map((finding) => ({ key: finding.id, kind: finding.origin, finding, section: null })),
  { key: 'narrative', kind: 'narrative', finding: null, section: null },
  ...[...new Set(ordered.filter((one) => one.origin === 'own-list').map((one) => one.section))].map(
    (section): Place => ({ key: `own-list ${section}`, kind: 'own-list', finding: null, section }),
  ),
  { key: 'own', kind: 'own', finding: null, section: null },
]

/** Whether a finding puts a line in this place. */
const isIn = (place: Place, finding: PlanFinding): boolean =>
  place.finding === null
    ? place.kind === finding.origin && (place.kind === 'narrative' || place.section === finding.section)
    : place.finding.id === finding.id

/** Every line once, under the first finding it answers, numbered from 1 down the page. */
export const grouped = (findings: readonly PlanFinding[], lines: readonly Line[]): readonly Group[] => {
  const places = placesFor(inOrder(findings))
  const placeOf = (line: Line): number => {
    const answered = findings.filter((finding) => line.findings.includes(finding.id))
    const at = places.findIndex((place) => answered.some((finding) => isIn(place, finding)))
    return at < 0 ? places.length - 1 : at
  }
  const placed = lines
    .map((line) => ({ line, place: placeOf(line) }))
    .toSorted((one, other) => one.place - other.place || one.line.position - other.line.position)
    .map(({ line, place }, at) => ({ place, line: { ...line, number: at + 1 } }))
  const groups = places.map((place, at): Group => {
    const { finding } = place
    return {
      ...place,
      lines: placed.filter((one) => one.place === at).map((one) => one.line),
      also: placed
        .filter((one) => finding !== null && one.place !== at && one.line.findings.includes(finding.id))
        .map((one) => one.line),
    }
  })
  // A finding that is accepted no longer is shown only while a line still hangs on it.
  return groups.filter((group) => (group.finding && !group.finding.gone) || group.lines.length > 0)
}

export const numbersOf = (groups: readonly Group[]): ReadonlyMap<string, number> =>
  new Map(groups.flatMap((group) => group.lines.map((line) => [line.id, line.number] as const)))

/** The ids in their new order, one step up or down within their group; the same when there is nowhere to go. */
export const moved = (groups: readonly Group[], id: string, direction: 'up' | 'down'): readonly string[] =>
  groups.flatMap((group) =>
    movedAmong(
      group.lines.map((line) => line.id),
      id,
      direction,
    ),
  )
