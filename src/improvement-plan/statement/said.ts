import { type Day, inWords } from '../../platform/day.ts'
import { type Edition, sentAgainstClock, standingOf } from './edition.ts'

const sent = (editions: readonly Edition[], due: Day | null): string => {
  const on = editions
    .flatMap((edition) => edition.sendings.map((sending) => sending.on))
    .toSorted()
    .at(0)!
  const against = sentAgainstClock(editions, due)
  if (!against) return `The statement was sent on ${inWords(on)}`
  if (against.daysLate === 0) return `The statement was sent on ${inWords(on)}, in time`
  return `The statement was sent on ${inWords(on)}, ${against.daysLate} ${against.daysLate === 1 ? 'day' : 'days'} late`
}

/** What became of the statement, in a line, and whether anything is still waited for. */
export const statementSaid = (editions: readonly Edition[], due: Day | null): { text: string; settled: boolean } => {
  const { state, current } = standingOf(editions)
  if (state === 'draft') return { text: 'The statement is being drafted: none is marked ready', settled: false }
  if (state === 'ready')
    return { text: `Edition ${current.number} of the statement is ready: no sending is recorded`, settled: false }
  const said = sent(editions, due)
  const last = current.responses.at(-1)
  if (!last) return { text: said, settled: true }
  const answered = inWords(last.on)
  return state === 'to-revise'
    ? { text: `${said}. A revision was asked for on ${answered}`, settled: false }
    : { text: `${said}. Answered on ${answered}`, settled: true }
}
