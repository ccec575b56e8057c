"""Simple extractors to stand beside ours: what marks, cues and conjunctions alone give.

Each takes an article's id and text and a predicate for cues, and gives a record of `extraction.schema.json` that has
statements and actors only. They look at one line at a time and know no names, no grammar and no other article.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from evaluation.cues import Cue, common_cue

Baseline = Callable[[str, str, Cue], dict[str, Any]]

_QUOTED = re.compile("\"([^\"\n]+)\"|«([^»\n]+)»|“([^”\n]+)”|”([^“”\n]+)“|„([^‟”\n]+)[‟”]|''([^'\n]+)''")
_WORD = re.compile("[\\w\u064b-\u065f\u0670]+")
_CONJUNCTION = re.compile(r"(?<!\w)(?:أن|إن|بأن|أنه|إنه|بأنه|أنها|إنها|بأنها|أنهم|إنهم|أنهما|إنهما|أننا|إننا|أنني|إنني)(?!\w)")
_BARE_CONJUNCTION = re.compile(r"(?:أن|إن|بأن)\Z")
_SENTENCE_END = re.compile('[.!؟?](?=[\\s"»”]|$)|\n|$')
_BREAK = re.compile('[،,:"«“.;؛\n(]|(?<!\\w)(?:إلى|على|في|خلال|من|عن|أمس|اليوم|لـ)(?!\\w)')
_LEAST_WORDS = 3
_NEAR_BEFORE = 12
_NEAR_AFTER = 4
_SPEAKER_WORDS = 7


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    cue: tuple[int, int]
    speaker: str | None
    mode: str


def marks(ident: str, text: str, cue: Cue = common_cue) -> dict[str, Any]:
    """Every stretch of at least three words in quotation marks; nobody is named as its speaker."""
    return _record(ident, [_Found(a, b, (a - 1, a), None, "direct") for a, b in _quoted(text)])


def marks_and_cue(ident: str, text: str, cue: Cue = common_cue) -> dict[str, Any]:
    """Those with a cue up to twelve words before them or four after; the speaker is what follows the cue."""
    return _record(ident, list(_quotes_with_cue(text, cue)))


def cue_and_conjunction(ident: str, text: str, cue: Cue = common_cue) -> dict[str, Any]:
    """Those, and all from a conjunction (أن، إن، بأن) up to twelve words after a verb to the end of its sentence."""
    return _record(ident, _with_clauses(text, cue, participles=False))


def participles_and_memory(ident: str, text: str, cue: Cue = common_cue) -> dict[str, Any]:
    """Those, with participles as cues too, and the last speaker named for a cue that names none."""
    found = _with_clauses(text, cue, participles=True)
    out, last = [], None
    for f in found:
        last = f.speaker or last
        out.append(_Found(f.start, f.end, f.cue, last, f.mode))
    return _record(ident, out)


BASELINES: Mapping[str, Baseline] = {
    "marks": marks,
    "marks+cue": marks_and_cue,
    "cue+conjunction": cue_and_conjunction,
    "+participle+memory": participles_and_memory,
}
"""The baselines by the name that the report gives them, the simplest first."""


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    for m in _QUOTED.finditer(text):
        start, end = m.span(m.lastindex or 0)
        if len(_WORD.findall(text, start, end)) >= _LEAST_WORDS:
            yield start, end


def _cues(text: str, cue: Cue) -> list[tuple[int, int, str]]:
    return [(m.start(), m.end(), kind) for m in _WORD.finditer(text) if (kind := cue(m.group()))]


def _quotes_with_cue(text: str, cue: Cue) -> Iterator[_Found]:
    for start, end in _quoted(text):
        line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
        before = list(_WORD.finditer(text, line_start, start))[-_NEAR_BEFORE:]
        after = list(_WORD.finditer(text, end, line_end if line_end >= 0 else len(text)))[:_NEAR_AFTER]
        for m in (*reversed(before), *after):
            if cue(m.group()):
                yield _Found(start, end, m.span(), _speaker(text, m.end()), "direct")
                break


def _with_clauses(text: str, cue: Cue, *, participles: bool) -> list[_Found]:
    found: list[_Found] = []
    cues = [c for c in _cues(text, cue) if participles or c[2] == "verb"]
    for at, (start, end, _) in enumerate(cues):
        if found and start < found[-1].end:
            continue
        stop = cues[at + 1][0] if at + 1 < len(cues) else len(text)
        m = _CONJUNCTION.search(text, end, min(stop, _SENTENCE_END.search(text, end).start()))  # type: ignore[union-attr]
        if m is None or len(_WORD.findall(text, end, m.start())) > _NEAR_BEFORE:
            continue
        first = m.end() if _BARE_CONJUNCTION.match(m.group()) else m.start()
        last = _SENTENCE_END.search(text, m.end())
        span = _trim(text, first, last.start() if last else len(text))
        if span[0] < span[1]:
            quoted = re.search('["«“]', text[span[0] : span[1]])
            found.append(_Found(*span, (start, end), _speaker(text, end), "mixed" if quoted else "indirect"))
    free = [q for q in _quotes_with_cue(text, cue) if not any(q.start < f.end and f.start < q.end for f in found)]
    return sorted([*found, *free], key=lambda f: f.start)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t\xa0،,:":
        start += 1
    while start < end and text[end - 1] in " \t\xa0،,:":
        end -= 1
    return start, end


def _speaker(text: str, after: int) -> str | None:
    """The words after a cue up to a comma, a mark, a conjunction or a common preposition; at most seven."""
    stops = (m.start() for m in (_BREAK.search(text, after), _CONJUNCTION.search(text, after)) if m)
    words = text[after : min(stops, default=len(text))].split()[:_SPEAKER_WORDS]
    return " ".join(words) or None


def _record(ident: str, found: list[_Found]) -> dict[str, Any]:
    names = list(dict.fromkeys(f.speaker for f in found if f.speaker))
    ids = {name: f"a{i}" for i, name in enumerate(names, 1)}
    return {
        "article": {"id": ident},
        "segments": [],
        "actors": [{"id": ids[n], "label": n, "type": "unknown", "names": _names(n)} for n in names],
        "statements": [
            {
                "id": f"s{i}",
                "content": {"start": f.start, "end": f.end},
                "cue": {"start": f.cue[0], "end": f.cue[1]},
                "speaker": ids.get(f.speaker or ""),
                "mode": f.mode,
                "act": "say",
            }
            for i, f in enumerate(found, 1)
        ],
        "roles": [],
        "dates": [],
    }


def _names(phrase: str) -> list[str]:
    """The phrase, and its last two words and last word, since titles stand before names."""
    words = phrase.split()
    return list(dict.fromkeys([phrase, " ".join(words[-2:]), words[-1]]))
