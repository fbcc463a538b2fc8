import type { Source, ValueKind, ValueOf } from '../model.ts'
import type { ReadDocument, Sources } from '../reader/model.ts'

/** A proposal before it has an id. `proposed` null: nothing was read, and a person is asked. */
export type NewProposal = {
  [K in ValueKind]: { kind: K; proposed: ValueOf<K> | null; source: Source | null }
}[ValueKind]

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

/** What stands at each path and below it. Worked out once: looking through all sources for each value takes minutes for a long document. */
const byPath = (sources: Sources): ReadonlyMap<string, readonly Source[]> => {
  const found = new Map<string, Source[]>()
  for (const [path, source] of Object.entries(sources)) {
    const steps = path.split('.')
    for (const length of steps.keys()) {
      const above = steps.slice(0, length + 1).join('.')
      const known = found.get(above)
      if (known) known.push(source)
      else found.set(above, [source])
    }
  }
  return found
}

/** The source of a value: what stands at its path, or everything below it joined. */
const together = (found: readonly Source[]): Source | null => {
  if (found.length < 2) return found[0] ?? null
  return {
    page: found.find((source) => source.page !== null)?.page ?? null,
    text: distinct(found.map((source) => source.text)).join(' … '),
    boxes: found.flatMap((source) => source.boxes),
    rule: distinct(found.map((source) => source.rule)).join(', '),
    certain: found.every((source) => source.certain),
  }
}

/**
 * Everything a person is asked to decide about one document, in the order of the review. The date of receipt is never
 * printed and always asked, of a draft the day that the draft came; the authority, the kind and the dates on site are asked when they were not read.
 */
export const proposalsOf = (
  document: ReadDocument,
  sources: Sources,
  stage: 'draft' | 'final' = 'final',
): readonly NewProposal[] => {
  const places = byPath(sources)
  const at = (path: string) => together(places.get(path) ?? [])
  const known = document.kind === 'committee-report' ? document.about : document.kind
  const asked: NewProposal[] = [
    { kind: 'kind', proposed: known === 'unknown' ? null : known, source: at(document.about ? 'about' : 'kind') },
    { kind: 'authority', proposed: document.authority, source: at('authority') },
    { kind: 'on-site', proposed: document.onSite.length > 0 ? document.onSite : null, source: at('onSite') },
    { kind: stage === 'draft' ? 'draft-received' : 'received', proposed: null, source: null },
  ]
  if (known === 'jtai') asked.push({ kind: 'written-by', proposed: null, source: null })
  const stated: NewProposal[] = []
  if (document.framework) stated.push({ kind: 'framework', proposed: document.framework, source: at('framework') })
  // The date that a draft bears is not one of publication.
  if (document.published && stage === 'final')
    stated.push({ kind: 'published', proposed: document.published, source: at('published') })
  if (document.statedDeadline)
    stated.push({ kind: 'stated-deadline', proposed: document.statedDeadline, source: at('statedDeadline') })
  if (document.leadInspector)
    stated.push({ kind: 'lead-inspector', proposed: document.leadInspector, source: at('leadInspector') })
  if (document.inspectors.length > 0)
    stated.push({ kind: 'inspectors', proposed: document.inspectors, source: at('inspectors') })
  if (document.focus) stated.push({ kind: 'focus', proposed: document.focus, source: at('focus') })
  return [...asked, ...stated, ...contentOf(document, at)]
}

/** A place in the document even where the reader gave no source for it: its page and its words. */
const placed = (source: Source | null, page: number | null, text: string): Source =>
  source ?? { page, text, boxes: [], rule: 'read', certain: true }

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/**
 * The reader gives every bullet as a paragraph too; what is proposed as an area or item is not asked a second time. What
 * there is to compare with is worked out once: a long document has thousands of paragraphs and items.
 */
const repeatsIn = (document: ReadDocument): ((text: string) => boolean) => {
  const areas = [...document.areasForImprovement, ...document.areasForPriorityAction].map((area) =>
    lettersOf(area.text),
  )
  const items = new Set(document.lists.flatMap((list) => list.items.map((item) => lettersOf(item.text))))
  return (text) => {
    const letters = lettersOf(text)
    return items.has(letters) || areas.some((area) => letters.startsWith(area) && letters.length - area.length < 60)
  }
}

const contentOf = (
  document: ReadDocument,
  at: (path: string) => Source | null,
  repeats = repeatsIn(document),
): readonly NewProposal[] => [
  ...document.judgements.map(({ page, ...judgement }, index): NewProposal => {
    const source = placed(at(`judgements.${index}`), page, judgement.printed)
    return { kind: 'judgement', proposed: judgement, source }
  }),
  ...document.areasForPriorityAction.map(({ page, ...area }, index): NewProposal => {
    const source = placed(at(`areasForPriorityAction.${index}`), page, area.text)
    return { kind: 'priority-action', proposed: area, source }
  }),
  ...document.areasForImprovement.map(({ page, ...area }, index): NewProposal => {
    const source = placed(at(`areasForImprovement.${index}`), page, area.text)
    return { kind: 'area-for-improvement', proposed: area, source }
  }),
  ...document.paragraphs.flatMap(({ page, ...paragraph }, index): readonly NewProposal[] => {
    if (repeats(paragraph.text)) return []
    const source = placed(at(`paragraphs.${index}`), page, paragraph.text)
    return [{ kind: 'paragraph', proposed: paragraph, source }]
  }),
  ...document.lists.flatMap((list, listIndex) =>
    list.items.map((item, index): NewProposal => {
      const source = placed(at(`lists.${listIndex}.items.${index}`), null, item.text)
      return { kind: 'list-item', proposed: { heading: list.heading, section: list.section, ...item }, source }
    }),
  ),
]
