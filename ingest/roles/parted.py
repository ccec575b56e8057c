"""Two sides that were read as one body: «الحكومة السورية والمعارضة المسلحة»."""

import re
from dataclasses import replace

from ingest.model import Mention, Span
from ingest.text import fold

_OPENS = frozenset({"الحكومه", "حكومه", "الجيش", "القوات", "قوات", "السلطات", "النظام", "المعارضه", "وفد"})
_SECOND = re.compile(r"\sو(?=(?:ال)?(?:معارضة|متمرد|فصائل|حكومة|حركة|جبهة|مسلح|انفصالي|ميليشيا|مليشيا|قوات|جيش)\w*)")


def parted(mention: Mention, text: str) -> Mention:
    """The mention with both as its members, where it begins with a government or a camp and names another one behind «و»."""
    if mention.authority or mention.members or mention.kind != "phrase":
        return mention
    surface = mention.span.of(text)
    if (surface.split() or [""])[0] and fold(surface.split()[0]) not in _OPENS:
        return mention
    cut = _SECOND.search(surface)
    if cut is None:
        return mention
    start = mention.span.start
    halves = (Span(start, start + cut.start()), Span(start + cut.end(), mention.span.end))
    members = tuple(
        Mention(span, "phrase", f"{mention.type}:{fold(span.of(text))}", mention.type, " ".join(span.of(text).split()))
        for span in halves
    )
    return replace(mention, kind="joint", members=members)
