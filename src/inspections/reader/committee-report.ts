import { inWords } from '../../platform/day.ts'
import { findAuthority } from './authority.ts'
import type { Block } from './blocks.ts'
import { findDates, wholeDate } from './dates.ts'
import { byRule, type Found, found } from './found.ts'
import { sectionOf } from './headings.ts'
import { type FoundJudgement, firstOfEach, judgementRows } from './judgements.ts'
import { kindRestated, type RoughKind, settledKind } from './kinds.ts'
import { deadlineIn, focusOf } from './letters.ts'
import type { Line } from './lines.ts'
import { listsIn, paperHeadings, paperSections } from './paper-lists.ts'
import { overallInProse, restated } from './paper-restated.ts'
import { nothing, type Reading } from './reading.ts'

const days = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const bodies = new RegExp(
  '^(?:(?:report to|meeting of|name of (?:committee|meeting)|meeting|committee|decision[- ]maker|body|to)\\s*:?\\s+)?(?:the )?' +
    "((?:cabinet|executive|full council|council|[\\w'’,&() -]{0,70}(?:committee|panel|board|scrutiny|commission))(?: \\([^)]{1,30}\\))?)" +
    `(?:\\s*[-–—,:|]?\\s*(?:${days},?\\s*)?\\d{1,2}(?:st|nd|rd|th)?\\s+\\p{L}+\\s+20\\d\\d)?$`,
  'iu',
)
const notMeeting = /\b(report author|safeguarding|improvement board|chair|director|member)\b/i

/** The body that meets, and when: "Cabinet", "7 December 2021". */
const meetingOf = (blocks: readonly Block[]): { body: string | null; date: string | null } => {
  const front = blocks.slice(0, 30).flatMap((block) => block.lines)
  const texts = front.filter((line) => !notMeeting.test(line.text)).map((line) => line.text.trim())
  const body = texts.map((text) => bodies.exec(text)?.[1]).find((name) => name !== undefined)
  const labelled = front.find((line) => /\b(date of (the )?meeting|meeting date)\b/i.test(line.text))
  const beside = texts.find((text) => bodies.test(text) && /20\d\d$/.test(text))
  const stated = [labelled?.text, beside].flatMap((text) => (text ? [findDates(text)[0]?.spans[0]?.start] : []))
  const dated = front
    .slice(0, 15)
    .map((line) => wholeDate(line.text))
    .find((day) => day !== null)
  const next = labelled ? wholeDate(front[front.indexOf(labelled) + 1]?.text ?? '') : null
  return { body: body ? body.trim() : null, date: stated.find((day) => day !== undefined) ?? next ?? dated ?? null }
}

/** Days on site as the paper tells them: the first range of days that stands with an inspection or a visit. */
const onSiteTold = (blocks: readonly Block[]): Reading['onSite'] => {
  for (const block of blocks) {
    if (!/inspect|visit|ofsted/i.test(block.text)) continue
    for (const date of findDates(block.text)) {
      const [span] = date.spans
      if (span && span.start !== span.end)
        return [
          found(span, block.lines, /inspection|visit/i.test(block.text) ? 'paper-on-site' : 'paper-on-site-loose'),
        ]
    }
  }
  return []
}

const publishedTold = (blocks: readonly Block[]): Found<string> | null => {
  for (const block of blocks) {
    const at = /\bpublished\s+(?:on\s+)?(?:the\s+)?(?=\d)/i.exec(block.text)
    const date = at ? findDates(block.text.slice(at.index + at[0].length))[0]?.spans[0]?.start : null
    if (date) return found(date, block.lines, 'paper-published')
  }
  return null
}

/** "The experiences and progress of … - Good", one a bullet. */
const bulletedJudgements = (blocks: readonly Block[]): FoundJudgement[] =>
  blocks.flatMap((block) => {
    const section =
      block.text.length < 160 && (block.kind === 'bullet' || block.kind === 'row') ? sectionOf(block.text) : null
    return section?.grade
      ? [
          {
            area: section.area,
            grade: section.grade,
            printed: block.text.slice(-section.printed.length),
            page: block.page,
            lines: [...block.lines],
            ...byRule('paper-bullet'),
          },
        ]
      : []
  })

const frontMatter =
  /^(tel|telephone|e-?mail|report author|author|portfolio holder|local (councillor|member)|executive director|officer contact|officer\/member|name|title|date of (the )?meeting|town or parish|report status|key decision|subject of report)\b[^.]{0,120}$/i
const contact = /@[\w.-]+\.\w{2,}|\b0\d{2,5}[ \d]{5,}\d\b/

/** Said with every paper: whose words these are, and where they were put. */
const paperNote = ({ body, date }: { body: string | null; date: string | null }): string => {
  const where = body ? `to ${body}` : 'to a meeting that it does not name'
  const when = date ? ` on ${inWords(date)}` : ''
  return `This is a council’s paper${body || date ? `, put ${where}${when}` : ''}: grades and areas are Ofsted’s as the paper restates them.`
}

/** Inspections before 2018 were single inspections, whatever a paper calls them. */
const frameworkOf = (rough: RoughKind, onSite: Reading['onSite']): Reading['framework'] => {
  if (rough === 'single-inspection') return 'sif'
  return rough === 'jtai' || rough === 'area-send' || rough === 'unknown' || (onSite[0]?.value.start ?? '9') < '2018'
    ? null
    : 'ilacs'
}

/** A council's paper that restates what Ofsted found: judgements and areas are Ofsted's, the lists are the council's own. */
export const readCommitteeReport = (all: readonly Block[], lines: readonly Line[]): Reading => {
  const blocks = paperHeadings(all)
  const told = kindRestated(blocks)
  const spoken = told.kind
  const onSite = onSiteTold(blocks)
  const rough = spoken === 'inspection' && (onSite[0]?.value.start ?? '9') < '2018' ? 'single-inspection' : spoken
  const graded = rough === 'inspection' || rough === 'single-inspection'
  const about = settledKind(
    rough,
    onSite.map((one) => one.value),
  )
  const judged = graded ? firstOfEach([...judgementRows(lines), ...bulletedJudgements(blocks)]) : []
  const overall =
    graded && judged.length > 0 && !judged.some((one) => one.area === 'overall') ? overallInProse(blocks) : []
  const improvements = restated(blocks, 'improvement')
  const priorities = restated(blocks, 'priority')
  const taken = new Set([...improvements, ...priorities, ...judged].flatMap((one) => one.lines))
  const sections = paperSections(blocks)
  const meeting = meetingOf(all)
  const words = blocks.filter(
    (block) =>
      block.kind !== 'heading' && block.kind !== 'row' && !frontMatter.test(block.text) && !contact.test(block.text),
  )
  return {
    ...nothing,
    kind: 'committee-report',
    kindTold: { rule: 'kind-paper', lines: [] },
    aboutTold: { rule: about.rule === 'kind-standard-assumed' ? about.rule : told.rule, lines: told.lines },
    about: rough === 'unknown' ? null : about.kind,
    meeting,
    warnings: [paperNote(meeting)],
    authority: findAuthority(blocks),
    framework: frameworkOf(rough, onSite),
    onSite,
    published: publishedTold(blocks),
    statedDeadline: deadlineIn(blocks),
    focus: rough === 'focused-visit' || rough === 'monitoring-visit' ? focusOf(blocks, 60) : null,
    judgements: [...overall, ...judged],
    improvements,
    priorities,
    paragraphs: words.map((block) => ({ block, section: sections.get(block) ?? 'other' })),
    lists: listsIn(blocks, taken, sections),
  }
}
