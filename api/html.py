"""Pages with one style sheet inside and nothing from another host; where `web/` was built, with its script and fonts."""

import base64
import hashlib
from collections.abc import Sequence
from html import escape
from importlib.resources import files
from string import Template
from urllib.parse import urlencode

from starlette.responses import HTMLResponse

from api import bundle

__all__ = ["escape", "link", "response"]

_PAGE = (files("api") / "page.html").read_text(encoding="utf-8")
_STYLE = (files("api") / "style.css").read_text(encoding="utf-8")
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_REST = "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; {_REST}"
"""Content-Security-Policy of a page: its own style sheet and form, nothing else."""
SCRIPTED = (
    f"default-src 'none'; style-src 'sha256-{_HASH}' 'self'; script-src 'self'; connect-src 'self'; font-src 'self'; {_REST}"
)
"""The same with what was built: nothing inline, nothing from elsewhere."""


def response(title: str, body: str, *, lang: str = "ar", status: int = 200, scripts: Sequence[str] = ()) -> HTMLResponse:
    """A page; `title` is text, `body` HTML whose text is escaped already, `scripts` are names of what was built, if it was."""
    direction = "rtl" if lang == "ar" else "ltr"
    names = scripts if bundle.THERE else ()
    sheets = [f'<link rel="stylesheet" href="/static/{name}.css">' for name in ("fonts", *names)] if names else []
    head = "".join([*sheets, *(f'<script type="module" src="/static/{name}.js"></script>' for name in names)])
    html = Template(_PAGE).substitute(lang=lang, direction=direction, title=escape(title), style=_STYLE, head=head, body=body)
    return HTMLResponse(html, status, {"Content-Security-Policy": SCRIPTED if names else POLICY})


def link(path: str, text: str, **parameters: str | None) -> str:
    """A link within the service."""
    query = urlencode({name: value for name, value in parameters.items() if value})
    return f'<a href="{escape(path + ("?" + query if query else ""))}">{escape(text)}</a>'
