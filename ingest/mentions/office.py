"""The normal form of a title, and where a phrase starts."""

from functools import cache

from ingest.lexicon.authority import authority
from ingest.mentions.ofphrase import keys_of
from ingest.mentions.reader import Known, Reader
from ingest.mentions.words import Form
from ingest.text import fold

_SYNONYMS = {"عاهل": "ملك", "ناطق": "متحدث", "مسيول": "مسوول", "موفد": "مبعوث"}


def office_of(head: str, parts: list[str], ofs: list[str], demonyms: list[str]) -> tuple[tuple[str, ...], frozenset[str]]:
    """The normal form of a title: masculine lemmas without filler, and the bodies it belongs to."""
    words = [_SYNONYMS.get(head, head), *(_SYNONYMS.get(p, p) for p in parts)]
    if words[0] == "مستشار" and "امن" in words:
        words = ["مستشار", "امن"]  # مستشار الرئيس (لشؤون) الأمن القومي
    if words[:3] == ["رييس", "مجلس", "وزير"] or words == ["رييس", "حكومه"]:
        words = ["رييس", "وزير"]  # رئيس الوزراء, its plural by its lemma
    if len(words) > 1:
        words = [words[0], *(w for w in words[1:] if w not in ("جمهوريه", "دوله", "بلاد"))]
    bodies = dict.fromkeys([*ofs, *demonyms])
    owned = {authority().state_of(k) for k in bodies if authority().actors[k].type != "state"}
    return tuple(words), frozenset(k for k in bodies if authority().actors[k].type != "state" or k not in owned)


@cache
def _heads() -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for post in authority().posts:
        out.setdefault(post.holder, set()).add(fold(post.title).split()[0])
    return {holder: frozenset(heads) for holder, heads in out.items()}


def heads_held(key: str) -> frozenset[str]:
    """The folded first words of all posts that a known person has ever held (رئيس، وزير)."""
    return _heads().get(key, frozenset())


def skip_to(r: Reader, i: int, form: Form) -> int:
    """The character at which a word starts once its proclitics are off."""
    token = r.tokens[i]
    if not form.skip:
        return token.span.start
    left, at = form.skip, 0
    while left and at < len(token.surface):
        left -= len(fold(token.surface[at]))
        at += 1
    return token.span.start + at


def known_person(r: Reader, i: int) -> Known | None:
    """A person of the authority at `i`, without proclitics."""
    found = r.plain(i)
    return found if found and keys_of(found, "person") else None
