import type { Part } from '../model.ts'
import type { Typed } from './meet.ts'

type Form = {
  get(name: string): string
  all(name: string): readonly string[]
  entries(): Readonly<Record<string, unknown>>
}

const valueIn = (form: Form, { id, kind }: Part): string =>
  kind === 'day' ? ['day', 'month', 'year'].map((box) => form.get(`${id}-${box}`)).join('/').replace(/^\/\/$/, '') : form.get(id) // biome-ignore format: one line

/** What a page sent of these fields, each with the mark of what stood there when the page was made. Fields that it had not are left out. */
export const typedFields = (form: Form, parts: readonly Part[]): readonly Typed[] => {
  const sent = form.entries()
  return parts
    .filter(({ id }) => `was-${id}` in sent)
    .map((part) => ({ part: part.id, value: valueIn(form, part), was: form.get(`was-${part.id}`) }))
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Which page it was and its how manieth saving; null: it is no form of ours. */
export const sentFrom = (form: Form): { sitting: string; turn: number; pressed: boolean } | null => {
  const [sitting, turn] = [form.get('sitting'), Number(form.get('turn'))]
  if (!uuid.test(sitting) || !Number.isInteger(turn) || turn < 0 || turn > 1_000_000) return null
  return { sitting, turn, pressed: form.get('do') !== 'keep' }
}
