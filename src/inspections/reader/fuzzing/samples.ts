import * as areaSend from '../invented/area-send.ts'
import * as joint from '../invented/joint.ts'
import * as letters from '../invented/letters.ts'
import * as papers from '../invented/papers.ts'
import * as single from '../invented/single.ts'
import * as small from '../invented/small.ts'
import * as short from '../invented-documents.ts'

/** Every invented document, of every kind: what faults are put into. */
export const samples: readonly string[] = [short, short, areaSend, joint, letters, papers, single, small].flatMap(
  (file) => Object.values(file).filter((value) => typeof value === 'string'),
)
