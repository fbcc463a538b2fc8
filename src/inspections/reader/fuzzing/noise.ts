import type { Chance } from './chance.ts'

/** Words that mean something to the reader, and letters that break programs. */
const words = [
  'Judgement', 'Grade', 'Good', 'good', 'Outstanding', 'Inadequate', 'Requires improvement to be good', 'requires improvement',
  'inadequate.', 'not good', 'Overall effectiveness', 'The overall experiences and progress of children: good',
  'The experiences and progress of children in care', 'care leavers', 'What needs to improve?', 'Areas for priority action',
  'Recommendations', 'Main findings', 'Headline findings', 'Next steps', 'Summary', 'The impact of leaders', 'Adoption',
  'The Local Safeguarding Children Board', 'Yours sincerely', 'Dear Ms Ferris', 'His Majesty’s Inspector', 'Lead inspector:',
  'Ofsted', 'focused visit', 'monitoring visit', 'JTAI', 'SEND', 'committee', 'cabinet', 'ILACS', 'Inspection dates:', 'Published:',
  '12 May 2026', '30 October to 3 November 2023', '12 December to 6 January 2023', '31 February 2024', '1st and 2nd', '2026',
  '29/02/2023', '(outcome 4, national framework)', '(outcome', 'national framework)', 'enabler 9', '◼ ', '• ', '- ', '– ', '* ', 'o ', '1.',
  '17 who', '10.1', '99999999999999999999.', '0.', '-1.', '(a)', 'iv.', '1e308', 'Page 3 of 9', 'however', 'not yet', 'but',
  'Marlshire', 'County Durham', 'Bristol', 'Inspection of Marlshire local authority', '\f', '\t', '\u00AD', '\uFFFE', '\u200B', '\uFEFF', '\u202E',
  '\u0000', '\uD800', '\uDC00', 'e\u0301\u0301\u0301', '👩‍👧', 'ﬁnding', 'ﬄ', '１２', '١٢ مايو ٢٠٢٦', 'ИНСПЕКЦИЯ', '検査', '\u2028', '\u0085', '¹', '½', '((((', '))))',
  '[x](https://example.org/)', '**', '<b>', '</td>', '<p class="', '&nbsp;', '\\u0041', '%s', '__proto__', 'constructor', '$&', '$1',
] as const // biome-ignore format: a list of words

const long = [
  'the '.repeat(400), 'a, '.repeat(300), '('.repeat(500), '- '.repeat(300), '12 May '.repeat(100), 'not '.repeat(300), 'good '.repeat(200),
  '1. '.repeat(200), 'x'.repeat(4_000), '.'.repeat(1_000), '’'.repeat(500), 'Judgement: good. '.repeat(60), '\u00AD'.repeat(400), 'a-'.repeat(400),
  'national framework '.repeat(60), '(outcome 4, '.repeat(80), 'e\u0301'.repeat(400), ' '.repeat(3_000), '9'.repeat(2_000), 'Mr. '.repeat(200),
] as const // biome-ignore format: a list of words

/** Something to put into a document: mostly a word that means something, sometimes a huge one, sometimes any letters. */
export const noise = (chance: Chance): string => {
  if (chance.oneIn(300)) return chance.pick(long)
  if (!chance.oneIn(8)) return chance.pick(words)
  const top = chance.pick([0x7f, 0x7f, 0x2ff, 0xffff])
  return Array.from({ length: 1 + chance.below(12) }, () => String.fromCharCode(chance.below(top))).join('')
}
