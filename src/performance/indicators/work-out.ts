import type { HistoryRow } from '../../children/history/model.ts'
import { historyOf } from '../../children/standards/histories.ts'
import type { Day } from '../../platform/day.ts'
import { calendarOf, type Term } from '../../standards/calendar.ts'
import { type Applied, deriving } from '../../standards/derive.ts'
import { type Figure, type Part, partOf, type Question, Tally, valueOn } from '../../standards/figure.ts'
import type { Case } from '../../standards/model.ts'
import { defaultSettings } from '../../standards/settings.ts'
import type { Standard } from '../../standards/standard.ts'
import { type Known, type Provable, provable, toldFromOf } from '../rules/provable.ts'
import type { Subject } from './subjects.ts'

export type View = Question['view']

/** What is asked of all standards: as at a day, and completed from another day up to it. */
export type Asked = { readonly asAt: Day; readonly from: Day; readonly known: Known; readonly terms?: readonly Term[] }

/** A case that has a part in an answer, of whom it is, and which part. */
export type Member = {
  readonly subject: string
  readonly one: Case
  readonly view: View
  readonly part: Exclude<Part, null>
  readonly measured: number | null
}

/** The figure of one standard and view for one group; null where nothing is recorded or one would mislead. `team` null: the whole authority. */
export type Answer = {
  readonly standard: Standard
  readonly view: View
  readonly team: string | null
  readonly figure: Figure | null
  readonly provable: Provable
}

export const noTeam = 'not recorded'

export const questionsOf = ({ asAt, from }: Pick<Asked, 'asAt' | 'from'>): Readonly<Record<View, Question>> => ({
  completed: { view: 'completed', from, to: asAt },
  live: { view: 'live', on: asAt },
})

const applied = (standards: readonly Standard[], { known, terms = [] }: Asked): readonly Applied[] => {
  const [calendar, toldFrom] = [calendarOf(terms), toldFromOf(known.told)]
  return standards.map((standard) => ({
    standard,
    law: { calendar, toldFrom, settings: defaultSettings(standard.settings) },
  }))
}

/** Standards of which the whole authority is the one subject are handed everyone's records. */
const ofAuthority = (standards: readonly Standard[], subjects: readonly Subject[]): readonly HistoryRow[] => {
  const wanted = new Set(standards.flatMap(({ reads }) => reads))
  return wanted.size === 0 ? [] : subjects.flatMap(({ rows }) => rows.filter(({ table }) => wanted.has(table)))
}

type Take = (standard: Standard, member: Member) => void

/** Goes through everyone once, and hands over each case that has a part in the completed or the live figure. */
export const goThrough = (
  standards: readonly Standard[],
  subjects: readonly Subject[],
  asked: Asked,
  take: Take,
): void => {
  const questions = Object.values(questionsOf(asked))
  const each = (some: readonly Standard[], all: readonly Subject[]): void => {
    if (some.length === 0) return
    const derive = deriving(applied(some, asked))
    for (const { subject, rows } of all)
      derive(historyOf(rows), new Set(rows.map(({ table }) => table)), (at, cases) => {
        const standard = some[at]!
        for (const one of cases)
          for (const question of questions) {
            const part = partOf(one, standard.counting, question)
            if (part === null) continue
            const measured = valueOn(one, standard.counting, question)
            take(standard, { subject, one, view: question.view, part, measured })
          }
      })
  }
  const [whole, others] = [
    standards.filter(({ subject }) => subject === 'authority'),
    standards.filter(({ subject }) => subject !== 'authority'),
  ]
  each(others, subjects)
  each(whole, [{ subject: 'authority', rows: ofAuthority(whole, subjects) }])
}

type Tallies = { readonly all: Tally; readonly teams: Map<string, Tally> }

/** The figures of all standards in their order, completed and live, of the authority and, where asked, of each team that has a case. */
export const answersTo = (
  standards: readonly Standard[],
  subjects: readonly Subject[],
  asked: Asked,
  byTeam: boolean,
): readonly Answer[] => {
  const questions = questionsOf(asked)
  const views = Object.keys(questions) as readonly View[]
  const recorded = new Map(
    standards.map((one) => [
      one,
      { completed: provable(one, asked.known, questions.completed), live: provable(one, asked.known, questions.live) },
    ]),
  )
  const tallies = new Map(
    standards.map(({ id, counting }) => {
      const fresh = (): Tallies => ({ all: new Tally(counting.is), teams: new Map() })
      return [id, { completed: fresh(), live: fresh() }]
    }),
  )
  const counted = standards.filter((one) => recorded.get(one)!.live.recorded)
  goThrough(counted, subjects, asked, ({ id, counting }, { one, view, part, measured }) => {
    const { all, teams } = tallies.get(id)![view]
    const counts = { value: measured, weight: one.weight }
    all.add(counts, part)
    if (!byTeam) return
    const team = one.team ?? noTeam
    const tally = teams.get(team) ?? new Tally(counting.is)
    if (tally !== teams.get(team)) teams.set(team, tally)
    tally.add(counts, part)
  })
  return standards.flatMap((standard) =>
    views.flatMap((view): Answer[] => {
      const found = recorded.get(standard)![view]
      const { all, teams } = tallies.get(standard.id)![view]
      const answer = (team: string | null, tally: Tally): Answer => ({
        standard,
        view,
        team,
        figure: found.shown ? tally.figure() : null,
        provable: found,
      })
      const names = [...teams.keys()].sort((one, other) => one.localeCompare(other, 'en'))
      return [answer(null, all), ...names.map((team) => answer(team, teams.get(team)!))]
    }),
  )
}
