import { inWords, todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { HeldItem, HeldSection } from '../../platform/record-type.ts'
import { type Entry, signOffKinds } from './model.ts'
import { findAnalyses, findChronology } from './records/read.ts'
import { scoreOf } from './rules/quality.ts'
import { latestDay, whenInWords } from './rules/when.ts'

const dayOf = (at: Date): string => inWords(todayInEngland(at))

const entryText = (entry: Entry): string =>
  [
    `${entry.state === 'dropped' ? `Left out (${entry.reason || 'no reason given'}): ` : ''}${whenInWords(entry)}: ${entry.words}`,
    entry.impact && `What it meant for the child: ${entry.impact}`,
    entry.done && `What was done: ${entry.done}`,
    entry.document && `Document: ${entry.document}`,
  ]
    .filter(Boolean)
    .join(' ')

const entryItem = (entry: Entry): HeldItem => ({
  id: `chronology ${entry.entryId}`,
  day: entry.on,
  until: latestDay(entry) === entry.on ? null : latestDay(entry),
  text: entryText(entry),
  source: `${entry.source || 'No source given'}. Written by ${entry.by} on ${dayOf(entry.at)}`,
})

/** The chronology in a copy of what is held about a child: entries as they are now, dropped ones too; each analysis; who signed and rated it. */
export const chronologyHeld = async (db: Tenant, childId: string): Promise<readonly HeldSection[]> => {
  const chronology = await findChronology(db, childId)
  const analyses = await findAnalyses(db, childId)
  const by = (name: string, at: Date): string => `Written by ${name} on ${dayOf(at)}`
  const item = (id: string, at: Date, text: string, name: string): HeldItem => ({
    id: `chronology ${id}`,
    day: todayInEngland(at),
    until: null,
    text,
    source: by(name, at),
  })
  return [
    { title: 'Chronology', items: chronology.entries.toSorted((a, b) => (a.on < b.on ? -1 : 1)).map(entryItem) },
    {
      title: 'Analysis of the chronology',
      items: analyses.map((one) =>
        item(
          `analysis ${one.version}`,
          one.at,
          [one.meaning, one.patterns, one.gaps].filter(Boolean).join('\n'),
          one.by,
        ),
      ),
    },
    {
      title: 'Who signed and rated the chronology',
      items: [
        ...chronology.signOffs.map((one) =>
          item(`sign-off ${one.id}`, one.at, `${signOffKinds[one.kind]}. ${one.note}`.trim(), one.by),
        ),
        ...chronology.ratings.map((one) =>
          item(
            `rating ${one.id}`,
            one.at,
            `${scoreOf(one.answers)} of 8 questions of quality. ${one.note}`.trim(),
            one.by,
          ),
        ),
      ],
    },
  ].filter(({ items }) => items.length > 0)
}
