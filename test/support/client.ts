/** What came back, after redirects. */
export type Seen = {
  status: number
  /** Path and query of the page that was reached. */
  path: string
  /** The page's HTML. */
  text: string
  /** What a person reads: without markup, white space made single. */
  words: string
  headers: Headers
  bytes: Buffer
  /** Every address on the way, the asked one first. */
  way: readonly string[]
}

export type TestFile = { name: string; type: string; bytes: Buffer | Uint8Array }
type Fields = Readonly<Record<string, string | readonly string[]>>

/** A browser without scripts: keeps cookies, follows redirects, sends forms with the token of the page. */
export type Client = {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Seen>
  /** Opens `from` (by default the address itself) for its token, then sends the form. */
  post(path: string, fields: Fields, options?: { from?: string; token?: string | null }): Promise<Seen>
  upload(
    path: string,
    fields: Fields,
    files: Readonly<Record<string, TestFile>>,
    options?: { from?: string },
  ): Promise<Seen>
  cookies: Map<string, string>
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** The words of a page's main part (or of all of it). */
export const wordsOf = (html: string): string => {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return main
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!)
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const tokenOf = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''

export const newClient = (base: string): Client => {
  const cookies = new Map<string, string>()
  const keep = (response: Response): void => {
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      if (value === '' || /Max-Age=0/i.test(line)) cookies.delete(name!)
      else cookies.set(name!, value!)
    }
  }
  const ask = async (path: string, init: RequestInit, way: readonly string[] = []): Promise<Seen> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(init.headers as Record<string, string>), cookie }
    const response = await fetch(new URL(path, base), { ...init, headers, redirect: 'manual' })
    keep(response)
    const gone = [...way, path]
    const to = response.headers.get('location')
    if (to && gone.length < 10) {
      await response.arrayBuffer()
      return ask(to, { headers: {} }, gone)
    }
    const bytes = Buffer.from(await response.arrayBuffer())
    const text = bytes.toString('utf8')
    // The words when they are wanted: a bench asks for the page only.
    return {
      status: response.status,
      path,
      text,
      get words() {
        return wordsOf(text)
      },
      headers: response.headers,
      bytes,
      way: gone,
    }
  }
  const askForToken = async (from: string): Promise<string> => {
    const token = tokenOf((await ask(from, {})).text)
    return token || tokenOf((await ask('/sign-in', {})).text) || tokenOf((await ask('/', {})).text)
  }
  /** The token of the lightest page lasts as long as the cookies that it belongs to: guards send hundreds of forms with it. */
  let kept = { token: '', cookies: '' }
  const held = (): string => JSON.stringify([...cookies])
  const tokenFrom = async (from: string): Promise<string> => {
    if (from !== lightest) return askForToken(from)
    if (kept.token === '' || kept.cookies !== held()) kept = { token: await askForToken(from), cookies: held() }
    return kept.token
  }
  const add = (body: URLSearchParams | FormData, fields: Fields): void => {
    for (const [name, given] of Object.entries(fields))
      for (const value of typeof given === 'string' ? [given] : given) body.append(name, value)
  }
  return {
    cookies,
    get: (path, headers = {}) => ask(path, { headers }),
    post: async (path, fields, { from = path, token } = {}) => {
      const body = new URLSearchParams()
      const sent = token === undefined ? await tokenFrom(from) : token
      if (sent !== null) body.append('_csrf', sent)
      add(body, fields)
      return ask(path, { method: 'POST', body })
    },
    upload: async (path, fields, files, { from = path } = {}) => {
      const body = new FormData()
      body.append('_csrf', await tokenFrom(from))
      add(body, fields)
      for (const [name, { name: fileName, type, bytes }] of Object.entries(files))
        body.append(name, new Blob([new Uint8Array(bytes)], { type }), fileName)
      return ask(path, { method: 'POST', body })
    },
  }
}

/** A page that everyone may see and that asks the database least: where guards take the token of a form that shall be refused. */
export const lightest = '/privacy'
