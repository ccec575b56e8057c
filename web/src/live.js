// What a screen reader is told.
import { el } from './dom.js'
import { words } from './service.js'

let region
/** Say `text` when the reader pauses. */
export function announce(text) {
  if (!region) {
    region = el('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' })
    document.body.append(region)
  }
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
