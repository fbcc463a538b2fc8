import { type Authority, at } from '../../src/invented-authority/index.ts'
import type { Finding } from '../../src/returns/model.ts'

/**
 * Findings of a sample of Annex A but those about a child who is missing on the day, to whom no interview was offered yet. The check
 * cannot know it, and says so in its sentence.
 */
export const withoutMissingNow = <Found extends Pick<Finding, 'check' | 'subject'>>(
  findings: readonly Found[],
  authority: Authority,
  asAt: string,
): readonly Found[] => {
  if (!findings.some(({ check }) => check === 'care.missing-without-interview-answer')) return findings
  const children = [...authority.familiesKnown(asAt)].flatMap((family) => family.children)
  const isMissing = children.filter(({ missing }) =>
    missing.some(({ kind, from, until }) => kind === 'M' && from <= at(asAt) && until > at(asAt)),
  )
  const ids = new Set<string | null>(isMissing.map(({ id }) => id))
  return findings.filter(({ check, subject }) => check !== 'care.missing-without-interview-answer' || !ids.has(subject))
}
