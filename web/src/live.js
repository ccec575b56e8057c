// What a screen reader is told.
import { el } from './dom.js'
import { words } from './service.js'

// It is there before anything is said: what a new region holds from the start is not read out.
const region = el('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' })
document.body.append(region)

/** Say `text` when the reader pauses. */
export function announce(text) {
  region.textContent = text
}

/** From sending a form until the next page is there, the page is busy and says so; a page that comes back from memory is not. */
export function waiting(form) {
  form?.addEventListener('submit', async () => {
    document.getElementById('main').setAttribute('aria-busy', 'true')
    announce((await words())('loading'))
  })
  addEventListener('pageshow', () => document.getElementById('main')?.removeAttribute('aria-busy'))
}
