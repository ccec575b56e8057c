"""A frame with what may bring it out, so that sentences without any of that are not looked through."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from ingest.roles.clause import Item
from ingest.roles.hit import Hit
from ingest.roles.reach import Sentence

Find = Callable[[Sentence], Iterator[Hit]]
Words = Callable[[str], bool]
Mentions = Callable[[Item], bool]


class Frame(NamedTuple):
    """`find` gives hits only in sentences where an item opens one of `opens`, has a word of which `words` is true or a mention of
    which `mentions` is.

    Whoever adds a branch to `find` adds here what opens it; `tests/ingest/test_roles_frames.py` compares with looking everywhere.
    """

    find: Find
    opens: frozenset[str]
    words: Words | None = None
    mentions: Mentions | None = None


def frame(*opens: str, words: Words | None = None, mentions: Mentions | None = None) -> Callable[[Find], Frame]:
    """The frame that a function is, by what opens it: frames of words, folded words, items that are mentions."""
    return lambda find: Frame(find, frozenset(opens), words, mentions)
