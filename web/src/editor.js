// The SPARQL editor over the form of the page: completion from the service's own list of terms, results below it as table, chart or graph.
import Yasqe from '@zazuko/yasqe'
import '@zazuko/yasqe/build/yasqe.min.css'
import '../styles/editor.css'
import { el } from './dom.js'
import { announce } from './live.js'
import { results } from './results.js'
import { answer, file } from './rows.js'
import { json, words } from './service.js'

const LONGEST = 12_000 // characters of a query that goes into the address

const [word, terms] = await Promise.all([words(), json('/editor/terms.json')])
const form = document.getElementById('editor')
const written = form.querySelector('textarea')

complete('prefixes', Object.entries(terms.prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`))
complete('class', terms.classes)
complete('property', terms.properties)
complete('property', terms.concepts, 'concept', (editor) => {
  const { string, state } = editor.getCompleteToken()
  return /^[a-z]+:/.test(string) && !state.possibleCurrent.includes('a') && state.lastProperty !== 'a'
})

const place = el('div', { dir: 'ltr' })
form.before(place)
const yasqe = new Yasqe(place, {
  value: written.value,
  autocompleters: ['own-prefixes', 'own-class', 'own-property', 'own-concept', 'variables'],
  persistenceId: null, // the address holds the query
  createShareableLink: null,
  consumeShareLink: null,
  prefixCcApi: null,
  showQueryButton: false,
  resizeable: false,
  editorHeight: '22rem',
  lineWrapping: true,
  screenReaderLabel: word('query'),
  extraKeys: { 'Ctrl-Enter': run, 'Cmd-Enter': run, Tab: false, 'Shift-Tab': false }, // Tab leaves the editor, as in any other field
})
written.closest('label').hidden = true
const below = el('section', { 'aria-labelledby': 'results', hidden: true })
form.after(below)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  run()
})

/** One of Yasqe's completions with terms of ours: nothing is asked for while one types. */
function complete(like, found, name = like, isValidCompletionPosition = undefined) {
  const where = isValidCompletionPosition && { isValidCompletionPosition }
  Yasqe.forkAutocompleter(like, { name: `own-${name}`, get: () => found, bulk: true, autoShow: true, persistenceId: null, ...where })
}

let running
async function run() {
  running?.abort()
  const mine = (running = new AbortController())
  const query = yasqe.getValue()
  remember(query)
  below.hidden = false
  below.setAttribute('aria-busy', 'true')
  below.replaceChildren(heading(), el('p', { class: 'meta' }, word('running')))
  announce(word('running'))
  const start = performance.now()
  try {
    const found = await answer(query, mine.signal)
    const took = `${((performance.now() - start) / 1000).toFixed(2)} ${word('seconds')}`
    below.replaceChildren(heading(), results(found, took, word, terms.prefixes, (triples) => file(query, triples)))
    announce(found.rows ? `${word('rows')}: ${found.rows.length}` : word(found.truth ? 'yes' : 'no'))
  } catch (error) {
    if (error.name === 'AbortError') return
    below.replaceChildren(heading(), el('div', { class: 'problem', role: 'alert' }, el('p', {}, word('failed')), el('pre', { dir: 'ltr' }, error.message)))
  } finally {
    if (mine === running) below.removeAttribute('aria-busy')
  }
}

const heading = () => el('h2', { id: 'results' }, word('results'))

/** The address becomes that of the query, so that it can be shared; a question that was changed is no longer that question. */
function remember(query) {
  const view = new URL(location.href)
  if (view.searchParams.has('question') && query.trim() === written.value.trim()) return
  view.searchParams.delete('question')
  view.searchParams.delete('query')
  if (query.length <= LONGEST) view.searchParams.set('query', query)
  history.replaceState(null, '', view)
}
