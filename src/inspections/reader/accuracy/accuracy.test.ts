import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test, { after, before } from 'node:test'
import { type ReadDocument, readDocument, readDocumentSchema } from '../index.ts'
import { factsOf } from '../invented/facts.ts'
import { readPdf } from '../pdf.ts'
import { readLines } from '../read-lines.ts'
import { readText } from '../text.ts'
import { agreement, type Label, labelSets, sentenceHash } from './leaning-labels.ts'
import {
  csv,
  type Gold,
  goldOfReports,
  goldOfSeeds,
  haveShared,
  letters,
  missingNote,
  type Row,
  shared,
} from './real-documents.ts'

/** The figures may rise and must not fall. Each is a share of the documents or values that are right. */
const floors = {
  kind: 1, authority: 1, framework: 1, onSite: 1, published: 1, grades: 1, areas: 1, priority: 1, numbers: 0.97, inspectors: 1,
} // biome-ignore format: one line of figures

type Read = { file: string; document: ReadDocument; row: Row | null; gold: Gold | null }
type Figure = keyof typeof floors

const figures = new Map<Figure, { right: number; of: number; wrong: string[] }>()
const score = (figure: Figure, right: boolean, what: string) => {
  const sum = figures.get(figure) ?? { right: 0, of: 0, wrong: [] }
  figures.set(figure, {
    right: sum.right + Number(right),
    of: sum.of + 1,
    wrong: right ? sum.wrong : [...sum.wrong, what],
  })
}
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const documents: Read[] = []
if (!haveShared && process.env.CI === 'true') throw new Error(missingNote)
if (!haveShared) console.log(missingNote)
/** Registered only where there is something to measure. */
const measured = haveShared ? test : () => {}

const readAll = async (): Promise<Read[]> => {
  const golds = new Map(goldOfReports().map((gold) => [gold.file, gold]))
  const seeds = goldOfSeeds()
  const rows = csv('reports/index.csv')
  const files = [
    ...rows.map((row) => ({ path: `reports/${row.file}`, row, gold: golds.get(row.file!) ?? null })),
    ...readdirSync(`${shared}seeds`)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => ({ path: `seeds/${name}`, row: null, gold: seeds[name.replace('.txt', '')] ?? null })),
  ]
  return Promise.all(
    files.map(async ({ path, row, gold }) => {
      const result = await readDocument(readFileSync(shared + path), path)
      assert.ok(result.ok, `${path}: ${result.ok ? '' : result.fault.sentence}`)
      return { file: path, document: result.document, row, gold }
    }),
  )
}

const nationalColumns: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  ilacs: [
    ['overall', 'overall'],
    ['leaders', 'leaders'],
    ['help_and_protection', 'help-and-protection'],
    ['care_and_care_leavers', 'care-and-care-leavers'],
    ['in_care', 'in-care'],
    ['care_leavers', 'care-leavers'],
  ],
  sif: [
    ['overall', 'overall'],
    ['leaders', 'leaders'],
    ['help_and_protection', 'help-and-protection'],
    ['care_and_care_leavers', 'in-care'],
    ['sif_adoption', 'adoption'],
    ['sif_care_leavers', 'care-leavers'],
  ],
}

const againstNational = ({ file, document, row }: Read, national: readonly Row[]) => {
  const known = national.find((one) => one.la_code === row?.dfe_code && one.published === row?.published)
  if (!known || !nationalColumns[row!.kind!]) return
  score('framework', document.framework === known.edition, `${file}: ${document.framework}`)
  const kind = known.kind === 'sif' ? 'single-inspection' : `${known.kind}-inspection`
  score('kind', document.kind === kind, `${file}: ${document.kind}`)
  const ranges = [
    { start: known.onsite_start, end: known.onsite_end },
    ...(known.onsite_start_2 ? [{ start: known.onsite_start_2, end: known.onsite_end_2 }] : []),
  ]
  score('onSite', same(document.onSite, ranges), `${file}: ${JSON.stringify(document.onSite)}`)
  for (const [column, area] of nationalColumns[row!.kind!]!) {
    const grade = document.judgements.find((one) => one.area === area)?.grade ?? ''
    score('grades', grade === known[column], `${file}: ${area} ${grade}, not ${known[column]}`)
  }
}

