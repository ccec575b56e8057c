"""Who spoke last in a segment."""

from dataclasses import replace

from ingest.lexicon.authority import authority
from ingest.model import Mention
from ingest.statements.agreement import continues
from ingest.statements.cue import Cue
from ingest.text import fold

_RANKS = frozenset(["امير", "اميره", "شيخ", "شيخه"])
"""Ranks that are names too: «وقال الأمير» takes up an emir who spoke, else it names somebody."""


_GENERAL = frozenset(
    [
        "متحدث", "مسوول", "دبلوماسي", "ديبلوماسي", "سياسي", "خبير", "باحث", "محلل", "اكاديمي", "قيادي", "معارض", "كاتب", "صحفي",
        "صحافي", "ناشط", "حقوقي", "محامي", "مفاوض", "استاذ", "مستشار",
    ]
)  # fmt: skip
"""Heads of roles by which a report goes on with whoever speaks, whatever post was named before."""
_FORMERLY = frozenset(["سابق", "سابقه", "اسبق", "راحل"])


def _state(nisba: str) -> str | None:
    """The state of a nationality in the singular."""
    found = authority().demonyms.get(nisba)
    return found[0] if found is not None and found[2] == "s" and authority().actors[found[0]].type == "state" else None


def _own_state(mention: Mention) -> set[str]:
    """The state to which a known person belongs, none where that is a body of several."""
    key = authority().state_of(mention.authority) if mention.authority is not None else None
    return {key} if key is not None and authority().actors[key].type == "state" else set()


class Memory:
    """The speakers of one segment, latest last, and the relays that may be taken up when no speaker agrees."""

    def __init__(self, text: str = "") -> None:
        self._text = text
        self._states: dict[str, set[str]] = {}
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
        nationality = {
            key for w in fold(mention.span.of(self._text)).split() if (key := _state(w.removeprefix("ال"))) is not None
        }
        self._states.setdefault(mention.entity, set()).update(nationality)
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
        if mention.kind == "office" and mention.authority is None and not mention.entity.startswith("person:"):
            return self._called(mention) or mention
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
        return mention if told or mention.kind != "role" else self._called(mention) or mention

    def _called(self, mention: Mention) -> Mention | None:
        """The person who spoke last, whom a general word takes up with or without a nationality: الدبلوماسي البريطاني، المتحدث.

        A post is taken up by its own noun only, or as a former one (الوزير السابق); whoever is known to be of another state is not.
        """
        earlier = self.latest()
        if earlier is None or earlier.type != "person" or mention.number not in (None, "s"):
            return None
        if (earlier.name is None and earlier.authority is None) or (
            mention.gender and earlier.gender and mention.gender != earlier.gender
        ):
            return None
        said = [w.removeprefix("ال") for w in fold(mention.label).split() if w.startswith("ال")]
        states = {key for w in said[1:] if (key := _state(w)) is not None}
        if len(said) != len(mention.label.split()) or not all(_state(w) or w in _FORMERLY for w in said[1:]):
            return None
        if not mention.heads & (_GENERAL | earlier.heads) and not set(said) & _FORMERLY:
            return None
        theirs = self._states.get(earlier.entity, set()) | _own_state(earlier)
        return earlier if not states or not theirs or states & theirs else None


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
