import { cabinet2025 } from './cabinet-2025.ts'
import { focusedVisit2026 } from './focused-visit-2026.ts'
import { inspection2025 } from './inspection-2025/index.ts'

/** The sample council's documents; each is the file of its name in this folder, made by scripts/make-sample-documents.ts. */
export const sampleDocuments = [inspection2025, focusedVisit2026, cabinet2025] as const
