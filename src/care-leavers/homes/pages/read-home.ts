import type { Day } from '../../../platform/day.ts'
import type { Form } from '../../../platform/http/page.ts'
import { type Said, textOf } from '../model/field.ts'
import { correctedHomeFields, homeFields } from '../model/home.ts'
import { type Errors, readFields, type Typed } from './typed.ts'

const faultsBetween = (said: Said): Errors => {
  const text = (name: string) => textOf(said, name)
  return {
    ...(text('cost') !== '' && text('costPer') === ''
      ? { costPer: 'Choose whether the cost is for a night or a week' }
      : {}),
    ...(text('movedOut') !== '' && text('movedOut') < text('movedIn')
      ? { movedOut: '“Moved out on” must be the day on which they moved in, or later' }
      : {}),
  }
}

export const readHome = (
  form: Form,
  today: Day,
  isCorrection: boolean,
): { readonly said: Said; readonly typed: Typed; readonly errors: Errors } => {
  const read = readFields(isCorrection ? correctedHomeFields : homeFields, form, today)
  return { ...read, errors: { ...faultsBetween(read.said), ...read.errors } }
}

const longest = 500

export const readAddress = (form: Form): { readonly text: string; readonly errors: Errors } => {
  const text = form.get('address')
  return { text, errors: text.length > longest ? { address: `“Address” must be ${longest} characters or fewer` } : {} }
}
