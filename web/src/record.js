// The graph's record of a statement beside its mark in an article: by the pointer, by a tap, and for the keyboard where a link of
// the list beside the text leads to the mark.
import { bdi, el, meta } from './dom.js'
import { announce } from './live.js'
import { actorPlace, json, name, words } from './service.js'

const STANDING = { denied: 'inside_denial', hypothetical: 'inside_wish' } // a statement that is simply told needs no word
const REST = 250 // ms that a pointer rests on a mark before its record comes

export function records(marks) {
  if (!marks.length) return
  const box = el('aside', { class: 'record', role: 'dialog', tabindex: '-1', hidden: true })
  document.getElementById('main').append(box)
  let shown = null, timer

  const hide = () => {
    clearTimeout(timer)
    shown = null
    box.hidden = true
  }
  async function show(mark, { say = false } = {}) {
    clearTimeout(timer)
    if (shown === mark) return
    shown = mark
    try {
      const word = await words()
      if (shown !== mark) return
      box.setAttribute('aria-label', word('record'))
      box.replaceChildren(el('p', { class: 'meta' }, word('loading')))
      put(box, mark)
      const record = await json(`/api/v1/statements/${encodeURIComponent(mark.id.slice(2))}`)
      if (shown !== mark) return
      const lines = described(record, word)
      box.replaceChildren(closing(word, hide), el('dl', {}, ...lines.flatMap(([head, what]) => [el('dt', {}, head), el('dd', {}, ...what)])), links(record, word))
      put(box, mark)
      if (say) announce(`${word('record')}: ${lines.map(([head, what]) => `${head} ${what.map((part) => part.textContent ?? part).join('')}`).join('، ')}`)
    } catch {
      if (shown !== mark) return
      const said = await words().then((word) => word('record_failed'), () => '…')
      box.replaceChildren(el('p', { class: 'problem', role: 'alert' }, said))
      put(box, mark)
      shown = null
    }
  }

  // A page that scrolls under a pointer at rest, as after a link to a mark, brings marks to it that nobody points at.
  let x, y
  const moved = (event) => {
    const so = event.screenX !== x || event.screenY !== y
    x = event.screenX
    y = event.screenY
    return so
  }
  addEventListener('pointermove', moved, { passive: true })

  for (const mark of marks) {
    mark.addEventListener('pointerover', (event) => {
      if (!moved(event) || event.pointerType !== 'mouse' || event.target.closest('mark[id^="s-"]') !== mark) return
      clearTimeout(timer)
      timer = setTimeout(() => show(mark), REST)
    })
    mark.addEventListener('pointerout', () => clearTimeout(timer))
    mark.addEventListener('click', (event) => {
      if (event.target.closest('mark[id^="s-"]') === mark && !getSelection().toString()) show(mark)
    })
  }
  const atAnchor = () => {
    const mark = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (mark?.matches('mark[id^="s-"]')) show(mark, { say: true })
  }
  addEventListener('hashchange', atAnchor)
  addEventListener('keydown', (event) => event.key === 'Escape' && hide())
  addEventListener('pointerdown', (event) => !event.target.closest('.record, mark') && hide())
}

/** Below the mark's first line where there is room, else above; within the window. */
function put(box, mark) {
  box.hidden = false
  const line = mark.getClientRects()[0]
  const width = document.documentElement.clientWidth
  const start = Math.min(Math.max(8, line.left + line.width / 2 - box.offsetWidth / 2), Math.max(8, width - box.offsetWidth - 8))
  const below = line.bottom + 8 + box.offsetHeight < innerHeight || line.top < box.offsetHeight + 8
  box.style.left = `${start + scrollX}px`
  box.style.top = `${(below ? line.bottom + 8 : line.top - box.offsetHeight - 8) + scrollY}px`
}

function described(record, word) {
  const people = (found) => found.flatMap((one, n) => [n ? '، ' : '', el('a', { href: actorPlace(one.id) }, bdi(name(one)))])
  return [
    [word('speaker'), record.speaker ? people([record.speaker]) : [word('unknown')]],
    [word('via'), people(record.via)],
    [word('act'), [word(record.act)]],
    [word('mode'), [word(record.mode)]],
    [word('standing'), STANDING[record.standing] ? [word(STANDING[record.standing])] : []],
    [word('addressee'), people(record.addressee)],
    [word('about'), people(record.mentions)],
    [word('when'), record.date ? [bdi(record.date)] : []],
    [word('confidence'), record.confidence === null ? [] : [bdi(record.confidence.toFixed(2))]],
  ].filter(([, what]) => what.some((part) => part !== '' && part !== null))
}

const links = (record, word) => meta(
  el('a', { href: `/api/v1/statements/${encodeURIComponent(record.id)}` }, word('record')),
  el('a', { href: record.iri.replace(/^.*\/id\//, '/doc/') }, 'RDF'))

function closing(word, hide) {
  const button = el('button', { type: 'button', class: 'close', 'aria-label': word('close') }, '×')
  button.addEventListener('click', hide)
  return button
}
