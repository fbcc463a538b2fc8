import { findAuthority } from './authority.ts'
import type { Block } from './blocks.ts'
import { type DateSpan, findDates } from './dates.ts'
import { type Found, found } from './found.ts'
import { letterDate, namesIn } from './front-page.ts'
import { improvementsIn } from './inspection.ts'
import type { Kind } from './model.ts'
import { placed } from './parts.ts'
import { nothing, type Reading } from './reading.ts'
import { sentencesOf } from './sentences.ts'

/** The letter itself: from the first block after the greeting to "Yours sincerely". */
export const letterBody = (blocks: readonly Block[]): { head: Block[]; body: Block[]; sign: Block[] } => {
  const greeting = blocks.slice(0, 40).findIndex((block) => /^dear\b/i.test(block.text))
  const scope = blocks
    .slice(0, 40)
    .findIndex((block) =>
      /^(this letter (summarises|contains)|i am writing to|between \d|this inspection took place)/i.test(block.text),
    )
  const from = greeting >= 0 ? greeting + 1 : Math.max(0, scope)
  const close = blocks.findIndex((block, at) => at > from && /^yours? (sincerely|faithfully)/i.test(block.text))
  const to = close < 0 ? blocks.length : close
  return { head: blocks.slice(0, from), body: blocks.slice(from, to), sign: blocks.slice(to) }
}

/** On-site dates as the first sentences of a letter give them, not those of earlier visits told later. */
export const datesOfVisit = (body: readonly Block[]): Found<DateSpan>[] => {
  for (const block of body.slice(0, 8)) {
    if (block.kind === 'heading') continue
    const sentence = sentencesOf(block.text).find(
      (one) =>
        /\b(visit|inspection|took place|undertook|carried out|undertaken)\b/i.test(one) && findDates(one).length > 0,
    )
    const dates = sentence ? findDates(sentence) : []
    if (dates.length === 0) continue
    const lines = block.lines.filter((line) => /\d/.test(line.text)).slice(0, 3)
    // Only dates joined to one another are this visit's; "on 3 May, following the visit of June 2022" has another in it.
    const [first, ...rest] = dates
    const all = rest.filter((one) => /^\s*(,|and|&)\s*$/.test(sentence!.slice(first!.to, one.from)))
    return [first!, ...all].flatMap((one) =>
      one.spans.map((span) => found(span, lines.length > 0 ? lines : block.lines, 'letter-dates')),
    )
  }
  return []
}

const naming =
  /(?:(?:inspectors?(?: \(HMI\))?(?: for this visit)?|visit team|team) (?:was|were|comprised|consisted of|was made up of|included)|visit was (?:conducted|carried out|undertaken|led) by):? (.+)$/i

const inspectorsNamed = (body: readonly Block[]): Found<string>[] => {
  for (const block of body.slice(0, 8)) {
    if (block.kind === 'heading') continue
    for (const sentence of sentencesOf(block.text)) {
      const list = naming.exec(sentence)?.[1]
      const names = list ? namesIn(list) : []
      if (names.length > 0) {
        const lines = block.lines.filter((line) =>
          names.some((name) => name.split(' ').some((part) => line.text.includes(part))),
        )
        return names.map((name) => found(name, lines, 'letter-inspectors'))
      }
    }
  }
  return []
}

/** The person who signed: the first name after "Yours sincerely". */
export const signatory = (sign: readonly Block[]): Found<string> | null => {
  for (const line of sign.flatMap((block) => block.lines).slice(0, 8)) {
    if (/^yours?\b/i.test(line.text)) continue
    const [name] = namesIn(line.text)
    if (name && !/ofsted|services|director|commission/i.test(name)) return found(name, [line], 'signature')
  }
  return null
}

