/**
 * Words that case systems write for a legal status, and the code of the looked-after return that they mean. Wordings differ by system and
 * by council, so that a status is known by the words in it, the narrower first. What none of them knows stays as it was written.
 */
const wordings: readonly (readonly [words: RegExp, code: string, why: string])[] = [
  [/interim care|\bico\b/i, 'C1', 'before "care order", which it holds'],
  [/interim supervision/i, '', 'no legal status of the looked-after return: stays in words'],
  [/full care|\bfco\b|care order/i, 'C2', 'after the interim one'],
  [/freeing|freed for adoption/i, 'D1', ''],
  [/placement order/i, 'E1', ''],
  [
    /series|short.?(?:term )?break.*(?:agreement|pattern)|agreements recorded/i,
    'V4',
    'an agreed series of short breaks',
  ],
  [/short.?(?:term )?break|respite/i, 'V3', 'short breaks recorded one by one'],
  [/section ?20|\bs\.? ?20\b|accommodated|voluntary/i, 'V2', 'a single period under section 20'],
  [/police (?:protection|powers)|section ?46|\bs\.? ?46\b/i, 'L1', ''],
  [/emergency protection|\bepo\b|section ?44/i, 'L2', ''],
  [/child assessment order|section ?43/i, 'L3', ''],
  [/remand|youth detention/i, 'J1', ''],
  [/\bpace\b|police and criminal evidence/i, 'J2', ''],
  [/youth rehabilitation|supervision order with residence/i, 'J3', ''],
]

/** "Interim Care Order (s38)" is "C1". null: the words are not known. */
export const wordsOfLegalStatus = (words: string): string | null =>
  wordings.find(([pattern]) => pattern.test(words))?.[1] || null
