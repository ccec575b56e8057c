// What the endpoint answers, as rows of terms (of SPARQL JSON) under names; triples are rows of three.
const ACCEPT = 'application/sparql-results+json, application/n-triples;q=0.9'
const TRIPLE = /^(<[^>]*>|_:\S+)\s+(<[^>]*>)\s+(<[^>]*>|_:\S+|"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^<[^>]*>)?)\s*\.$/
const LITERAL = /^"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?$/
const ESCAPES = { t: '\t', n: '\n', r: '\r', b: '\b', f: '\f' }

/** `{ names, rows }`, or `{ truth }` of an ASK; throws what the service says is wrong. */
export async function answer(query, signal) {
  const got = await fetch('/sparql', { method: 'POST', body: new URLSearchParams({ query }), headers: { Accept: ACCEPT }, signal })
  const text = await got.text()
  if (!got.ok) throw new Error(reason(text, got.status))
  if (got.headers.get('Content-Type').startsWith('application/n-triples')) {
    const rows = text.split('\n').map(triple).filter(Boolean)
    return { names: ['subject', 'predicate', 'object'], rows, triples: true }
  }
  const found = JSON.parse(text)
  return 'boolean' in found ? { truth: found.boolean } : { names: found.head.vars, rows: found.results.bindings }
}

/** The same answer as a file: rows as CSV, triples as Turtle, made by the service. */
export async function file(query, triples) {
  const [media, ending] = triples ? ['text/turtle', 'ttl'] : ['text/csv', 'csv']
  const got = await fetch('/sparql', { method: 'POST', body: new URLSearchParams({ query }), headers: { Accept: media } })
  if (!got.ok) throw new Error(reason(await got.text(), got.status))
  return { blob: await got.blob(), name: `wasata.${ending}` }
}

function reason(text, status) {
  try {
    const { title, detail } = JSON.parse(text)
    return detail || title
  } catch {
    return `${status}`
  }
}

function triple(line) {
  const parts = TRIPLE.exec(line)
  return parts && { subject: term(parts[1]), predicate: term(parts[2]), object: term(parts[3]) }
}

function term(text) {
  if (text.startsWith('<')) return { type: 'uri', value: unescaped(text.slice(1, -1)) }
  if (text.startsWith('_:')) return { type: 'bnode', value: text.slice(2) }
  const [, value, lang, datatype] = LITERAL.exec(text)
  return { type: 'literal', value: unescaped(value), 'xml:lang': lang, datatype }
}

const unescaped = (text) => text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, four, eight, one) =>
  one ? ESCAPES[one] ?? one : String.fromCodePoint(parseInt(four ?? eight, 16)))
