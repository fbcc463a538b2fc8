import { addDays, type Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import { drawAction, drawTexts, type Held, numbersOf, oneOf } from './draw.ts'
import type { SampleChild, SampleWorker } from './people.ts'
import { words } from './words.ts'

/** One supervision of the sample, with what was said of each child. */
export type SampleSession = ReturnType<typeof drawSession>

export const drawSession = (
  worker: SampleWorker,
  supervisor: { id: string; name: string },
  held: Held,
  children: readonly SampleChild[],
  today: Day,
  every: number,
) => {
  // biome-ignore format: one line
  const sessionId = newId()
  const draw = numbersOf(`${worker.name} ${held.on}`)
  const minute = oneOf(['00', '15', '30'], draw())
  const hour = 9 + Math.floor(draw() * 6)
  const said = children.map((child) => {
    const key = `${child.childId} ${held.on}`
    const count = draw() < 0.68 ? 1 : draw() < 0.25 ? 2 : 0
    const actions = Array.from({ length: count }, (_, at) => ({ actionId: newId(), childId: child.childId, owner: worker.name, ...drawAction(`${key} ${at}`, held.on, today) })) // biome-ignore format: one line
    const texts: Readonly<Record<string, string>> = {
      ...drawTexts(key, held.on),
      ...(count === 0 ? { none: oneOf(words.none, draw()) } : {}),
    }
    return { child, texts, actions }
  })
  const signedOn = [addDays(held.on, Math.floor(draw() * 4)), today].toSorted()[0]!
  const agreedAfter = draw() < 0.88 ? Math.floor(draw() * 9) : null
  const confirmedOn =
    agreedAfter === null || addDays(signedOn, agreedAfter) > today ? null : addDays(signedOn, agreedAfter)
  return {
    sessionId,
    every,
    factKey: held.key ?? sessionId,
    isTold: held.key !== null,
    workerId: worker.staffId!,
    supervisorId: supervisor.id,
    worker: worker.name,
    supervisor: supervisor.name,
    team: worker.team,
    kind: held.kind,
    heldOn: held.on,
    starts: `${hour}:${minute}`,
    ends: `${hour + 1}:${minute}`,
    place: oneOf(['Room 2', 'Online', 'Team room', 'The family centre'], draw()),
    next: addDays(held.on, every),
    signedOn,
    confirmedOn,
    disagrees: confirmedOn !== null && draw() < 0.04,
    said,
    personal: Object.fromEntries((['workload', 'wellbeing', 'learning', 'leave'] as const).map((part) => [part, oneOf(words[part], draw())])), // biome-ignore format: one line
  }
}
