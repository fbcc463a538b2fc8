import type { Finding, FindingKind, Inspection, Leaning, OnSite, Section } from '../model.ts'

/** The inspection that a finding is of, as far as its name goes. */
export type Of = Pick<Inspection, 'id' | 'kind' | 'authority' | 'publishedOn'> & {
  onSite: readonly OnSite[]
  title: string | null
}

/** `sentence`: any sentence of the accepted narrative, picked or not. */
export type FoundKind = FindingKind | 'sentence'

/** One row of the findings page. */
export type Found = {
  id: string
  kind: FoundKind
  of: Of
  text: string
  leaning: Leaning
  themes: readonly string[]
  section: Section | null
  paragraph: string | null
  page: number | null
  /** Where it stands on its inspection's page. */
  anchor: string
  nationalFramework: Finding['nationalFramework']
}
