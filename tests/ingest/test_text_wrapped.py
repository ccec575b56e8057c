"""Lines that were broken at a width are joined where a sentence goes on; paragraphs and lists stay what they are."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from ingest.extract import extract
from ingest.model import Article
from ingest.text import tokenise, unwrapped

TITLE = "جولة جديدة من المحادثات في مدينة الحوض"
PARAGRAPHS = [
    "قال وزير الخارجية سامي نور إن بلاده لن تدخر جهدا في سبيل وقف القتال، مشيرا إلى أن الاتصالات مع الطرفين لم تنقطع منذ بداية الشهر.",
    "وأضاف نور في تصريح لوكالة الأفق أن الجولة المقبلة من المحادثات ستعقد في مدينة الحوض، وأن الدعوات وجهت إلى جميع الأطراف المعنية.",
    "من جهتها، نفت المبعوثة سلمى حداد أن تكون المحادثات قد توقفت، داعية الجميع إلى التحلي بالصبر وإلى احترام الهدنة المعلنة.",
]


def told(text: str) -> list[tuple[str, str | None]]:
    found = extract(Article("made-up", text)).statements
    return [(" ".join(s.content.of(text).split()), s.speaker.label if s.speaker else None) for s in found]


def test_a_wrapped_text_says_what_its_paragraphs_say() -> None:
    plain = "\n".join([TITLE, *PARAGRAPHS])
    wrapped = "\n".join([TITLE, *(line for p in PARAGRAPHS for line in textwrap.wrap(p, 45))])
    assert len(told(plain)) == 5
    assert told(wrapped) == told(plain)


def test_paragraphs_without_a_stop_are_not_joined() -> None:
    short = "\n".join(f"وصل الوفد رقم {n} إلى المدينة أمس" for n in range(4))
    assert unwrapped(tokenise(short)) == tokenise(short)  # too few lines
    long_ = "\n".join([*PARAGRAPHS * 3, *["أخبار أخرى من المدينة"] * 12])
    assert unwrapped(tokenise(long_)) == tokenise(long_)  # paragraphs, and a list without stops


def test_a_list_is_not_joined() -> None:
    items = "\n".join(f"• خبر عن المحادثات في مدينة الحوض رقم {n}" for n in range(12))
    assert unwrapped(tokenise(items)) == tokenise(items)


@given(st.text(alphabet="قال نور إن\n.،• -", max_size=400))
def test_only_line_breaks_go(text: str) -> None:
    tokens = tokenise(text)
    kept = unwrapped(tokens)
    assert [t for t in tokens if t.kind != "newline"] == [t for t in kept if t.kind != "newline"]
