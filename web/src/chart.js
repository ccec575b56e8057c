// Bars of a column of numbers, or of how often each value of the first column comes.
import { bdi, el } from './dom.js'

const MOST = 40 // bars

/** An element, or null where there is nothing to count. */
export function chart({ names, rows, triples }, short) {
  const numeric = !triples && names.find((name) => rows.some((row) => row[name]) && rows.every((row) => !row[name] || isNumber(row[name])))
  const others = names.filter((name) => name !== numeric)
  const bars = numeric && others.length
    ? rows.slice(0, MOST).map((row) => [others.map((name) => short(row[name])).filter(Boolean).join(' · '), Number(row[numeric]?.value ?? 0)])
    : counted(rows.map((row) => short(row[triples ? 'predicate' : others[0]])))
  const most = Math.max(...bars.map(([, value]) => value))
  if (!(most > 0)) return null
  return el('table', { class: 'bar-chart' }, el('caption', {}, bdi(numeric ?? `COUNT(${triples ? 'predicate' : others[0]})`)), el('tbody', {}, ...bars.map(([label, value]) => {
    const bar = el('div', { class: 'bar-of' })
    bar.style.inlineSize = `${Math.max(0, (value / most) * 100)}%`
    return el('tr', {}, el('th', { scope: 'row' }, bdi(label)), el('td', { class: 'room' }, bar), el('td', {}, bdi(String(value))))
  })))
}

const isNumber = ({ value, datatype }) => value.trim() !== '' && Number.isFinite(Number(value)) && /#(integer|decimal|double|float|int|long|nonNegativeInteger)$/.test(datatype ?? '')

function counted(values) {
  const counts = new Map()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST)
}
