import type { Slice } from '../../src/access/slice.ts'
import { generatedNote, table } from './markdown.ts'

/** The golden list: every page, who may see it, whether it takes a form, whether a look is logged. */
export const pagesList = (slices: readonly Slice[]): string =>
  [
    generatedNote('the pages that slices declare'),
    '# Pages',
    '',
    'Every address that Throughline serves to people. `anyone` needs no sign-in; `signed-in` needs one, whatever the role.',
    '',
    ...slices.flatMap((slice) => [
      `## ${slice.name}`,
      '',
      table(
        ['Address', 'Title', 'Permission', 'Shows', 'Takes a form', 'Look logged as', 'Reached from'],
        slice.pages.map((page) => [
          `\`${page.path}\``,
          page.title,
          page.may,
          page.show ? 'yes' : '',
          page.submit ? 'yes' : '',
          page.logged ? `${page.logged.action} ${page.logged.record}` : '',
          page.reachedFrom,
        ]),
      ),
      '',
    ]),
  ].join('\n')
