/**
 * ILACS inspections of the 2026 edition, 11 of them, by day of publication. Facts only; source: `national-outcomes` in sources.ts.
 * A line: DfE number, published, kind, grades, number of the file at files.ofsted.gov.uk/v1/file/, first and last day on site
 * (two periods where it had two). Grades in the order leaders, help and protection, children in care, care leavers:
 * O outstanding, G good, R requires improvement, I inadequate, - not given.
 */
export const ilacs2026Outcomes = `
304 2026-06-17 short        GGGG 50304386 2026-04-27 2026-05-01
933 2026-06-17 short        RRRG 50304387 2026-04-27 2026-05-01
341 2026-07-07 standard     GGGR 50306784 2026-05-11 2026-05-22
940 2026-07-07 standard     OGGG 50306548 2026-05-11 2026-05-22
941 2026-07-07 standard     OGGG 50306547 2026-05-11 2026-05-22
806 2026-07-28 standard     RRRR 50308109 2026-06-08 2026-06-19
890 2026-07-28 standard     OGOO 50308110 2026-06-08 2026-06-19
358 2026-08-03 standard     IIGR 50308602 2026-06-08 2026-06-19
393 2026-08-04 standard     GGGO 50308876 2026-06-15 2026-06-26
851 2026-08-18 short        OOOO 50309432 2026-07-06 2026-07-10
888 2026-08-20 standard     OGGO 50309857 2026-05-11 2026-05-22
`
