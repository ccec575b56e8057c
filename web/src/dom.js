// Elements without markup: text stays text, whatever it holds.
/** An element with attributes (those that are null or false are left out) and children (elements or text). */
export function el(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children)
}

/** The same for SVG. */
export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children)
}

function filled(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value)
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ''))
  return element
}

/** Text of whatever script, isolated. */
export const bdi = (text) => el('bdi', {}, text)

/** A line of small parts; the style sheet puts dots between them. */
export const meta = (...parts) => el('p', { class: 'meta' }, ...parts.flatMap((part) => [el('span', {}, part), ' ']))
