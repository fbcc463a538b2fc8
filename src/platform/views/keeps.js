// Saves what is typed into a form by itself, where scripts run: a page without them saves at each press of a button all the same.
// The form is posted to its own address with `do=keep`; what comes back is the page as it stands now, from which the marks of the fields
// are taken over. Nothing is kept in the browser.

const wait = 2500
const again = 8000

const begin = (place) => {
  const form = place.querySelector('form')
  const said = place.querySelector('[data-tl-keeps-said]')
  const turn = form.elements.turn
  let timer
  let typed = 0
  let saved = 0
  let running = false
  let stopped = false
  let failing = false

  const say = (text) => {
    if (said.textContent !== text) said.textContent = text
  }
  const isDirty = () => typed > saved
  const later = (time) => {
    clearTimeout(timer)
    timer = setTimeout(save, time)
  }
  const bodyOf = () => {
    turn.value = String(Number(turn.value) + 1)
    const body = new URLSearchParams(new FormData(form))
    body.set('do', 'keep')
    return body
  }
  const clock = () => new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })

  const takeOver = (page) => {
    for (const mark of page.querySelectorAll('input[type=hidden][name^="was-"]')) {
      const own = form.elements[mark.name]
      const field = mark.name.slice(4)
      // The mark of what this page typed itself; where somebody else's text stands, the old mark stays, so that the two meet.
      const shown = page.querySelector(`[name="${CSS.escape(field)}"]`)
      const here = form.elements[field]
      if (own && here && shown && 'value' in here && here.value.trim() === shown.value.trim()) own.value = mark.value
    }
  }

  async function save() {
    clearTimeout(timer)
    if (running || stopped || !isDirty()) return
    running = true
    const upTo = typed
    try {
      const answer = await fetch(form.action, { method: 'POST', body: bodyOf(), credentials: 'same-origin' })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const same = page.querySelector('[data-tl-keeps] form')
      if (answer.ok && same !== null) {
        saved = upTo
        failing = false
        takeOver(same)
        say(
          page.querySelector('[data-tl-clash]')
            ? 'Saved. Something else was saved here meanwhile: both texts are kept. Press Save to see them side by side.'
            : `Saved at ${clock()}.`,
        )
      } else {
        failing = true
        stopped = answer.status < 500
        say('Not saved: you may have been signed out. Your text is still on this page. Press Save, and sign in again when you are asked to: the text comes back.') // biome-ignore format: one line
      }
    } catch {
      failing = true
      say('Not saved: there is no connection. Your text is still on this page, and is saved as soon as there is one.')
      later(again)
    }
    running = false
    if (isDirty() && !failing) later(wait)
  }

  // Typed before this ran, or brought back by the browser.
  const isTyped = (field) => field.type !== 'hidden' && 'defaultValue' in field && field.value !== field.defaultValue
  if ([...form.elements].some((field) => isTyped(field) && !['checkbox', 'radio', 'submit'].includes(field.type))) {
    typed += 1
    later(wait)
  }

  form.addEventListener('input', () => {
    typed += 1
    if (!failing) say('Not saved yet.')
    later(wait)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save()
  })
  // Pressed while there is no connection: the browser would leave the page for one that says so, and the text with it.
  form.addEventListener('submit', (event) => {
    if (!failing || stopped) {
      stopped = true
      turn.value = String(Number(turn.value) + 1)
      typed = saved
      return
    }
    event.preventDefault()
    save().then(() => {
      if (!failing) form.requestSubmit(event.submitter)
    })
  })
  addEventListener('beforeunload', (event) => {
    if (isDirty()) event.preventDefault()
  })
}

for (const place of document.querySelectorAll('[data-tl-keeps]')) begin(place)
