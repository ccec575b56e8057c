"""The nickname by which a person is called: القائد المعروف بأبي النور، سامي نور الملقب بـ"النسر"."""

from ingest.mentions.draft import Draft
from ingest.mentions.reader import Reader, opens_name
from ingest.mentions.words import CALLED, listed, not_names

_HOW = listed("اعلاميا محليا شعبيا ايضا اكثر")
_BY_NAME = listed("باسم باسمه باسمها بلقب بلقبه بلقبها بكنيه بكنيته بكنيتها")
_FATHER = listed("ابو ابي ابا ام")
_ADJECTIVE = listed("الحركي الفني الادبي")
_MOST = 4


def nickname(r: Reader, j: int) -> tuple[int, int, int] | None:
    """The name's tokens `[first, last)` and the end of the phrase that calls somebody so at `j`; None where there is none.

    With a bare ب only a kunya (بأبي النور) or quotation marks make it a name: one is known for much else (المعروف بنشاطه).
    """
    if r.word(j) not in CALLED:
        return None
    k = j + 1
    if r.word(k) in _HOW:
        k += 1
    if r.word(k) in _BY_NAME:
        k += 1
        if r.word(k) in _ADJECTIVE:
            k += 1
        end = _kunya(r, k, r.word(k)) or _quoted(r, k) or r.name_end(k, surname=True)
    elif r.word(k).strip("ـ") == "ب":
        k += 1
        end = _quoted(r, k) or _kunya(r, k, r.word(k))
    elif r.word(k).startswith("ب"):
        end = _kunya(r, k, r.word(k)[1:])
    else:
        end = _kunya(r, k, r.word(k))  # المكنى أبو ليث
    if end <= k:
        return None
    quoted = r.is_quote(k) or r.mark(k) == "("
    return (k + 1, end - 1, end) if quoted else (k, end, end)


def known_for(r: Reader, j: int) -> bool:
    """Whether what stands at `j` is a nickname or that by which somebody is known, and not a name: القيادي المعروف بنشاطه."""
    by = r.word(j - 1) in CALLED and r.word(j).startswith("ب")
    return nickname(r, j) is not None or (by and (not opens_name(r.word(j)) or nickname(r, j - 1) is not None))


def take_nickname(r: Reader, draft: Draft) -> None:
    """Take in the nickname behind one person's title or name; it is the name of whom nothing else names."""
    found = nickname(r, draft.last) if draft.type == "person" and draft.number in ("s", None) and not draft.members else None
    if found is None:
        return
    first, last, end = found
    of_body = (draft.ofs or len(draft.office) > 1) and r.word(first) not in _FATHER  # زعيم الحزب المعروف باسم "الأفق"
    if draft.name is None and not draft.keys and not of_body and not r.word(first).startswith("ب"):
        draft.name, draft.kind = (first, last), "name"
    draft.last = end


def _kunya(r: Reader, k: int, word: str) -> int:
    """The end of أبو or أم with the noun behind and what belongs to it (أبو بكر السهلي), 0 where there is none."""
    if word not in _FATHER or not r.word(k + 1) or r.word(k + 1) in not_names():
        return 0
    end = k + 2
    surname = r.word(end).startswith("ال") and not r.word(k + 1).startswith("ال") and not r.nameless(end)
    return end + surname


def _quoted(r: Reader, k: int) -> int:
    """The end of a name in quotation marks or parentheses at `k`, 0 where there is none."""
    if not r.is_quote(k) and r.mark(k) != "(":
        return 0
    end = k + 1
    while r.word(end) and end - k <= _MOST:
        end += 1
    closed = r.is_quote(end) if r.is_quote(k) else r.mark(end) == ")"
    return end + 1 if closed and end > k + 1 else 0
