"""When an article is another one's text of the same outlet and day under another id."""

import hashlib
from urllib.parse import urlsplit


def text_key(text: str, publisher: str | None, published: str | None, url: str | None) -> bytes | None:
    """Equal keys: the same text, from the same outlet, of the same day. None where nothing tells the outlet.

    The outlet is the name that came with the article, else the host of its address. Without either, two articles with one text
    may be two witnesses, and no witness may be lost.
    """
    outlet = publisher or (urlsplit(url).netloc if url else "")
    if not outlet:
        return None
    joined = "\x1f".join((text, outlet, (published or "")[:10]))
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).digest()[:16]
