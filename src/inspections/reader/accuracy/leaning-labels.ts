import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Leaning } from '../model.ts'
import { labelledSentences, letters } from './real-documents.ts'

/**
 * A sentence that a person labelled, without its text: the document under reports/, the sentence by its hash (sentenceHash), the
 * label, and other labels that a fair reader could give. The files leaning-*.json beside this one hold lists of these.
 */
export type Label = { file: string; sentence: string; label: Leaning; alsoAcceptable: Leaning[] }

/** A set of labels, and the macro F1 below which the reader must not fall on it. */
export type LabelSet = { name: string; about: string; floor: number; labels: readonly Label[] }

/** The first 16 hexadecimal digits of the SHA-256 of a sentence's letters and digits in small letters. */
export const sentenceHash = (text: string): string =>
  createHash('sha256').update(letters(text)).digest('hex').slice(0, 16)

const stored = (name: string): readonly Label[] | null => {
  const path = new URL(`./leaning-${name}.json`, import.meta.url)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Label[]) : null
}

const shared = (): readonly Label[] =>
  Object.entries(labelledSentences()).flatMap(([file, sentences]) =>
    sentences.map(({ text, label, alsoAcceptable }) => ({
      file,
      sentence: sentenceHash(text),
      label: label as Leaning,
      alsoAcceptable: (alsoAcceptable ?? []) as Leaning[],
    })),
  )

/** The sets that are there. The held-out labels were given by two readers and never used to mend the rules. */
export const labelSets = (): readonly LabelSet[] =>
  [
    { name: 'shared', about: 'published with the documents, rules mended on them', floor: 0.92, labels: shared() },
    { name: 'held-out', about: 'two readers, rules never mended on them', floor: 0.8, labels: stored('held-out') },
    { name: 'training', about: 'one reader, rules mended on them', floor: 0.88, labels: stored('training') },
  ].flatMap((set) => (set.labels ? [{ ...set, labels: set.labels }] : []))

const leanings = ['strength', 'concern', 'mixed', 'context'] as const

/** How well the reader agrees: macro F1 strictly and with other acceptable labels, and how many sentences it still has whole. */
export type Agreement = { strict: number; lenient: number; each: readonly number[]; matched: number; of: number }

type Read = (label: Label) => Leaning | null

/** A label whose sentence the reader no longer has counts as wrong. */
export const agreement = (labels: readonly Label[], read: Read): Agreement => {
  const pairs = labels.map((one) => ({ want: one.label, also: one.alsoAcceptable, got: read(one) }))
  const f1 = (kind: Leaning, forgiving: boolean): number => {
    const said = pairs.map(({ want, also, got }) => ({
      want,
      got: forgiving && got && also.includes(got) ? want : got,
    }))
    const right = said.filter(({ want, got }) => want === kind && got === kind).length
    const all = said.filter(({ want }) => want === kind).length + said.filter(({ got }) => got === kind).length
    return all === 0 ? 1 : (2 * right) / all
  }
  const macro = (forgiving: boolean): number =>
    leanings.reduce((sum, kind) => sum + f1(kind, forgiving), 0) / leanings.length
  return {
    strict: macro(false),
    lenient: macro(true),
    each: leanings.map((kind) => f1(kind, false)),
    matched: pairs.filter(({ got }) => got !== null).length,
    of: pairs.length,
  }
}
