import { ethnicityInWords, genderInWords } from '../../children/index.ts'
import { inWords } from '../../platform/day.ts'
import { table, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { GatheredStandard } from '../pages/standard-gathered.ts'
import { type TraitCell, traits } from '../records/breakdown.ts'
import { isSmall, withheldAmong } from '../rules/small.ts'
import { valueInWords } from '../rules/words.ts'

const headings = { age: 'Age', sex: 'Sex', ethnicity: 'Ethnicity', disability: 'Disability' } as const
const ages = ['Under 1', '1 to 4', '5 to 9', '10 to 15', '16 and 17', '18 and over', '']

const named = ({ trait, name }: TraitCell): string => {
  if (name === '') return 'Not recorded'
  if (trait === 'sex') return genderInWords(name)
  if (trait === 'ethnicity') return ethnicityInWords(name)
  return trait === 'disability' ? (name === 'yes' ? 'Disabled' : 'Not disabled') : name
}

const inOrder = (cells: readonly TraitCell[]): readonly TraitCell[] =>
  cells.toSorted((one, other) =>
    one.trait === 'age'
      ? ages.indexOf(one.name) - ages.indexOf(other.name)
      : one.name === '' || other.name === ''
        ? Number(one.name === '') - Number(other.name === '')
        : named(one).localeCompare(named(other), 'en-GB'),
  )

const traitTable = ({ standard, counts, span }: GatheredStandard, cells: readonly TraitCell[]): Html => {
  const withheld = counts ? new Set<string>() : withheldAmong(standard.counting.is, cells)
  const figure = (cell: TraitCell): Html => {
    if (withheld.has(cell.name)) return html`<span class="tl-quiet">Withheld: few children</span>`
    if (cell.value === null) return html`<span class="tl-quiet">No cases</span>`
    const { is } = standard.counting
    const many = is === 'share' ? `${cell.numerator} of ${cell.denominator}` : is === 'count' ? '' : `from ${cell.denominator}` // biome-ignore format: short
    return html`<strong>${valueInWords(standard.unit, cell.value)}</strong> ${many}${isSmall(cell) ? html` ${tag('Small number', 'grey')}` : ''}`
  }
  const heading = headings[cells[0]!.trait]
  return html`${table({
    caption: heading,
    captionSize: 's',
    firstCellIsHeader: true,
    classes: 'tl-table-even',
    head: [heading, `As things stand on ${inWords(span.on)}`],
    rows: inOrder(cells).map((cell) => [named(cell), figure(cell)]),
  })}`
}

/** The figure by who the children are, so that unequal practice shows. */
export const traitsPart = (given: GatheredStandard): Html => {
  const some = traits.map((trait) => given.traits.filter((cell) => cell.trait === trait)).filter((cells) => cells.length > 0) // biome-ignore format: short
  if (some.length === 0) return html``
  return html`<h2 class="govuk-heading-m">Who the children are</h2>
<p class="govuk-body">Age on ${inWords(given.span.on)}. A difference of few cases may be chance.</p>
${some.map((cells) => traitTable(given, cells))}`
}
