// The service that served the page: its records, and its words in the language of the page.
export const lang = document.documentElement.lang === 'en' ? 'en' : 'ar'

/** The JSON at a path of the service; throws where it does not answer with one. */
export async function json(path, options) {
  const answer = await fetch(path, options)
  if (!answer.ok) throw new Error(`${answer.status} ${path}`)
  return answer.json()
}

let table
/** A function from a key of api/views/strings.py to what the pages say; unknown keys stay as they are. Asked for once, when first needed. */
export async function words() {
  table ??= json(`/words/${lang}.json`).catch((error) => {
    table = undefined
    throw error
  })
  const found = await table
  return (key) => found[key] ?? key ?? ''
}

/** The name of a record in the page's language where there is one. */
export const name = ({ label, id }) => (lang === 'en' ? label?.en || label?.ar : label?.ar || label?.en) || id

/** A place within the service in the language of the page. */
export const place = (path, anchor = '') => path + (lang === 'en' ? '?lang=en' : '') + (anchor ? `#${anchor}` : '')
export const actorPlace = (id) => place(`/actors/${encodeURIComponent(id)}`)
export const articlePlace = (id, anchor) => place(`/articles/${encodeURIComponent(id)}`, anchor)