const looking = [
  /inspectors (?:also )?(?:looked at|considered|reviewed|evaluated) (?:the )?(?:effectiveness of )?(?:(?:local authority|council|trust)[’']?s? )?((?:arrangements|practice|provision|services?|progress|help|impact|quality|experiences)\b.+)$/i,
  /(?:focus of (?:this|the) visit was|visit (?:focused|focussed)) on (?:the )?(?:local authority[’']s )?(.+)$/i,
  /focused visit (?:focused|focussed|looked) (?:on|at) (?:(?:the )?[A-Z][\w -]{2,40}[’']s )?(.+)$/i,
  /this visit (?:looked at|considered|evaluated) (?:the )?(.+)$/i,
  /areas? covered by (?:the|this) visit:? (.+)$/i,
  /inspectors (?:reviewed|considered|evaluated) (?:the )?progress (?:that had been |that has been )?made (?:by the local authority )?(?:in|since|against|on) (.+)$/i,
  /inspectors looked at (?:the )?(.+)$/i,
] as const

/** What inspectors looked at, in the letter's words. */
export const focusOf = (body: readonly Block[], within = 10): Found<string> | null => {
  for (const pattern of looking) {
    for (const block of body.slice(0, within)) {
      if (block.kind === 'heading') continue
      const sentence = sentencesOf(block.text).find((one) => pattern.test(one) && !/range of evidence/i.test(one))
      if (!sentence) continue
      const said = pattern.exec(sentence)![1]!.replace(/\.$/, '').trim()
      if (!said.endsWith(':')) return found(said, block.lines, 'letter-focus')
      // The things looked at stand as bullets under the sentence.
      const rest = body.slice(body.indexOf(block) + 1)
      const items = rest.slice(
        0,
        Math.max(
          0,
          rest.findIndex((one) => one.kind !== 'bullet'),
        ),
      )
      const all = items.map((item) => item.text.replace(/[.;]$/, '')).join('; ')
      return found(`${said} ${all}`.trim(), [...block.lines, ...items.flatMap((item) => item.lines)], 'letter-focus')
    }
  }
  return null
}

/** "You should submit … by 3 December 2018": the final date where there is a draft too. */
export const deadlineIn = (blocks: readonly Block[]): Found<string> | null => {
  for (const block of blocks) {
    const sentences = sentencesOf(block.text)
    for (const [at, sentence] of sentences.entries()) {
      // "… should prepare a written statement. It should be sent by …": the thing can be named one sentence before.
      const context = /\b(send|sent|submit|submitted)\b/i.test(sentence)
        ? `${sentences[at - 1] ?? ''} ${sentence}`
        : sentence
      if (!/action plan|written statement|statement of (?:proposed )?action/i.test(context)) continue
      const dates = findDates(sentence).filter((one) =>
        /\b(?:by|on or before|no later than|until)\b[^.]{0,40}$/i.test(sentence.slice(0, one.from)),
      )
      const final = dates.filter(
        (one) => !/\bdraft\b[^.]*$/i.test(sentence.slice(Math.max(0, one.from - 60), one.from)),
      )
      const date = (final.length > 0 ? final : dates).at(0)?.spans[0]?.start
      if (date) return found(date, block.lines, final.length > 0 ? 'stated-deadline' : 'stated-deadline-draft')
    }
  }
  return null
}

/** A letter after a focused visit or a monitoring visit. Its findings are not numbered; its signatory led it. */
export const readLetter = (
  blocks: readonly Block[],
  kind: Extract<Kind, 'focused-visit' | 'monitoring-visit'>,
): Reading => {
  const { head, body, sign } = letterBody(blocks)
  const parts = placed(body, { opening: 'other' })
  const signed = signatory(sign)
  const inspectors = inspectorsNamed(body)
  const known = signed && !inspectors.some((one) => one.value === signed.value) ? [signed, ...inspectors] : inspectors
  return {
    ...nothing,
    kind,
    framework: 'ilacs',
    authority: findAuthority(blocks),
    onSite: datesOfVisit(body),
    published: letterDate(head.length > 0 ? head : blocks),
    statedDeadline: deadlineIn(body),
    inspectors: inspectors.length > 0 ? known : signed ? [signed] : [],
    leadInspector: signed,
    focus: focusOf(body),
    ...improvementsIn(parts),
    paragraphs: parts.map(({ block, section }) => ({ block, section })),
  }
}
