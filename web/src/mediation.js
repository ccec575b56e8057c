// A process as a network (who has which role, by whose word) and its events on a line of time. The tables and lists of the page say the same in words.
import { bdi, el, meta } from './dom.js'
import { network } from './graph.js'
import { announce } from './live.js'
import { articlePlace, json, name, words } from './service.js'
import { timeline } from './timeline.js'

const AROUND = ['mediator', 'party', 'envoy', 'host', 'proposer', 'guarantor', 'supporter', 'participant', 'absent']
const AGAINST = ['denied', 'rejected']

/** `heading` has the id of the process. */
export async function mediation(heading) {
  const roles = document.getElementById('p-roles')?.parentElement
  if (!roles) return
  const word = await words()
  const box = el('div', { class: 'network', role: 'img', 'aria-busy': 'true' })
  const told = el('div', { class: 'evidence-of', 'aria-live': 'polite' })
  const section = el('section', { class: 'network-part', 'aria-labelledby': 'p-network' }, el('h2', { id: 'p-network' }, word('network')), box, told)
  roles.before(section)
  box.append(el('p', { class: 'meta' }, word('loading')))
  try {
    const one = await json(`/api/v1/mediations/${encodeURIComponent(heading.dataset.process)}`)
    const edges = assigned(one.evidence)
    if (!edges.length) return section.remove()
    box.setAttribute('aria-label', `${word('network')}: ${edges.map(({ actor, role, status }) => `${name(actor)} ${word(role)} (${word(status)})`).join('، ')}`)
    await document.fonts.load('1rem "IBM Plex Sans Arabic"', heading.textContent)
    box.replaceChildren()
    draw(box, heading.textContent, edges, word, (chosen) => {
      told.replaceChildren(...evidence(chosen, word))
      announce(told.textContent)
    })
    told.before(legend(edges, word))
    const line = timeline(one.events, word)
    if (line) document.getElementById('p-events').after(line)
  } catch {
    box.replaceChildren(el('p', { class: 'problem', role: 'alert' }, word('failed_to_load')))
  } finally {
    box.removeAttribute('aria-busy')
  }
}

const kind = (status) => (AGAINST.includes(status) ? 'against' : (status ?? 'asserted') === 'asserted' ? '' : 'open')

/** Assignments of one actor in one role and status are one edge. */
function assigned(found) {
  const edges = new Map()
  for (const one of found) {
    if (!one.actor) continue
    const key = JSON.stringify([one.actor.id, one.role, one.status])
    if (!edges.has(key)) edges.set(key, { actor: one.actor, role: one.role, status: one.status, evidence: [] })
    edges.get(key).evidence.push(one)
  }
  const rank = ({ role }) => (AROUND.indexOf(role) + AROUND.length + 1) % (AROUND.length + 1)
  return [...edges.values()].sort((a, b) => rank(a) - rank(b) || name(a.actor).localeCompare(name(b.actor)))
}

function draw(box, title, edges, word, tell) {
  const actors = new Map(edges.map(({ actor }) => [actor.id, actor]))
  const beside = ({ actor }) => edges.filter((other) => other.actor.id === actor.id) // their names stand one after the other
  // In pixels of the frame, so that names keep their size on a phone; a frame for many is higher.
  const most = Math.max(...edges.map((edge) => beside(edge).length))
  box.style.blockSize = `${Math.max(26, actors.size * 2.6, most * 8)}rem`
  const [across, down] = [Math.max(80, box.clientWidth / 2 - 90), box.clientHeight / 2 - 50]
  const places = [...actors.keys()].map((id, n) => {
    const angle = (n / actors.size) * 2 * Math.PI - Math.PI / 2
    return [id, { x: Math.min(across, 420) * Math.cos(angle), y: down * Math.sin(angle) }]
  })
  const at = Object.fromEntries([...places, ['', { x: 0, y: 0 }]])
  const elements = [
    { data: { id: 'process', label: title, at: '' }, classes: 'process' },
    ...[...actors].map(([id, actor]) => ({ data: { id: `actor ${id}`, label: name(actor), at: id }, classes: at[id].y < 0 ? 'above' : '' })),
    ...edges.map((edge, n) => ({
      data: { id: `edge ${n}`, source: `actor ${edge.actor.id}`, target: 'process', label: said(edge, word), n, offset: 44 + 32 * beside(edge).indexOf(edge) },
      classes: [kind(edge.status) || edge.role, ...(beside(edge).length > 1 ? ['several'] : [])].join(' '),
    })),
  ]
  const cy = network(box, elements, {
    layout: { name: 'preset', positions: (node) => at[node.data('at')] },
    style: [
      { selector: '.process', style: (colour) => ({ shape: 'round-rectangle', width: 170, height: 52, 'background-color': colour('--accent'), color: colour('--back'), 'text-background-opacity': 0, 'text-valign': 'center', 'text-margin-y': 0, 'font-weight': 600, 'text-max-width': 155 }) },
      { selector: '.above', style: { 'text-valign': 'top', 'text-margin-y': -5 } },
      { selector: 'edge', style: (colour) => ({ 'line-color': colour('--accent'), 'control-point-step-size': 55, width: 2, 'font-size': 12 }) },
      { selector: '.several', style: { label: '', 'source-label': 'data(label)', 'source-text-offset': 'data(offset)' } },
      { selector: '.party', style: (colour) => ({ 'line-color': colour('--soft') }) },
      { selector: '.against', style: (colour) => ({ 'line-color': colour('--bad'), 'line-style': 'dashed', color: colour('--bad') }) },
      { selector: '.open', style: { 'line-style': 'dotted' } },
      { selector: 'node:selected', style: (colour) => ({ 'background-color': colour('--ink') }) },
      { selector: 'edge:selected', style: (colour) => ({ 'line-color': colour('--ink'), width: 3 }) },
    ],
  })
  // All of it is in view: the wheel and fingers move the page, not what is drawn.
  cy.userZoomingEnabled(false).userPanningEnabled(false).boxSelectionEnabled(false)
  cy.on('tap', 'edge', ({ target }) => tell([edges[target.data('n')]]))
  cy.on('tap', 'node', ({ target }) => tell(target.id() === 'process' ? edges : edges.filter(({ actor }) => `actor ${actor.id}` === target.id())))
  cy.on('mouseover', 'node, edge', () => (box.style.cursor = 'pointer'))
  cy.on('mouseout', 'node, edge', () => (box.style.cursor = ''))
}

function said({ role, status, evidence }, word) {
  const how = status && status !== 'asserted' ? ` (${word(status)})` : ''
  return `${word(role)}${how}${evidence.length > 1 ? ` ×${evidence.length}` : ''}`
}

/** Where articles say so: who asserts or denies it, the day, the outlet, and the place in the article. */
function evidence(edges, word) {
  return edges.map((edge) => el('section', {}, el('h3', {}, bdi(name(edge.actor)), ' – ', said(edge, word)), el('ul', {}, ...edge.evidence.map(place))))

  function place(one) {
    const by = `${word('asserted_by')} ${one.asserted_by ? name(one.asserted_by) : word('the_article')}`
    const link = el('a', { href: articlePlace(one.article.id, `r-${one.id}`) }, bdi(one.article.title || one.article.id))
    return el('li', {}, link, meta(...[by, one.during || one.published, one.outlet].filter(Boolean).map(bdi)))
  }
}

function legend(edges, word) {
  const statuses = [...new Set(edges.map(({ status }) => status ?? 'asserted'))].sort()
  return el('p', { class: 'meta' }, word('network_note'), ...statuses.map((status) => el('span', { class: `line-of ${kind(status)}` }, word(status))))
}
