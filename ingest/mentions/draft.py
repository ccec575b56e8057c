"""A mention before it is resolved."""

from dataclasses import dataclass, field

from ingest.model import ActorType, Gender, MentionKind, Number


@dataclass(slots=True)
class Draft:
    """A phrase over the tokens `[first, last)` that starts at character `start` (after its proclitics).

    `keys` are the authority's candidates for what the phrase itself names, `weak` says that they need support. `office` is the
    normalised title (`("وزير", "خارجيه")`) and `ofs` the keys of the bodies it belongs to. `name` is the token range of the
    proper name; `conjoined` says that it carries و. `issuer` is who issued a document. `core` is where the name
    ends when more follows that only says whose it is (0: nothing follows). `lead` is the first token of the title around a title.
    """

    first: int
    last: int
    start: int
    kind: MentionKind
    type: ActorType
    keys: tuple[str, ...] = ()
    weak: bool = False
    name: tuple[int, int] | None = None
    office: tuple[str, ...] = ()
    ofs: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    gender: Gender | None = None
    number: Number | None = None
    definite: bool = False
    conjoined: bool = False
    article: bool = False
    demonyms: frozenset[str] = frozenset()
    members: list["Draft"] = field(default_factory=list)
    issuer: "Draft | None" = None
    core: int = 0
    lead: int = -1

    @property
    def opening(self) -> int:
        """The token before which a verb of saying may stand."""
        return self.lead if self.lead >= 0 else self.first

    @property
    def size(self) -> int:
        """How many tokens it covers."""
        return self.last - self.first
