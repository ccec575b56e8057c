// Events on a line of time: a lane a kind, a mark an event, each a link to its evidence. It runs as the page is read.
import { bdi, el } from './dom.js'
import { articlePlace, name } from './service.js'

const LANES = ['round', 'proposal', 'reply', 'signing', 'meeting', 'call', 'visit']
const TICKS = 4
const NEAR = 1.5 // percent; marks nearer than that stand one above the other

/** An element, or null where fewer than two events have a day. */
export function timeline(events, word) {
  const dated = events.map((event) => ({ event, at: day(event.date ?? event.published) })).filter(({ at }) => at !== null)
  if (dated.length < 2) return null
  const [first, last] = [Math.min(...dated.map(({ at }) => at)), Math.max(...dated.map(({ at }) => at))]
  const span = Math.max(last - first, 86_400_000)
  const share = (at) => ((at - first) / span) * 100
  const kinds = [...new Set([...LANES, ...dated.map(({ event }) => event.kind)])].filter((kind) => dated.some(({ event }) => event.kind === kind))
  const lanes = kinds.map((kind) => {
    const of = dated.filter(({ event }) => event.kind === kind).sort((a, b) => a.at - b.at)
    let before = -Infinity, height = 0, tallest = 0
    const marks = of.map(({ event, at }) => {
      height = share(at) - before < NEAR ? height + 1 : 0
      tallest = Math.max(tallest, height)
      before = share(at)
      const mark = el('a', { href: articlePlace(event.article.id, `e-${event.id}`), class: `at ${event.outcome ?? ''}`, title: about(event, word), 'aria-label': about(event, word) })
      mark.style.insetInlineStart = `${share(at)}%`
      mark.style.insetBlockEnd = `${height * 14 + 4}px`
      return mark
    })
    const lane = el('div', { class: 'lane' }, ...marks)
    lane.style.blockSize = `${tallest * 14 + 26}px`
    return el('li', {}, el('span', { class: 'meta' }, word(kind)), lane)
  })
  const ticks = Array.from({ length: TICKS + 1 }, (_, n) => bdi(new Date(first + (span * n) / TICKS).toISOString().slice(0, 10)))
  return el('div', { class: 'timeline' }, el('ol', {}, ...lanes), el('p', { class: 'meta ticks', 'aria-hidden': 'true' }, ...ticks))
}

/** The first day of an EDTF date, in ms; null where there is none. */
function day(edtf) {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(edtf ?? '')
  return found && Date.UTC(+found[1], (found[2] ?? 1) - 1, +(found[3] ?? 1))
}

function about(event, word) {
  const number = event.number ? ` ${event.number}` : ''
  const who = event.participants.map(({ actor }) => name(actor)).join('، ')
  return [`${word(event.kind)}${number}`, who, event.place && name(event.place), event.date ?? event.published].filter(Boolean).join(' · ')
}
