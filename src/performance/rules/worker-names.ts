/** How returns name one worker. `inTeams`: names that two people have, who are told apart by their team. */
export type WorkerNames = {
  readonly plain: readonly string[]
  readonly inTeams: readonly { readonly worker: string; readonly team: string }[]
}

/**
 * Names that were matched to somebody, as cases write them: "Sam Taylor (North)" is Sam Taylor of the team North, where a person has said
 * that two are called so. A name that two have says by itself of neither.
 */
export const workerNames = (matched: readonly string[], apart: readonly string[]): WorkerNames => {
  const inTeams = matched.flatMap((name) =>
    apart
      .filter((worker) => name.startsWith(`${worker} (`) && name.endsWith(')'))
      .map((worker) => ({ worker, team: name.slice(worker.length + 2, -1) })),
  )
  const told = new Set(inTeams.map(({ worker, team }) => `${worker} (${team})`))
  return { plain: matched.filter((name) => !apart.includes(name) && !told.has(name)), inTeams }
}

export const hasNames = ({ plain, inTeams }: WorkerNames): boolean => plain.length > 0 || inTeams.length > 0