const againstIndex = ({ file, document, row }: Read) => {
  if (!row) return
  score('authority', document.authority?.code === row.dfe_code, `${file}: ${document.authority?.name}`)
  if (row.kind !== 'ilacs') score('published', document.published === row.published, `${file}: ${document.published}`)
  if (row.kind === 'focused-visit' || row.kind === 'jtai')
    score('kind', document.kind === row.kind, `${file}: ${document.kind}`)
}

const withoutReference = (gold: Gold): string[] =>
  gold.areasForImprovement.map((text, at) =>
    letters((gold.nationalFrameworkRefs?.[at] ?? []).reduce((rest, one) => rest.replace(one.text, ''), text)),
  )

const againstGold = ({ file, document, gold }: Read) => {
  if (!gold) return
  score('kind', document.kind === gold.documentType, `${file}: ${document.kind}`)
  score('authority', document.authority?.name === gold.authority, `${file}: ${document.authority?.name}`)
  const span = [document.onSite[0]?.start ?? null, document.onSite.at(-1)?.end ?? null]
  score('onSite', same(span, [gold.inspectionStart, gold.inspectionEnd]), `${file}: ${span}`)
  score('published', document.published === gold.published, `${file}: ${document.published}`)
  score(
    'inspectors',
    document.leadInspector === gold.leadInspector && same([...document.inspectors].sort(), [...gold.inspectors].sort()),
    `${file}: ${document.inspectors}`,
  )
  const judged = document.judgements.map((one) => `${one.area} ${one.grade}`)
  score(
    'grades',
    same(
      judged,
      gold.judgements.map((one) => `${one.normArea} ${one.normGrade}`),
    ),
    `${file}: ${judged}`,
  )
  const areas = document.areasForImprovement
  score(
    'areas',
    same(
      areas.map((one) => letters(one.text)),
      withoutReference(gold),
    ),
    `${file}: ${areas.length} areas`,
  )
  const references = gold.areasForImprovement.map((_, at) => gold.nationalFrameworkRefs?.[at]?.length ?? 0)
  score(
    'areas',
    same(
      areas.map((one) => one.nationalFramework.length),
      references,
    ),
    `${file}: references`,
  )
  const priority = document.areasForPriorityAction.map((one) => letters(one.text))
  score(
    'priority',
    same(priority, gold.areasForPriorityAction.map(letters)),
    `${file}: ${priority.length} priority actions`,
  )
  const numbered = document.paragraphs.filter((one) => one.number !== null).length
  score(
    'numbers',
    numbered === gold.numberedParagraphs,
    `${file}: ${numbered} numbered, not ${gold.numberedParagraphs}`,
  )
  const due = gold.statementDue ?? gold.actionPlanDue
  if (due) score('published', document.statedDeadline === due, `${file}: due ${document.statedDeadline}`)
}

/** Printed numbers run 1, 2, 3 …; where the printer left one out, the reader must say so. */
const againstRun = ({ file, document }: Read) => {
  if (document.framework === null || !document.kind.endsWith('-inspection') || document.kind === 'single-inspection')
    return
  const numbers = document.paragraphs.flatMap((one) => (one.number === null ? [] : [Number(one.number)]))
  const gaps = numbers.filter((number, at) => number !== (numbers[at - 1] ?? 0) + 1)
  const told = document.warnings.filter((warning) => warning.startsWith('There is no paragraph')).length
  score(
    'numbers',
    numbers.length > 5 && gaps.length === told,
    `${file}: ${numbers.length} paragraphs, gaps before ${gaps}`,
  )
}

/** The leaning that was read for a labelled sentence; null when no sentence of the document has its letters. */
const readerOfLabels = () => {
  const read = new Map(
    documents.flatMap(({ file, document }) =>
      document.paragraphs.flatMap(({ sentences }) =>
        sentences.map(({ text, leaning }) => [`${file.split('/').at(-1)} ${sentenceHash(text)}`, leaning] as const),
      ),
    ),
  )
  return ({ file, sentence }: Label) => read.get(`${file.split('/').at(-1)} ${sentence}`) ?? null
}

