"""What is known of a word form, worked out once: text repeats its words, so most of reading it is looking up."""

from collections.abc import Callable
from typing import Generic, TypeVar

V = TypeVar("V")
_LONGEST = 64  # letters; what is longer is no word and does not come again


class Table(dict[str, V], Generic[V]):
    """A dictionary that asks `work_out` for what it does not hold: `table[word]`.

    In place of `lru_cache` where it is asked for every token: a look-up costs half of such a call. Holds `most` entries at most
    and then begins anew, which costs less than to note for every look-up which one is the oldest; keeps nothing long.
    """

    def __init__(self, work_out: Callable[[str], V], most: int = 131_072) -> None:
        super().__init__()
        self._work_out, self._most = work_out, most

    def __missing__(self, word: str) -> V:
        value = self._work_out(word)
        if len(word) <= _LONGEST:
            if len(self) >= self._most:
                self.clear()
            self[word] = value
        return value
