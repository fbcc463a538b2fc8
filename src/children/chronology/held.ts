import { inWords, todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { HeldItem, HeldSection } from '../../platform/record-type.ts'
import { type Entry, signOffKinds, type Whose } from './model.ts'
import { findCopies } from './records/copies.ts'
import { findAnalyses, findChronology } from './records/read.ts'
import { scoreOf } from './rules/quality.ts'
import { latestDay, whenInWords } from './rules/when.ts'
import { toldOf } from './rules/whose.ts'

const dayOf = (at: Date): string => inWords(todayInEngland(at))

/** In a copy no brother or sister is named: it is about one person. */
const unnamed = ({ origin, sharedAs }: Entry): Whose | undefined =>
  origin === 'shared'
    ? { relation: 'brother or sister', first: null, full: null, childId: null, as: sharedAs ?? 'theirs' }
    : undefined

const entryText = (entry: Entry): string =>
  [
    `${entry.state === 'dropped' ? `Left out (${entry.reason || 'no reason given'}): ` : ''}${whenInWords(entry)}: ${toldOf(entry, unnamed(entry), 'case')}`,
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
  const analyses = [...(await findAnalyses(db, childId)), ...chronology.joined.flatMap((part) => part.analyses)]
  const signOffs = [...chronology.signOffs, ...chronology.joined.flatMap((part) => part.signOffs)]
  const ratings = [...chronology.ratings, ...chronology.joined.flatMap((part) => part.ratings)]
  const copies = await findCopies(db, childId)
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
        ...signOffs.map((one) =>
          item(`sign-off ${one.id}`, one.at, `${signOffKinds[one.kind]}. ${one.note}`.trim(), one.by),
        ),
        ...ratings.map((one) =>
          item(
            `rating ${one.id}`,
            one.at,
            `${scoreOf(one.answers)} of 8 questions of quality. ${one.note}`.trim(),
            one.by,
          ),
        ),
      ],
    },
    {
      title: 'Copies of the chronology that were given',
      items: copies.map((one) => item(`copy ${one.id}`, one.at, `Given to ${one.to}. ${one.purpose}`.trim(), one.by)),
    },
  ].filter(({ items }) => items.length > 0)
}
