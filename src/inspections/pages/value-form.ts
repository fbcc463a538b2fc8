import type { Form } from '../../platform/http/page.ts'
import { readDateInput } from '../../platform/views/govuk.ts'
import { findAuthorityByName } from '../../statutory/index.ts'
import { type Value, type ValueKind, type ValueOf, valueSchemas } from '../model.ts'
import { leaningOf } from '../reader/leaning.ts'
import { sentencesOf } from '../reader/sentences.ts'
import { themesOf } from '../reader/themes.ts'

export type ReadValue = { value: Value; errors: null } | { value: null; errors: Readonly<Record<string, string>> }

const good = (value: Value): ReadValue => ({ value, errors: null })
const bad = (field: string, message: string): ReadValue => ({ value: null, errors: { [field]: message } })

type Reader = (form: Form, before: Value | null) => ReadValue

const dayReader =
  (what: string): Reader =>
  (form) => {
    const { day, error } = readDateInput(form, 'value', what)
    return day ? good(day) : bad('value', error ?? `Enter ${what.charAt(0).toLowerCase()}${what.slice(1)}`)
  }

const textReader =
  (what: string): Reader =>
  (form) =>
    form.get('value') === '' ? bad('value', `Enter ${what}`) : good(form.get('value'))

const choiceReader =
  (kind: 'kind' | 'framework' | 'written-by', what: string): Reader =>
  (form) => {
    const read = valueSchemas[kind].safeParse(form.get('value'))
    return read.success ? good(read.data) : bad('value', `Choose ${what}`)
  }

const readAuthority: Reader = (form) => {
  const typed = form.get('value')
  if (typed === '') return bad('value', 'Enter the name of the local authority')
  const found = findAuthorityByName(typed)
  if (!found) return bad('value', `No local authority in England is called “${typed}”. Check the spelling`)
  return good({ name: found.name, code: found.code })
}

export const periods = [1, 2, 3] as const

const readOnSite: Reader = (form) => {
  const ranges: { start: string; end: string }[] = []
  const errors: Record<string, string> = {}
  for (const number of periods) {
    const start = readDateInput(form, `start-${number}`, 'The first day')
    const end = readDateInput(form, `end-${number}`, 'The last day')
    if (start.error) errors[`start-${number}`] = start.error
    if (end.error) errors[`end-${number}`] = end.error
    if (start.error || end.error) continue
    if (number === 1 && !start.day) errors['start-1'] = 'Enter the first day on site'
    if (end.day && !start.day && number > 1) errors[`start-${number}`] = 'Enter the first day of this period'
    if (!start.day) continue
    const last = end.day ?? start.day
    if (last < start.day) errors[`end-${number}`] = 'The last day must be the same as or after the first day'
    ranges.push({ start: start.day, end: last })
  }
  if (Object.keys(errors).length > 0) return { value: null, errors }
  return good(ranges.toSorted((a, b) => a.start.localeCompare(b.start)))
}

const readInspectors: Reader = (form) => {
  const names = form
    .get('value')
    .split('\n')
    .map((name) => name.trim())
  const given = names.filter((name) => name !== '')
  return given.length > 0 ? good(given) : bad('value', 'Enter the name of at least one inspector')
}

const readJudgement: Reader = (form, before) => {
  const printed = before ? (before as ValueOf<'judgement'>).printed : ''
  const read = valueSchemas.judgement.safeParse({ area: form.get('area'), grade: form.get('grade'), printed })
  if (read.success) return good(read.data)
  const fields = new Set(read.error.issues.map((issue) => issue.path[0]))
  return {
    value: null,
    errors: {
      ...(fields.has('area') ? { area: 'Choose which judgement this is' } : {}),
      ...(fields.has('grade') ? { grade: 'Choose the grade' } : {}),
    },
  }
}

const references = /^(outcome|enabler|principle)[ -]?(\d)$/i

const readImprovement: Reader = (form) => {
  const text = form.get('text')
  if (text === '') return bad('text', 'Enter the words of this area')
  const given = form
    .get('nationalFramework')
    .split(/[,;\n]/)
    .map((one) => one.trim())
  const read = given.filter((one) => one !== '').map((one) => ({ one, found: references.exec(one) }))
  const odd = read.find(({ found }) => !found)
  if (odd)
    return bad('nationalFramework', `“${odd.one}” is not a reference. Write it like “outcome 4”, with commas between`)
  return good({ text, nationalFramework: read.map(({ found }) => `${found![1]!.toLowerCase()}-${found![2]}`) })
}

type Paragraph = ValueOf<'paragraph'>

const readParagraph: Reader = (form, before) => {
  const text = form.get('text')
  if (text === '') return bad('text', 'Enter the words of this paragraph')
  const known = (before as Paragraph | null)?.sentences ?? []
  const leaning = valueSchemas.paragraph.shape.sentences.element.shape.leaning
  const chosen = known.map((sentence, index) => {
    const read = leaning.safeParse(form.get(`leaning-${index}`))
    return { ...sentence, leaning: read.success ? read.data : sentence.leaning }
  })
  const section = valueSchemas.paragraph.shape.section.safeParse(form.get('section'))
  return good({
    number: form.get('number') || null,
    section: section.success ? section.data : ((before as Paragraph | null)?.section ?? 'other'),
    text,
    sentences: sentencesIn(text, chosen),
  })
}

/** The sentences of a corrected text: those still in it keep what was said of them, the rest are read anew. */
export const sentencesIn = (text: string, known: Paragraph['sentences']): Paragraph['sentences'] =>
  sentencesOf(text).map(
    (sentence) =>
      known.find((one) => one.text === sentence) ?? {
        text: sentence,
        leaning: leaningOf(sentence),
        themes: themesOf(sentence),
      },
  )

const readListItem: Reader = (form, before) => {
  const text = form.get('text')
  if (text === '') return bad('text', 'Enter the words of this item')
  const item = before as ValueOf<'list-item'> | null
  const read = valueSchemas['list-item'].safeParse({
    heading: item?.heading ?? '',
    section: item?.section ?? 'other',
    leaning: form.get('leaning'),
    text,
  })
  return read.success ? good(read.data) : bad('leaning', 'Choose what this item says')
}

const readers: Readonly<Record<ValueKind, Reader>> = {
  kind: choiceReader('kind', 'the kind of inspection'),
  title: textReader('the title'),
  notified: dayReader('The date notified'),
  authority: readAuthority,
  framework: choiceReader('framework', 'the framework'),
  'on-site': readOnSite,
  'draft-received': dayReader('The date the draft was received'),
  'accuracy-due': dayReader('The date comments are due'),
  'accuracy-sent': dayReader('The date comments were sent'),
  received: dayReader('The date received'),
  published: dayReader('The date published'),
  'stated-deadline': dayReader('The deadline'),
  'written-by': choiceReader('written-by', 'who writes the statement'),
  focus: textReader('what inspectors looked at'),
  notes: textReader('the notes'),
  'lead-inspector': textReader('the name of the lead inspector'),
  inspectors: readInspectors,
  judgement: readJudgement,
  'area-for-improvement': readImprovement,
  'priority-action': readImprovement,
  paragraph: readParagraph,
  'list-item': readListItem,
}

/** Reads the form of one kind of value. `before` is what was read from the document: parts without a box stay as they are. */
export const readValue = (kind: ValueKind, form: Form, before: Value | null): ReadValue => readers[kind](form, before)
