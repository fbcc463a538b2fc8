import type { Child } from '../../model.ts'
import { newRandom, type Random, seedOf } from '../../random.ts'
import type { Scene } from '../scene.ts'

const codes = {
  exploitation: 101, meetings: 102, fostering: 103, home: 104, missingEducation: 105, incidents: 106, advocacy: 107, complaints: 108,
  story: 109, permanence: 110, discussions: 111, missingFromHome: 112,
} as const // biome-ignore format: a number each

export type Topic = keyof typeof codes

/** Chance of its own for one side of a child's life: what else is drawn about the child stays as it is whatever this comes to. */
export const chanceOf = ({ world }: Scene, child: Child, topic: Topic): Random =>
  newRandom(seedOf(world.seed, Number(child.id), codes[topic]))

/** The same for all children of a family, from a day: brothers and sisters are taught at home together. */
export const familyChance = ({ world, number }: Scene, from: number, topic: Topic): Random =>
  newRandom(seedOf(world.seed, number, from, codes[topic]))
