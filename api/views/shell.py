"""What stands around every page: skip link, menu, the other language, footer; and what is said where something is wrong."""

from collections.abc import Sequence

from starlette.responses import HTMLResponse

from api.edtf import WrongDate
from api.html import escape, response
from api.problems import STATUS
from api.views.parts import empty, link, url
from api.views.strings import Words

WAYS = (("/", "back"), ("/compare", "compare"), ("/mediations", "mediations"))
"""Where to go from a page that is not there."""


def shell(
    words: Words,
    here: str,
    title: str,
    body: str,
    status: int = 200,
    given: dict[str, str] | None = None,
    scripts: Sequence[str] = ("page",),
) -> HTMLResponse:
    """A whole page; `title` is text, `body` HTML. `here` is its path, `given` its parameters, of which the other language's link is made."""
    menu = "".join(
        link(url(words, path), words(key), ' aria-current="page"' if here == path else "")
        for path, key in (("/", "who"), ("/compare", "compare"), ("/mediations", "mediations"), ("/editor", "editor"))
    )
    other = Words("ar" if words.lang == "en" else "en")
    target = url(other, here, given)
    brand = link(url(words, "/"), words("name"), ' class="brand"')
    page = (
        f'<a class="skip" href="#main">{escape(words("skip"))}</a>'
        f'<header><nav class="top" aria-label="{escape(words("menu"))}">{brand}{menu}'
        f'<a class="other" href="{escape(target)}" lang="{other.lang}" hreflang="{other.lang}">{escape(words("other"))}</a>'
        f'</nav></header><main id="main" tabindex="-1">{body}</main>'
        f"<footer>{link('/docs', words('api'))} · {link('/sparql', 'SPARQL')} · {link('/api/v1/stats', words('counts'))}</footer>"
    )
    name = title if title == words("name") else f"{title} – {words('name')}"
    return response(name, page, lang=words.lang, status=status, scripts=scripts)


def status_of(error: Exception) -> int:
    """The status of an error, as the table of `api.problems` has it."""
    return next(STATUS[cls][0] for cls in type(error).__mro__ if cls in STATUS)


def problem(words: Words, error: Exception, place: str, given: dict[str, str], fields: tuple[str, ...]) -> str:
    """What is wrong, and other names to try: links to `place` with the one of `fields` replaced that was meant."""
    extra = getattr(error, "extra", {})
    found = extra.get("suggestions") or extra.get("candidates") or []
    if isinstance(error, WrongDate):
        said = words("wrong_date")
    elif "suggestions" in extra:
        said = words("none_of_name") + (f" {words('perhaps')}" if found else "")
    elif "candidates" in extra:
        said = words("several")
    else:
        said = words("not_found") if status_of(error) == 404 else f"{words('wrong')} {error}"
    field = next((f for f in fields if given.get(f) and given[f] == getattr(error, "reference", None)), fields[0])
    others = "".join(f"<li>{link(url(words, place, {**given, field: str(one['id'])}), str(one['label']))}</li>" for one in found)
    value = given.get(field, "")
    if value and "q" in given and not given["q"] and ("suggestions" in extra or "candidates" in extra):
        others += f"<li>{link(url(words, place, {**given, field: '', 'q': value}), words('suggest_words'))}</li>"
    return f'<div class="problem" role="alert"><p dir="auto">{escape(said)}</p>{f"<ul>{others}</ul>" if others else ""}</div>'


def nothing(words: Words, here: str, error: Exception, links: str = "") -> HTMLResponse:
    """The page in the place of one that is not there; `links` is HTML."""
    status = status_of(error)
    title = words("error" if status != 404 else "not_here")
    said = empty(words, "not_found") if status == 404 else f'<p class="problem" dir="auto">{escape(str(error))}</p>'
    ways = "".join(f"<li>{link(url(words, path), words(key))}</li>" for path, key in WAYS)
    body = (
        f'<h1>{escape(title)}</h1>{links or said}<nav aria-label="{escape(words("ways_on"))}"><ul class="ways">{ways}</ul></nav>'
    )
    return shell(words, here, title, body, status)
