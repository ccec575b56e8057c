"""Who spoke last in a segment."""

from dataclasses import replace

from ingest.model import Mention
from ingest.statements.agreement import continues
from ingest.statements.cue import Cue
from ingest.text import fold

_RANKS = frozenset(["امير", "اميره", "شيخ", "شيخه"])
"""Ranks that are names too: «وقال الأمير» takes up an emir who spoke, else it names somebody."""


class Memory:
    """The speakers of one segment, latest last, and the relays that may be taken up when no speaker agrees."""

    def __init__(self) -> None:
        self.speakers: list[Mention] = []
        self._voices: list[Mention] = []
        self._actor: Mention | None = None
        self.dates: dict[str, str | None] = {}
        self.vias: dict[str, tuple[Mention, ...]] = {}

    def heard(self, mention: Mention, cue: Cue | None = None) -> None:
        """Note a speaker of the segment's own level; a verb beside its subject tells the gender of a name or body."""
        if cue is not None and cue.pos == "verb" and _singular(mention) and mention.gender is None and cue.gender:
            mention = replace(mention, gender="f" if cue.gender == "f" else "m")
        self._actor = None
        self.speakers.append(mention)
        self._voices.append(mention)

    def relayed(self, mention: Mention) -> None:
        """Note who relayed the statement that is heard next."""
        self._voices.append(mention)

    def acted(self, mention: Mention) -> None:
        """Note a person of whom a sentence tells that holds no statement."""
        self._actor = mention

    def actor(self, cue: Cue) -> Mention | None:
        """The person of whom was told since the last speaker, if the cue agrees."""
        return self._actor if self._actor is not None and continues(cue, self._actor) else None

    def last(self, cue: Cue) -> Mention | None:
        """The voice that a cue without a subject continues: the latest that agrees."""
        if self.speakers and continues(cue, self.speakers[-1]):
            return self.speakers[-1]
        return next((m for m in reversed(self._voices[-6:]) if continues(cue, m)), None)

    def latest(self) -> Mention | None:
        """Who spoke last, agreeing or not."""
        return self.speakers[-1] if self.speakers else None

    def resolve(self, mention: Mention) -> Mention:
        """The speaker that a role word (المسؤول، المتحدث) takes up, else the mention itself."""
        if mention.kind == "name" and (rank := fold(mention.label).removeprefix("ال")) in _RANKS:
            return next((earlier for earlier in reversed(self.speakers[-8:]) if rank in earlier.heads), mention)
        if mention.kind not in ("role", "phrase", "document"):
            return mention
        told = mention.kind == "role" and (mention.authority is not None or mention.entity.startswith("person:"))
        for earlier in reversed(self.speakers[-8:]):
            if earlier.entity == mention.entity:
                return earlier
            if told:
                continue  # the mention says already whom it takes up
            issued = mention.kind == "document" and not mention.entity.startswith("document:")
            named = issued or (mention.kind == "phrase" and not mention.label.startswith("ال"))
            if not named and earlier.kind != "role" and mention.heads & earlier.heads and _same(mention, earlier):
                return earlier
            if mention.kind == "phrase" and _shorter(mention, earlier):
                return earlier
        return mention


def _singular(mention: Mention) -> bool:
    """Whether the verb beside a mention tells its gender: a person's, or one body's."""
    return mention.type == "person" or (mention.number not in ("p", "d") and mention.kind in ("name", "office", "role"))


def _same(mention: Mention, earlier: Mention) -> bool:
    """Whether a noun can take up an earlier speaker with the same head: in number, and in what is said of it.

    «الوزراء» is no minister; «التلفزيون الرسمي» is not «تلفزيون الأفق»; an indefinite document («بيان ل X») is a new one.
    """
    if (mention.number in ("p", "d")) != (earlier.number in ("p", "d")) and earlier.number is not None:
        return False
    if mention.type == "person":
        return True
    if mention.kind == "document" and not mention.label.startswith("ال"):
        return False
    more = {w.removeprefix("ال") for w in fold(mention.label).split()[1:]}
    told = {w.removeprefix("ال") for w in fold(earlier.label).split()[1:]}
    return not more or more <= told or earlier.kind == "name"


def _shorter(mention: Mention, earlier: Mention) -> bool:
    """Whether an unknown phrase repeats the end of an earlier one (بلينكن after أنتوني بلينكن), with or without ال."""
    mine = mention.entity.removeprefix("phrase:").split()
    theirs = earlier.entity.partition(":")[2].split()
    if not mine or len(mine) > 2 or not earlier.entity.startswith(("phrase:", "person:")):
        return False
    bare = [w.removeprefix("ال") for w in mine]
    return theirs[-len(mine) :] == mine or mine[0] in theirs or bare[0] in theirs
