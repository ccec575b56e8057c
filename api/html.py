"""Self-contained pages: no script, one style sheet inside, nothing from another host."""

import base64
import hashlib
from html import escape
from importlib.resources import files
from string import Template
from urllib.parse import urlencode

from starlette.responses import HTMLResponse

__all__ = ["escape", "link", "response"]

_PAGE = (files("api") / "page.html").read_text(encoding="utf-8")
_STYLE = (files("api") / "style.css").read_text(encoding="utf-8")
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
"""Content-Security-Policy of a page: its own style sheet and form, nothing else."""


def response(title: str, body: str, *, lang: str = "ar", status: int = 200) -> HTMLResponse:
    """A page; `title` is text, `body` HTML whose text is escaped already."""
    direction = "rtl" if lang == "ar" else "ltr"
    html = Template(_PAGE).substitute(lang=lang, direction=direction, title=escape(title), style=_STYLE, body=body)
    return HTMLResponse(html, status, {"Content-Security-Policy": POLICY})


def link(path: str, text: str, **parameters: str | None) -> str:
    """A link within the service."""
    query = urlencode({name: value for name, value in parameters.items() if value})
    return f'<a href="{escape(path + ("?" + query if query else ""))}">{escape(text)}</a>'
