import { inWords } from '../../../platform/day.ts'
import { type Field, type Fields, listOf, type Said, textOf } from '../model/field.ts'

const valueInWords = (name: string, field: Field, said: Said): string => {
  const text = textOf(said, name)
  if (field.is === 'ticks') {
    const all = Object.keys(field.options)
    const set = listOf(said, name)
    if (all.every((one) => set.includes(one))) return `All ${all.length}`
    return set.map((one) => field.options[one] ?? one).join(', ')
  }
  if (text === '') return ''
  if (field.is === 'day') return inWords(text)
  if (field.is === 'one') return field.options[text] ?? text
  if (field.is === 'number') return `${field.prefix ?? ''}${text}${field.suffix ? ` ${field.suffix}` : ''}`
  return text
}

/** What was said, field by field; what was left empty is left out. */
export const saidInWords = (fields: Fields, said: Said): readonly (readonly [string, string])[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = valueInWords(name, field, said)
    return value === '' ? [] : [[field.label, value] as const]
  })
