"""The SPARQL editor: a form that works as it is, and the competency questions to begin with; the script makes an editor of it."""

from api.html import escape
from api.views.parts import link, url
from api.views.strings import Words
from ontology.questions import Question, questions


def body(words: Words, query: str, asked: Question | None) -> str:
    """The page; `query` stands in the form, `asked` is the question that it answers."""
    said = f'<p class="meta" id="asked">{escape(asked.en if words.lang == "en" else asked.ar)}</p>' if asked else ""
    return (
        f'<h1>{escape(words("editor"))}</h1><p class="meta">{escape(words("editor_note"))}</p>'
        f'<div class="columns"><div>{said}<form id="editor" action="/sparql" method="get" aria-label="{escape(words("editor"))}">'
        f'<label>{escape(words("query"))}<textarea name="query" dir="ltr" rows="18" spellcheck="false">{escape(query)}</textarea></label>'
        f"<button>{escape(words('run'))}</button></form></div>{_examples(words, asked)}</div>"
    )


def _examples(words: Words, asked: Question | None) -> str:
    lines = []
    for one in questions():
        here = ' aria-current="true"' if one is asked else ""
        text = one.en if words.lang == "en" else one.ar
        lines.append(f"<li>{link(url(words, '/editor', {'question': one.name}), text, here)}</li>")
    return (
        f'<nav class="aside sticky examples" aria-labelledby="examples"><h2 id="examples">{escape(words("examples"))}</h2>'
        f"<ol>{''.join(lines)}</ol></nav>"
    )
