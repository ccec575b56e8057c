// Rows in three views: table, chart, graph. Elements of the page's own direction, so Arabic runs right to left in each.
import { bdi, el, meta } from './dom.js'
import { chart } from './chart.js'

const MOST = 1000 // rows of the table that are drawn

/** Tabs over the views that `found` allows, and `save`, which gives a file; a truth is said. */
export function results(found, took, word, prefixes, save) {
  if (!found.rows) return el('p', { class: 'truth' }, word(found.truth ? 'yes' : 'no'), el('span', { class: 'meta' }, ' ', took))
  if (!found.rows.length) return el('p', { class: 'problem empty' }, word('no_rows'))
  const short = shortener(prefixes)
  const views = [['as_table', () => table(found, word, short)]]
  const charted = chart(found, short)
  if (charted) views.push(['as_chart', () => charted])
  if (found.names.length > 1) views.push(['as_graph', () => network(found, word, short)])

  const panel = el('div', { id: 'view', role: 'tabpanel', tabindex: '0' })
  const tabs = views.map(([key, draw], n) => {
    const tab = el('button', { type: 'button', role: 'tab', id: `tab-${key}`, 'aria-controls': 'view' }, word(key))
    tab.addEventListener('click', () => select(n))
    return { tab, draw, key }
  })
  const bar = el('div', { role: 'tablist', class: 'tabs', 'aria-label': word('results') }, ...tabs.map(({ tab }) => tab))
  bar.addEventListener('keydown', (event) => {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!way) return
    const turned = getComputedStyle(bar).direction === 'rtl' ? -way : way
    const now = tabs.findIndex(({ tab }) => tab.getAttribute('aria-selected') === 'true')
    select((now + turned + tabs.length) % tabs.length).focus()
  })
  function select(chosen) {
    tabs.forEach(({ tab }, n) => {
      tab.setAttribute('aria-selected', n === chosen)
      tab.tabIndex = n === chosen ? 0 : -1
    })
    panel.setAttribute('aria-labelledby', tabs[chosen].tab.id)
    panel.replaceChildren(tabs[chosen].draw())
    return tabs[chosen].tab
  }
  select(0)
  const shown = found.rows.length > MOST ? `, ${word('rows_shown')} ${MOST}` : ''
  const told = meta(`${word('rows')}: ${found.rows.length}${shown}`, bdi(took), saving(save, found, word))
  return el('div', {}, bar, told, panel)
}

function saving(save, { triples }, word) {
  const button = el('button', { type: 'button', class: 'plain' }, triples ? 'Turtle' : 'CSV')
  button.addEventListener('click', async () => {
    button.disabled = true
    try {
      const { blob, name } = await save(triples)
      const url = URL.createObjectURL(blob)
      el('a', { href: url, download: name }).click()
      setTimeout(() => URL.revokeObjectURL(url), 60_000)
    } catch (error) {
      button.replaceWith(el('span', { role: 'alert' }, `${word('failed')}: ${error.message}`))
    } finally {
      button.disabled = false
    }
  })
  return button
}

function table({ names, rows }, word, short) {
  const head = el('tr', {}, ...names.map((name) => el('th', { scope: 'col' }, bdi(name))))
  const lines = rows.slice(0, MOST).map((row) => el('tr', {}, ...names.map((name) => el('td', {}, cell(row[name], short)))))
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': word('as_table') }, el('table', {}, el('thead', {}, head), el('tbody', {}, ...lines)))
}

/** A term: our nodes lead to their pages, Wikidata's out. */
function cell(term, short) {
  if (!term) return ''
  if (term.type !== 'uri') return el('bdi', { lang: term['xml:lang'] }, term.value)
  const ours = term.value.match(/^https:\/\/w3id\.org\/wasata(\/id\/[^#]+)/)
  if (ours) return el('a', { href: ours[1] }, bdi(short(term)))
  if (/^https?:\/\/www\.wikidata\.org\//.test(term.value)) return el('a', { href: term.value, rel: 'external noreferrer' }, bdi(short(term)))
  return el('code', { title: term.value }, short(term))
}

function network(found, word, short) {
  const box = el('div', { class: 'network', role: 'img', 'aria-label': word('as_graph') })
  import('./graph.js').then(({ drawRows }) => drawRows(box, found, short), () => box.append(el('p', { class: 'problem', role: 'alert' }, word('failed'))))
  return box
}

/** A term as few characters: prefix and local name of an IRI, decoded; a literal as it is. */
function shortener(prefixes) {
  const known = Object.entries({ ...prefixes, '': 'https://w3id.org/wasata/id/' }).sort(([, a], [, b]) => b.length - a.length)
  return (term) => {
    if (term?.type !== 'uri') return term?.value ?? ''
    const found = known.find(([, iri]) => term.value.startsWith(iri))
    const text = found ? (found[0] && `${found[0]}:`) + term.value.slice(found[1].length) : term.value
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  }
}
