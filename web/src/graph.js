// Networks on a canvas, by Cytoscape; fetched only by the views that draw one.
import cytoscape from 'cytoscape'

const LARGEST = 1.15
const MOST = 300 // edges of a result that are drawn

// Cytoscape puts a <style> on the page unless one with this name is there; ours is in a file, as the Content-Security-Policy wants.
const SHEET = '__________cytoscape_stylesheet'

/** A network in `box`; colours and type are those of the page. `style` is put after the common one. */
export function network(box, elements, { style = [], layout }) {
  if (!document.getElementById(SHEET)) {
    const mark = document.createElement('meta')
    mark.id = SHEET
    document.head.append(mark)
  }
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
  const cy = cytoscape({
    container: box,
    elements,
    layout: { animate: false, padding: 30, ...layout },
    style: [
      { selector: 'node', style: { label: 'data(label)', 'font-family': 'IBM Plex Sans Arabic, sans-serif', 'font-size': 13, color: colour('--ink'), 'background-color': colour('--accent'), width: 18, height: 18, 'text-valign': 'bottom', 'text-margin-y': 5, 'text-wrap': 'wrap', 'text-max-width': 130, 'text-background-color': colour('--back'), 'text-background-opacity': 0.75, 'text-background-padding': 2 } },
      { selector: 'edge', style: { label: 'data(label)', 'font-family': 'IBM Plex Sans Arabic, sans-serif', 'font-size': 11, color: colour('--soft'), 'line-color': colour('--line'), 'target-arrow-color': colour('--line'), 'curve-style': 'bezier', width: 1.5, 'text-background-color': colour('--back'), 'text-background-opacity': 0.85, 'text-background-padding': 2 } },
      { selector: ':active', style: { 'overlay-opacity': 0.1 } },
      ...style.map(({ selector, style: of }) => ({ selector, style: typeof of === 'function' ? of(colour) : of })),
    ],
    minZoom: 0.2,
    maxZoom: 3,
  })
  if (cy.zoom() > LARGEST) cy.zoom(LARGEST).center() // a few nodes do not fill the frame with their names
  return cy
}

/** Triples as they are; of rows the first column's value with each other's. */
export async function drawRows(box, { names, rows, triples }, short) {
  await document.fonts.ready
  const nodes = new Map(), edges = new Map()
  const node = (term) => {
    const id = `${term.type} ${term.value}`
    const label = short(term)
    nodes.set(id, { data: { id, label: label.length > 60 ? `${label.slice(0, 59)}…` : label }, classes: term.type })
    return id
  }
  const edge = (from, to, label) => {
    if (!from || !to || edges.size >= MOST) return
    const data = { source: node(from), target: node(to), label }
    data.id = `${data.source} ${label} ${data.target}`
    edges.set(data.id, { data })
  }
  for (const row of rows) {
    if (triples) edge(row.subject, row.object, short(row.predicate))
    else for (const name of names.slice(1)) edge(row[names[0]], row[name], name)
  }
  network(box, [...nodes.values(), ...edges.values()], {
    layout: { name: 'cose', nodeDimensionsIncludeLabels: true, nodeRepulsion: () => 60_000, idealEdgeLength: () => 110 },
    style: [
      { selector: 'edge', style: { 'target-arrow-shape': 'triangle', 'arrow-scale': 0.8 } },
      { selector: '.literal', style: (colour) => ({ shape: 'round-rectangle', 'background-color': colour('--soft'), width: 10, height: 10 }) },
    ],
  })
}
