"""What a reader typed into the form of a correction, read against the article's text."""

import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, cast, get_args
from urllib.parse import parse_qsl

from api.edtf import first_day
from api.errors import TooLarge, UnsupportedMedia
from api.gold import names_of
from api.models import Act, Mode
from api.nodes import Nodes, rows
from api.records import actor
from api.resolve import QID, actors_named
from corrections import Correction, Target
from corrections.model import VERDICTS, Verdict
from errors import NotFound, UsageError
from store import Store

ACTS: tuple[str, ...] = get_args(Act)
MODES: tuple[str, ...] = get_args(Mode)
LONGEST = {"content": 10_000, "note": 1_000}
"""Characters of a field; of the others 500."""
MOST_BYTES = 65_536
_MOST_FIELDS = 32
_LONG = 500
Typed = Mapping[str, str]


class WrongField(UsageError):
    """A field of the form cannot be used; `reason` is a key of the pages' words."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


def typed(body: bytes, media: str | None) -> dict[str, str]:
    """The fields of a form that was sent (`application/x-www-form-urlencoded`), without blanks around them.

    Raises `UnsupportedMedia`, `TooLarge`, and `UsageError` where it is no form or a field is too long.
    """
    if (media or "").partition(";")[0].strip().lower() != "application/x-www-form-urlencoded":
        raise UnsupportedMedia("POST the form as application/x-www-form-urlencoded")
    if len(body) > MOST_BYTES:
        raise TooLarge(f"the form is larger than {MOST_BYTES:,} bytes")
    try:
        pairs = parse_qsl(body.decode("utf-8"), keep_blank_values=True, strict_parsing=bool(body), max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise UsageError(f"not a form: {error}") from error
    found = {name: value.strip() for name, value in pairs}
    for name, value in found.items():
        if len(value) > LONGEST.get(name, _LONG) or "\x00" in value:
            raise WrongField(name, "too_long")
    return found


def correction(store: Store, text: str, given: Typed, extracted: Mapping[str, Any] | None, by: str | None = None) -> Correction:
    """The correction of `extracted` (a statement of `api.gold.annotation`; None for one that is missing) in an article's `text`.

    Raises `WrongField`: every stretch must be found in the text, every word must be one of ours.
    """
    verdict = given.get("verdict", "missing" if extracted is None else "")
    if verdict not in VERDICTS or (verdict == "missing") != (extracted is None):
        raise WrongField("verdict", "choose")
    target = Target(extracted["id"], extracted["content"]["start"], extracted["content"]["end"]) if extracted else None
    right = _statement(store, text, given, extracted) if verdict in ("wrong", "missing") else None
    return Correction(cast(Verdict, verdict), target, right, given.get("note", ""), by)


def _statement(store: Store, text: str, given: Typed, was: Mapping[str, Any] | None) -> dict[str, Any]:
    near = was["content"]["start"] if was else 0
    content = _stretch(text, given, "content", near)
    if content is None:
        raise WrongField("content", "needed")
    cue = _stretch(text, given, "cue", was["cue"]["start"] if was and was["cue"] else content["start"])
    mentioned = was["speaker_mention"]["start"] if was and was["speaker_mention"] else content["start"]
    mention = _stretch(text, given, "speaker_mention", mentioned)
    for name, words in (("act", ACTS), ("mode", MODES)):
        if given.get(name) not in words:
            raise WrongField(name, "choose")
    date = given.get("date") or None
    if date and (len(date) > 60 or first_day(date) is None):
        raise WrongField("date", "wrong_date")
    return {
        "id": was["id"] if was else _new_id(content, cue),
        "content": content,
        "cue": cue,
        "mode": given["mode"],
        "act": given["act"],
        "speaker": _speaker(store, given, was, mention),
        "speaker_mention": mention,
        "via": [name for part in re.split(r"[،,\n]", given.get("via", "")) if (name := part.strip())],
        "parent": was["parent"] if was else None,
        "date": date,
    }


def _new_id(content: Mapping[str, Any], cue: Mapping[str, Any] | None) -> str:
    return "c-" + sha256(f"{content['start']},{content['end']},{cue and cue['start']}".encode()).hexdigest()[:14]


def _stretch(text: str, given: Typed, name: str, near: int) -> dict[str, Any] | None:
    """Where the typed words stand in the text, the place nearest to `near`; blanks and line ends count as one another."""
    words = given.get(name, "").split()
    if not words:
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    found = min(pattern.finditer(text), key=lambda m: (abs(m.start() - near), m.start()), default=None)
    if found is None:
        raise WrongField(name, "not_in_text")
    return {"start": found.start(), "end": found.end(), "surface": found[0]}


def _speaker(store: Store, given: Typed, was: Mapping[str, Any] | None, mention: Mapping[str, Any] | None) -> dict[str, Any]:
    """Who the reader says it was: one of the graph by name, id or QID with all names, else what was typed as it is."""
    name, qid, unnamed = given.get("speaker", ""), given.get("qid", "").upper() or None, bool(given.get("unnamed"))
    if qid and not QID.fullmatch(qid):
        raise WrongField("qid", "wrong_qid")
    surface = [mention["surface"]] if mention else []
    if was and name and name in was["speaker"]["names"][:1]:
        return {"qid": qid, "names": list(dict.fromkeys([*was["speaker"]["names"], *surface])), "unnamed": unnamed}
    names = [name] if name else []
    for reference in filter(None, (name, qid)):
        try:
            node = actors_named(store, reference, suggest=False)[0]
        except (NotFound, UsageError):
            continue  # nobody of ours: the reader's word is taken
        known = actor(Nodes(rows(store, "nodes", {"node": [node]})), node.value)
        if known is not None and (qid is None or known.wikidata in (qid, None)):
            qid, names = qid or known.wikidata, [*names, *names_of(store, known)]
            break
    return {"qid": qid, "names": list(dict.fromkeys([*names, *surface])), "unnamed": unnamed}