before(async () => {
  if (!haveShared) return
  const start = performance.now()
  documents.push(...(await readAll()))
  console.log(`${documents.length} documents read in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  const national = csv('reference/national-judgements.csv')
  for (const read of documents) {
    againstNational(read, national)
    againstIndex(read)
    againstGold(read)
    againstRun(read)
  }
})

after(() => {
  for (const [figure, { right, of, wrong }] of figures) {
    console.log(`${figure}: ${right} of ${of} right${wrong.length > 0 ? `; wrong: ${wrong.join('; ')}` : ''}`)
  }
})

/** Facts that do not hang on the format: texts by their letters. */
const comparable = (document: ReadDocument) => ({
  ...factsOf(document),
  judgements: factsOf(document).judgements.toSorted(),
  inspectors: document.inspectors.toSorted(),
  focus: letters(document.focus ?? ''),
  areas: document.areasForImprovement.map((one) => letters(one.text)),
  priorities: document.areasForPriorityAction.map((one) => letters(one.text)),
})

measured('every document keeps to the contract, to the letter', () => {
  for (const { file, document } of documents) {
    const parsed = readDocumentSchema.safeParse(document)
    assert.ok(parsed.success, `${file}: ${parsed.success ? '' : parsed.error.message}`)
  }
})

for (const figure of Object.keys(floors) as Figure[]) {
  measured(`${figure} is right for at least ${floors[figure] * 100}% of real documents`, () => {
    const sum = figures.get(figure)
    assert.ok(sum && sum.of > 0, 'nothing was measured')
    assert.ok(sum.right / sum.of >= floors[figure], sum.wrong.join('\n'))
  })
}

for (const { name, about, floor, labels } of haveShared ? labelSets() : []) {
  test(`the leaning of the ${name} sentences agrees with careful readers: macro F1 at least ${floor}`, () => {
    const { strict, lenient, each, matched, of } = agreement(labels, readerOfLabels())
    console.log(
      `leaning, ${name} (${about}): macro F1 ${strict.toFixed(3)}, with other acceptable labels ${lenient.toFixed(3)}; strength, concern, mixed, context ${each.map((one) => one.toFixed(2)).join(', ')}; ${matched} of ${of} sentences found`,
    )
    assert.ok(matched >= of * 0.97, `only ${matched} of ${of} labelled sentences are still read whole`)
    assert.ok(strict >= floor, `macro F1 is ${strict.toFixed(3)}`)
  })
}

measured('council papers say what they restate, and where they met', () => {
  for (const { file, document, gold } of documents) {
    if (gold?.documentType !== 'committee-report') continue
    assert.deepEqual(document.meeting, { body: gold.body, date: gold.meetingDate }, file)
    assert.ok(gold.subjectType!.startsWith(document.about!), `${file}: ${document.about}`)
    assert.ok(document.lists.length > 0, file)
  }
})

/** Numbers of items in the lists of each paper whose heading matches, with the judgement they stand under. */
const listsOf = (seed: string, heading: RegExp): string[] =>
  documents
    .filter(({ file }) => file.includes(seed))
    .flatMap(({ document }) => document.lists.filter((list) => heading.test(list.heading)))
    .map((list) => `${list.section} ${list.items.length}`)

measured('council papers keep their own lists whole: still to do under each judgement, and what was learned', () => {
  assert.deepEqual(listsOf('seeds/004', /still work to do/i), [
    'help-and-protection 8',
    'care-and-care-leavers 7',
    'leaders 7',
  ])
  assert.deepEqual(listsOf('seeds/004', /strength/i), [
    'help-and-protection 6',
    'care-and-care-leavers 14',
    'leaders 6',
  ])
  assert.deepEqual(listsOf('seeds/000', /^learning from|will also include/i), ['other 8', 'other 14'])
})

measured('a document saved as plain text, without positions, gives the same facts as its PDF', async () => {
  const sample = documents.filter(({ file }, at) => file.endsWith('.pdf') && !file.includes('/sif/') && at % 7 === 0)
  assert.ok(sample.length >= 10)
  for (const { file, document } of sample) {
    const { lines } = await readPdf(readFileSync(shared + file), 400)
    const pages = [...Map.groupBy(lines, (line) => line.page).values()]
    const text = pages.map((page) => page.map((line) => line.text).join('\n')).join('\n\f')
    const asText = readLines(readText(text), [], file).document
    assert.deepEqual(comparable(asText), comparable(document), file)
  }
})
