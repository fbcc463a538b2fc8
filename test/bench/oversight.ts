/** Pages of leaders and of advisers, of an authority with many care leavers, with fifty people at work, beside a bare page. */
import { type Ask, openLoop, printRatios } from './open-loop.ts'
import { oversightCouncil, type Size } from './oversight-council.ts'

const people = 50
/** A page each every ten seconds. */
const everyMs = 10_000 / people

/** Aim: no page over six times a bare page of the same run. */
export const benchOversight = async (size: Size, rounds: number): Promise<void> => {
  const from = performance.now()
  const { council, some } = await oversightCouncil(size)
  try {
    const built = Math.round((performance.now() - from) / 1000)
    const director = await council.signIn('director')
    const of = (ids: readonly string[], address: (id: string) => string) => (turn: number) =>
      address(ids[turn % ids.length]!)
    const lists = ['', '?due=late', '?home=emergency', '?page=2']
    const asks: readonly Ask[] = [
      ['a bare page', () => '/accessibility'],
      ['homes of a young person', of(some.housed, (id) => `/care-leavers/${id}/homes`)],
      ['emergency and temporary homes this week', () => '/care-leavers/homes'],
      ['over months', () => '/care-leavers/homes/months'],
      ['homes needed and homes there are', () => '/care-leavers/homes/sufficiency'],
      ['in touch: the list', of(lists, (chosen) => `/care-leavers/in-touch${chosen}`)],
      ['leaving care of a young person', of(some.housed, (id) => `/care-leavers/${id}/leaving-care`)],
      ['supervision: one’s own team', () => '/supervision'],
      ['a record of supervision', of(some.records, (id) => `/supervision/records/${id}`)],
      ['gaps in supervision by team', () => '/supervision/gaps'],
      ['what is outstanding for a child', of(some.decided, (id) => `/children/${id}/outstanding`)],
      ['management decisions of a child', of(some.decided, (id) => `/children/${id}/oversight`)],
    ]
    for (const [, address] of asks) for (const turn of [0, 1, 2]) await director.get(address(turn))
    const timed = await openLoop([director], asks, { rounds, everyMs })
    printRatios(
      `Oversight of ${size.leavers.toLocaleString('en-GB')} care leavers (${size.unsettled} in emergency or temporary homes) and ${size.workers} workers, built in ${built} s, ${people} people in an open loop (aim: 6 x the bare page)`,
      timed,
    )
  } finally {
    await council.close()
  }
}
