// Names to choose from while one is typed, as an ARIA combobox. Who chooses none sends what was typed.
import Combobox from '@github/combobox-nav'
import { bdi, el } from './dom.js'
import { announce } from './live.js'
import { json, name, words } from './service.js'

const MOST = 8
const PAUSE = 150 // ms

export function suggestions(input) {
  const list = el('ul', { id: `names-${input.name}`, class: 'names-found', role: 'listbox', 'aria-label': input.parentElement.textContent.trim(), hidden: true })
  input.form.append(list) // not into the label, whose text names the field
  input.setAttribute('autocomplete', 'off')
  input.removeAttribute('list') // the browser's own
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-expanded', 'false')
  const combobox = new Combobox(input, list)
  let timer, asked, chosen, open = false

  const close = () => {
    clearTimeout(timer)
    asked?.abort()
    if (open) combobox.stop()
    open = false
    list.hidden = true
  }

  const put = () => {
    list.hidden = false
    const [field, around] = [input.getBoundingClientRect(), input.form.getBoundingClientRect()]
    list.style.left = `${field.left - around.left}px`
    list.style.top = `${field.bottom - around.top + 2}px`
    list.style.width = `${field.width}px`
  }

  async function look() {
    asked?.abort()
    asked = new AbortController()
    const typed = input.value.trim()
    if (typed.length < 2) return close()
    try {
      const found = await json(`/api/v1/actors?limit=${MOST}&q=${encodeURIComponent(typed)}`, { signal: asked.signal })
      const say = await words()
      if (document.activeElement !== input) return
      close()
      list.replaceChildren(...found.items.map((one, n) => el('li', { role: 'option', id: `${list.id}-${n}`, 'data-id': one.id }, bdi(name(one)), el('span', { class: 'meta' }, say(one.type)))))
      announce(found.items.length ? `${say('suggestions')}: ${found.items.length}` : say('none_of_name'))
      if (!found.items.length) return
      put()
      open = true
      combobox.start()
    } catch (error) {
      if (error.name !== 'AbortError') close() // without suggestions the form works as ever
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(look, PAUSE)
  })
  input.addEventListener('blur', () => setTimeout(close, 200)) // after the click that chooses
  input.addEventListener('keydown', (event) => event.key === 'Escape' && close())
  list.addEventListener('combobox-commit', ({ target }) => {
    const option = target.closest('[role=option]')
    chosen = { id: option.dataset.id, name: option.querySelector('bdi').textContent }
    input.value = chosen.name
    close()
  })
  // A name may be that of several: what was chosen from the list goes by its id.
  input.form.addEventListener('formdata', ({ formData }) => {
    if (chosen?.name === input.value) formData.set(input.name, chosen.id)
  })
}
