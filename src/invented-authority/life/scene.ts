import type { At } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { Random } from '../random.ts'
import type { World } from '../world.ts'

/** One family as its life goes on. */
export type Scene = {
  world: World
  random: Random
  family: string
  /** The family's place among all, for the team that serves it. */
  number: number
  locality: number
  /** How much trouble the family is in, from 0 to 1: decides how often it comes back, and how far things go. */
  trouble: number
  children: Child[]
  /** Until when each child is in care, for those who are. */
  inCareUntil: Map<Child, At>
  /** Meetings about the family, numbered so that brothers and sisters share one. */
  meetings: number
}

export const nextMeeting = (scene: Scene): string => `${scene.family}M${++scene.meetings}`

/** Children who live at home on a day: born or on the way, under age, and not in care. A child who was adopted is another family's. */
export const atHome = (scene: Scene, on: At): Child[] =>
  scene.children.filter(
    (child) =>
      !child.adoptions.some(({ order }) => order !== null) &&
      (scene.inCareUntil.get(child) ?? 0) <= on &&
      child.born - 180 <= on &&
      on < child.born + 6500,
  )
