/** The risks of the draft impact assessment. Say only what the product does and a test shows. */
export const risks = [
  {
    risk: 'Someone reads what their work does not need',
    likelihood: 'Likely',
    severity: 'High',
    product:
      'Twelve roles; a permission on every page, tested for every role; the access log cannot be changed and its chain can be verified',
    authority: 'Gives roles by the staff directory, ends accounts of leavers, reads the access log',
    left: 'Low',
  },
  {
    risk: 'Data of one authority is shown to another that shares the database',
    likelihood: 'Possible',
    severity: 'High',
    product:
      'Forced row level security by authority; the application’s database role owns nothing and cannot bypass it; every address with an id is tried with another authority’s id',
    authority: 'Runs its own database where it wants none shared',
    left: 'Low',
  },
  {
    risk: 'A password is guessed or stolen',
    likelihood: 'Possible',
    severity: 'High',
    product:
      'argon2id; delays by account and by address that cannot lock a whole council out; sessions kept in the database, ended everywhere at once; signed out when idle',
    authority: 'Keeps local accounts to pilots; uses its own sign-in service when connected',
    left: 'Low',
  },
  {
    risk: 'A draft or unpublished inspection report becomes known early',
    likelihood: 'Possible',
    severity: 'Medium',
    product:
      'Unpublished documents need a permission of their own; pages are never cached; documents are not sent by e-mail',
    authority: 'Marks publication on the day; keeps the list of roles short',
    left: 'Low',
  },
  {
    risk: 'A wrong reading of a report becomes a fact',
    likelihood: 'Possible',
    severity: 'Medium',
    product:
      'What is read is a proposal beside its source until a person accepts it; both texts and who decided are kept; doubtful values are marked',
    authority: 'Names who reviews; two people look at grades and areas',
    left: 'Low',
  },
  {
    risk: 'Personal data is left in logs, addresses or exports',
    likelihood: 'Possible',
    severity: 'Medium',
    product:
      'Logs hold the pattern of an address, never the address, form or name; exports are made by people and neutralise formulas',
    authority: 'Keeps exports in its own records management',
    left: 'Low',
  },
  {
    risk: 'Data is lost or damaged',
    likelihood: 'Possible',
    severity: 'High',
    product:
      'Acknowledged changes survive the loss of the server and of the database process (tested); backups with checksums that a test restores and compares; migrations back up first',
    authority: 'Keeps backups off the machine, tests a restore, encrypts the disk',
    left: 'Low',
  },
  {
    risk: 'Records are kept longer than needed, or deleted too soon',
    likelihood: 'Likely',
    severity: 'Medium',
    product:
      'A retention period by record type, changeable; what a purge would remove is shown first; each purge is logged',
    authority: 'Sets its own schedule; runs the purge; places holds',
    left: 'Low',
  },
  {
    risk: 'A malicious document harms the server',
    likelihood: 'Unlikely',
    severity: 'Medium',
    product:
      'Documents are read in a thread with limits of memory, time, pages and size; nothing of a refused file is kept',
    authority: 'Keeps its own virus scanning at the edge',
    left: 'Low',
  },
] as const
