// A form that is sent while there is no connection takes the browser to a page that says so, and what was typed may go with it. Where
// scripts run, it is asked from time to time while somebody types whether Throughline can be reached; while it cannot, nothing is sent and
// the text stays on the page. Nothing is kept in the browser. Forms that save by themselves (keeps.js) do this on their own.

const between = 5000
const patience = 8000

let reached = true
let asked = 0
let asking = null

const ask = () => {
  asked = Date.now()
  // This file itself, without its content: the database is not asked, however many people type. After an upgrade it is not there any more, and
  // what stands in between may refuse it: any answer shows that somebody is there, but for those of a gateway.
  asking ??= fetch(import.meta.url, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(patience) })
    .then(({ status }) => ![502, 503, 504].includes(status))
    .catch(() => false)
    .then((is) => {
      asking = null
      reached = is && navigator.onLine
      return reached
    })
  return asking
}

const place = (form) => {
  const there = form.querySelector('[data-tl-unreached]')
  if (there !== null) return there
  const said = document.createElement('p')
  said.className = 'govuk-error-message'
  said.setAttribute('role', 'alert')
  said.setAttribute('data-tl-unreached', '')
  const buttons = form.querySelectorAll('button, input[type=submit]')
  const last = buttons[buttons.length - 1]
  if (last) last.before(said)
  else form.append(said)
  return said
}

const again = 'What you typed is still here. Press when there is one.'
const say = (form, wasPressed) => {
  const none = wasPressed
    ? `Not sent: there is no connection to Throughline. ${again}`
    : `There is no connection to Throughline. ${again}`
  place(form).textContent = reached ? 'There is a connection again. Press once more to send it.' : none
}

const isOurs = (form) =>
  form instanceof HTMLFormElement && form.method === 'post' && form.closest('[data-tl-keeps]') === null

document.addEventListener('input', ({ target }) => {
  const form = target.form
  if (!isOurs(form) || Date.now() - asked < between) return
  const was = reached
  ask().then((is) => {
    if (!is || !was) say(form, false)
  })
})

document.addEventListener('submit', (event) => {
  const form = event.target
  if (event.defaultPrevented || !isOurs(form) || (reached && navigator.onLine)) return
  event.preventDefault()
  const { submitter } = event
  ask().then((is) => {
    if (is) form.requestSubmit(submitter)
    else say(form, true)
  })
})
