"""Outlets credited as publisher."""

from ingest.lexicon.authority import authority, words_of
from ingest.link.identity import known, local_id, unique
from ingest.link.spelling import identifying, spelled
from ingest.model import Actor

_HEADS = ("صحيفه", "قناه", "موقع", "وكاله", "شبكه", "بوابه", "جريده", "مجله", "اذاعه")


def outlet_actor(name: str) -> Actor:
    """The actor of an outlet as the page credits it; a known one where the name, with or without its head noun, is known.

    A credit names an outlet and nothing else, so names that are common words elsewhere (الأسبوع) count here.
    """
    words = words_of(name)
    tries = [
        words,
        words[1:] if words[:1] and words[0] in _HEADS else (),
        words[:-1] if len(words) > 1 and words[-1].removeprefix("ال") in authority().demonyms else (),
    ]
    for attempt in filter(None, tries):
        keys = [k for k, _ in authority().names.get(attempt, ()) if authority().actors[k].type == "media_outlet"]
        if len(keys) == 1:
            return known(authority().actors[keys[0]], [name])
    label = spelled(name) or " ".join(name.split())
    return Actor(local_id("media_outlet", identifying(label)), label, "media_outlet", unique([label, " ".join(name.split())]))
