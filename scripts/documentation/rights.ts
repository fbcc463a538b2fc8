/** How each right of the people concerned is met with the product as it is. */
export const rights = [
  {
    right: 'To be informed (Articles 13 and 14)',
    how: 'The page **Privacy**, open to anyone, lists every kind of record, its purpose, who sees it and how long it is kept',
    limits: 'The authority adds its own privacy notice: its name, its data protection officer, where the service runs',
  },
  {
    right: 'Access (Article 15)',
    how: 'An administrator opens the account; the staff directory and the access log are searched by name; the plan’s spreadsheet lists leads, partners and authors; documents are searched by whoever reads them. About a child: everything held is put together on the page **Copies of this record**, read, blanked with reasons and given as a Word document',
    limits:
      'Outside children’s records there is no one search over everything. Names of the family group are proposed to be blanked; whom else a text names a reader tells',
  },
  {
    right: 'Rectification (Article 16)',
    how: 'Accounts, the staff directory and lines of a plan are changed on their pages; a value read from a document is corrected beside it, with both texts kept. About a child: a request is recorded and answered beside the record; what was loaded is put right in the case system',
    limits:
      'Updates and editions of a statement that were sent stay as they were written: a correcting update stands beside. The access log keeps the name as it was',
  },
  {
    right: 'Erasure (Article 17)',
    how: 'An account is ended, and removed with its period; a document of which nothing was accepted can be removed; purges remove what is past its time. Children’s records go by declared rules, after holds and filing',
    limits:
      'Article 17(3)(b): not while a legal obligation or a public task needs the record. The access log is never changed; backups keep what they held until they are deleted',
  },
  {
    right: 'Restriction (Article 18)',
    how: 'An account can be locked, a person’s place in the directory ended. A child’s record can be kept to named people, and held',
    limits: 'Other single records cannot be set aside; the authority leaves them unused',
  },
  {
    right: 'Portability (Article 20)',
    how: 'Does not apply: nothing rests on consent or contract',
    limits: '',
  },
  {
    right: 'Objection (Article 21)',
    how: 'The authority weighs it. Where it agrees, the name on a line can be replaced by a role',
    limits: 'Not where the basis is a legal obligation',
  },
  {
    right: 'Automated decisions (Article 22)',
    how: 'None: the reader only proposes, and about documents; no person is scored, ranked or profiled',
    limits: '',
  },
] as const
