export { type Compared, compare, type Judged } from './compare.ts'
export { type Comparability, crosswalk, gradeWords } from './crosswalk.ts'
export { type FrameworkId, frameworks, ilacsFrameworkOn } from './editions.ts'
export { type Area, areas, type Framework, type Grade, grades } from './model.ts'
