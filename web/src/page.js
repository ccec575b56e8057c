// What every page starts: it finds out what is on the page and makes that easier. Nothing here is needed to read one.
import { histogram } from './histogram.js'
import { records } from './record.js'
import { suggestions } from './suggest.js'
import { waiting } from './live.js'

waiting(document.querySelector('form[role=search]'))
// Fields that take a name: those of the search, and whichever says so.
for (const input of document.querySelectorAll('form[role=search] :is([name=speaker], [name=about]), input[data-names]')) suggestions(input)
for (const svg of document.querySelectorAll('.chart svg[data-first]')) histogram(svg)
records(document.querySelectorAll('.text mark[id^="s-"]'))
const process = document.querySelector('h1[data-process]')
if (process) import('./mediation.js').then(({ mediation }) => mediation(process)) // with Cytoscape, so only here
