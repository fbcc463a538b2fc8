/** What was asked lately, by a name that is never given to anything else: the newest of these, so that memory has an end. */
export type Remembered<T> = { get(name: string): T | undefined; set(name: string, value: T): void }

export const remembering = <T>(most: number): Remembered<T> => {
  const held = new Map<string, T>()
  return {
    get: (name) => held.get(name),
    set: (name, value) => {
      held.set(name, value)
      if (held.size > most) held.delete(held.keys().next().value!)
    },
  }
}
