// Dragging over the histogram chooses a range of dates. Every bar stays a link, and the form takes dates from the keyboard.
import { bdi, el, svg as draw } from './dom.js'
import { announce } from './live.js'

const STEP = 10 // of a bar, as api/views/chart.py draws them

/** `svg` has the first date (`2024-08` or `2024`) in `data-first`; time goes as the page is read. */
export function histogram(svg) {
  const { width, height } = svg.viewBox.baseVal
  const count = Math.round(width / STEP)
  const backwards = getComputedStyle(svg).direction === 'rtl'
  const chosen = draw('rect', { class: 'chosen', y: 0, height, width: 0 })
  const said = el('p', { class: 'meta range', 'aria-hidden': 'true' })
  svg.prepend(chosen)
  svg.after(said)
  svg.classList.add('dragging-chooses')
  let from = null, moved = false

  const at = (event) => {
    const box = svg.getBoundingClientRect()
    const share = (event.clientX - box.left) / box.width
    const bar = Math.floor((backwards ? 1 - share : share) * count)
    return Math.min(count - 1, Math.max(0, bar))
  }
  const dates = (event) => [from, at(event)].sort((a, b) => a - b).map((bar) => later(svg.dataset.first, bar))
  const clear = () => {
    from = null
    chosen.setAttribute('width', 0)
    said.replaceChildren()
  }

  svg.addEventListener('dragstart', (event) => event.preventDefault())
  svg.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    from = at(event)
    moved = false
  })
  svg.addEventListener('pointermove', (event) => {
    if (from === null) return
    const to = at(event)
    if (!moved && to === from) return
    if (!moved) svg.setPointerCapture(event.pointerId)
    moved = true
    const [first, last] = [Math.min(from, to), Math.max(from, to)]
    chosen.setAttribute('x', (backwards ? count - 1 - last : first) * STEP)
    chosen.setAttribute('width', (last - first + 1) * STEP)
    const [start, end] = dates(event)
    said.replaceChildren(bdi(start), ' – ', bdi(end))
  })
  svg.addEventListener('pointerup', (event) => {
    if (from === null || !moved) return clear()
    setTimeout(() => (moved = false)) // after the click that ends the drag
    const [start, end] = dates(event)
    announce(`${start} – ${end}`)
    const view = new URL(svg.querySelector('a').getAttribute('href'), location.href)
    view.searchParams.set('from', start)
    view.searchParams.set('to', end)
    location.assign(view)
  })
  svg.addEventListener('pointercancel', clear)
  addEventListener('pageshow', clear) // a page that comes back has no range
  svg.addEventListener('click', (event) => moved && event.preventDefault(), true)
}

/** The month or year `bars` after `date`. */
export function later(date, bars) {
  if (date.length === 4) return String(Number(date) + bars).padStart(4, '0')
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + bars
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}
