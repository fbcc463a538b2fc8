import type { Visit } from '../../../access/model.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { html as answer, download } from '../../../platform/http/page.ts'
import { html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { childPage, type OpenChild } from '../../pages/child-page.ts'
import { bornInWords, nameOf } from '../../rules/names.ts'
import { findChronology } from '../records/read.ts'
import { findWhose } from '../records/whose.ts'
import { type ChronologyText, chronologyText } from '../rules/text.ts'
import { courtDocument } from '../views/court.ts'
import { chronologyAddress, framed, partsNavigation } from '../views/parts.ts'
import { chronologyAsWord } from '../word.ts'
import { refuseWithoutNames } from './open.ts'

export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const textOf = async (
  db: Tenant,
  visit: Visit,
  child: OpenChild,
  kind: 'court' | 'case',
  givenTo: string | null = null,
): Promise<ChronologyText> => {
  refuseWithoutNames(child)
  const chronology = await findChronology(db, child.childId)
  return chronologyText({
    chronology,
    whose: await findWhose(db, child, chronology.entries, visit.today),
    child: {
      name: nameOf(child),
      identifier: child.identifier,
      born: child.dateOfBirth ?? child.expectedDateOfBirth,
      bornWords: bornInWords(child, true),
    },
    council: visit.chrome.council.name,
    today: visit.today,
    kind,
    givenTo,
  })
}

export const fileNameOf = ({ identifier }: OpenChild, kind: 'court' | 'case'): string =>
  `chronology-${identifier.replace(/[^\w-]+/g, '-')}${kind === 'court' ? '-court' : ''}.docx`

const courtPage = childPage({
  path: '/children/:childId/chronology/court',
  title: 'Court view of the chronology',
  may: 'children.see',
  record: 'children.chronology_entry',
  reachedFrom: '/children/:childId/chronology',
  show: (visit, child) =>
    visit.transaction(async (db) => {
      const text = await textOf(db, visit, child, 'court')
      return answer(
        page(visit.chrome, {
          title: text.title,
          ...framed(child, 'Court view'),
          caption: `${text.mark}. Confidential`,
          wide: true,
          body: html`${partsNavigation(child.childId, '/court', 0)}
<p class="govuk-body tl-no-print"><a class="govuk-link" href="${chronologyAddress(child.childId, '/court/word')}" download>Download it as Word</a>, or print this page: the menus are left out and pages are numbered. To hand it over, <a class="govuk-link" href="${chronologyAddress(child.childId, '/copies')}">give a copy</a>: it is kept as it was given.</p>
${courtDocument(text)}`,
        }),
      )
    }),
})

const wordPage = (kind: 'court' | 'case') =>
  childPage({
    path: kind === 'court' ? '/children/:childId/chronology/court/word' : '/children/:childId/chronology/word',
    title: kind === 'court' ? 'Court view as Word' : 'Chronology as Word',
    may: 'children.see',
    record: 'children.chronology_entry',
    action: 'downloaded',
    reachedFrom: kind === 'court' ? '/children/:childId/chronology/court' : '/children/:childId/chronology',
    show: (visit, child) =>
      visit.transaction(async (db) => {
        const text = await textOf(db, visit, child, kind)
        const bytes = await chronologyAsWord(text, visit.chrome.council.name)
        return download(bytes, docx, fileNameOf(child, kind))
      }),
  })

export const courtPages = [courtPage, wordPage('court'), wordPage('case')]
