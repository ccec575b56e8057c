"""Outlets to which something was said, or that published it."""

from collections.abc import Iterator, Mapping

from ingest.model import Mention
from ingest.statements.match import Match
from ingest.statements.noun import Nouns
from ingest.statements.sentence import Sentence
from ingest.text import fold

_BASES = (
    "نشر", "نشرت", "بث", "بثت", "اذاع", "اذاعت", "نقل", "نقلت", "تناقلت", "تناقل", "اورد", "اوردت", "عرض", "عرضت",
    "وزع", "وزعت",
)  # fmt: skip
PUBLISHED = frozenset(base + pronoun for base in _BASES for pronoun in ("ه", "ها", "هم"))
"""«في بيان نشرته …»: verbs of publishing whose object is what was said."""
_PLACES = frozenset(["في", "علي", "عبر"])
"""Before an outlet these tell where it was said: a setting and no relay."""
_GENERIC = frozenset(["وسايل", "الاعلام", "الصحافه", "صحافيين", "صحفيين"])


class Outlets:
    """Finds outlets around a cue; the article's own is none."""

    def __init__(self, nouns: Nouns, quotes: Mapping[int, int], publisher: str | None) -> None:
        self.nouns, self.quotes, self.tokens = nouns, quotes, nouns.tokens
        self._own = fold(publisher or "").casefold()

    def relays(self, mention: Mention) -> bool:
        """Whether a mention is an outlet that can relay: a certain one, and not the article's own."""
        if mention.type != "media_outlet" or fold(mention.label).split()[0] in _GENERIC:
            return False
        surface = fold(mention.span.of(self.nouns.text)).casefold()
        return not self._own or (fold(mention.label).casefold() not in self._own and surface not in self._own)

    def after(self, found: Match) -> Iterator[Mention]:
        """Outlets between a cue and its content that are spoken to: «قال لقناة …», «في مقابلة مع …»."""
        start = max(found.slot.end, found.cue.index + 1)
        for first, mention, _ in self.nouns.between(start, found.connector, self.quotes):
            if self.relays(mention) and (self.nouns.prefixed(first) or self.tokens[first - 1].folded not in _PLACES):
                yield mention

    def publishing(self, sentence: Sentence, found: Match) -> Iterator[Mention]:
        """Outlets that published what is said: «وفي كلمة بثها التلفزيون، قال …»."""
        for i in range(sentence.start, min(found.cue.index, sentence.end) - 1):
            if self.tokens[i].folded in PUBLISHED and (named := self.nouns.starting(i + 1)) and self.relays(named[0]):
                yield named[0]
