"""A quick look at how a word goes on behind its proclitics, which tells most words apart from those of a table."""

from collections.abc import Callable, Iterable

_LETTERS = 4
_SHORT = 3


def beginnings(forms: Iterable[str], before: int) -> Callable[[str], bool]:
    """Whether a folded word may be one of `forms` with up to `before` letters (5 at most) attached in front of it.

    A pronoun of the third person (ه، ها، هم، هما) may stand behind, before which the ending ه of the form is written ت; ل and the
    article of a form are لل. True of some other words too, never false of such a word: what it costs is a few slices, where taking
    the clitics off costs ten times that.
    """
    known = {*forms}
    known |= {form[:-1] + "ت" for form in known if form.endswith("ه")}
    known |= {"لل" + form[2:] for form in known if form.startswith("ال")}
    short = tuple(form for form in known if len(form) < _SHORT)
    starts = frozenset(form[:_LETTERS] for form in known) | {form + "ه" for form in known if len(form) == _SHORT}
    longest = max(map(len, short), default=0) + before + len("هما")

    def may_be(word: str) -> bool:
        return (
            word[:4] in starts
            or word[1:5] in starts
            or word[2:6] in starts
            or word[3:7] in starts
            or (before > 3 and word[4:8] in starts)
            or (before > 4 and word[5:9] in starts)
            or (len(word) <= longest and any(form in word for form in short))
        )

    return may_be
