"""The page in the place of one that cannot be given: what is wrong, and a way on."""

from collections.abc import Mapping

from starlette.responses import HTMLResponse

from api.html import escape
from api.views.parts import link, url
from api.views.shell import WAYS, shell
from api.views.strings import Words

_SAID = {400: "wrong_request", 404: "no_page", 405: "no_page", 429: "too_many", 500: "fault", 503: "busy"}


def page(words: Words, here: str, status: int, detail: str | None, given: Mapping[str, str]) -> HTMLResponse:
    """A page for readers with the status of the error; `detail` is what the problem details say, in English."""
    key = _SAID.get(status) or ("fault" if status >= 500 else "wrong_request")
    why = f'<p class="meta" lang="en" dir="ltr">{escape(detail)}</p>' if detail and status not in (404, 405, 500) else ""
    again = ""
    if status in (429, 503):
        again = f"<li>{link(url(words, here, {k: v for k, v in given.items() if k != 'lang'}), words('again'))}</li>"
    elif given.keys() - {"lang"} and status == 400:
        again = f"<li>{link(url(words, here), words('without_filters'))}</li>"
    ways = "".join(f"<li>{link(url(words, path), words(name))}</li>" for path, name in WAYS)
    body = (
        f'<h1>{escape(words(key))}</h1><div class="problem" role="alert"><p>{escape(words(f"{key}_why"))}</p>{why}</div>'
        f'<nav aria-label="{escape(words("ways_on"))}"><ul class="ways">{again}{ways}</ul></nav>'
    )
    return shell(words, here, words(key), body, status)
