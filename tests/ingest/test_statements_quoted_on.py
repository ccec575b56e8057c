"""Quotations that no verb brings in anew, and those behind the name of the words they come from («¶» ends a line)."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import params, read_page
from statement_reading import statements_in

from ingest.model import Article, Document
from ingest.segment import segment
from ingest.text import tokenise

TABLES = {
    "a paragraph of quotation": """
قال الوزير سامي نور: "[سنعود إلى الحوار قريبا]". ¶ "[ولن نقبل شروطا مسبقة من أحد]". ¶ وصل الوفد مساء. | سامي نور | سامي نور # goes on behind direct speech
قال الوزير سامي نور: "[سنعود إلى الحوار قريبا]". ¶ "[ولن نقبل شروطا مسبقة من أحد]." ¶ «[والباب مفتوح أمام الجميع اليوم]» | سامي نور | سامي نور | سامي نور # and on, with other marks
"[سنعود إلى الحوار قريبا]"، قال الوزير سامي نور. ¶ "ولن نقبل شروطا مسبقة من أحد". | سامي نور # not where the narrator has spoken in between
قال الوزير سامي نور: "[سنعود إلى الحوار قريبا]". ¶ "[ولن نقبل شروطا مسبقة من أحد]"، قالت سلمى حداد. | سامي نور | سلمى حداد # not where a verb says who
قال الوزير سامي نور: "[سنعود إلى الحوار قريبا]". ¶ "نهر الشمال" رواية جديدة. | سامي نور # not where the paragraph goes on
قال الوزير سامي نور: "[سنعود إلى الحوار قريبا]". ¶ "نهر الشمال". | سامي نور # not a name
قال الوزير سامي نور إن [الحوار سيعود قريبا]. ¶ "نحن لا نقبل شروطا مسبقة من أحد". | سامي نور # not behind reported speech
"نحن لا نقبل شروطا مسبقة من أحد". ¶ وصل الوفد مساء. # not at the beginning
قال الوزير سامي نور: "[سنعود إلى الحوار قريبا]". ¶ وصل الوفد. ¶ "نحن لا نقبل شروطا مسبقة من أحد". | سامي نور # not over another paragraph
""",
    "to whom words are given": """
وأدلى الوزير سامي نور بتصريح لقناة الجزيرة قال فيه إن [الحوار ضروري]. | سامي نور # to a channel
وأدلى الوزير سامي نور بتصريحات للصحفيين أكد فيها أن [الحوار ضروري]. | سامي نور # to the press
وأدلت سلمى حداد بتصريحات أكدت فيها أن [الحوار ضروري]. | سلمى حداد # to nobody
ونشرت وكالة رويترز تصريحا للوزير سامي نور قال فيه إن [الحوار ضروري]. | سامي نور # of the minister
وأصدرت الوزارة بيانا قالت فيه إن [الحوار ضروري]. | الوزارة # a body's
وأصدرت القناة بيانا قالت فيه إن [الحوار ضروري]. | القناة # an outlet's own
""",
    "words that somebody uttered": """
وقال سامي نور في أول تصريح أدلى به على متن الطائرة: "[سنعود إلى الحوار]". | سامي نور # in a statement that he made aboard
وأكد سامي نور في تصريح أدلى به على هامش القمة أن [الحوار ضروري]. | سامي نور # the conjunction behind it
وأعلن سامي نور في كلمة ألقاها أمام البرلمان: "[سنعود إلى الحوار]". | سامي نور # in a speech that he gave
وأوضح سامي نور، في رسالة وجهها إلى المجلس، أن [الحوار ضروري]. | سامي نور # in a letter that he sent
وأكد سامي نور في تصريح أدلى به على [أهمية الحوار]. | سامي نور # a noun behind it
وأدلى سامي نور بتصريح قال فيه إن [الحوار ضروري]. | سامي نور # the verb is the main one
""",
    "turns of a conversation": """
قال الوزير نادر عمران إن [الحل قريب]. ¶ السهل: متى؟ ¶ نادر عمران: [أنا شخصيا معه منذ البداية]. ¶ ثم انتهت. | نادر عمران | نادر عمران # in the first person
قال الوزير نادر عمران إن [الحل قريب]. ¶ سؤال: "هل أنت مع الحرب؟" ¶ عمران: "[لا، السلام أفضل دائما]". | نادر عمران | نادر عمران # in marks, by the surname
قال الوزير نادر عمران إن [الحل قريب]. ¶ نادر عمران: سيرة قصيرة للرجل منذ ولادته. | نادر عمران # not where neither is
""",
}


@pytest.mark.parametrize("row", params(TABLES))
def test_quotations(row: str) -> None:
    found, expected = read_page(row)
    assert found == expected


def test_day_mode_and_cue_of_what_goes_on() -> None:
    text = 'قال الوزير سامي نور الأحد: "سنعود إلى الحوار قريبا".\n"ولن نقبل شروطا مسبقة من أحد".'
    article = Article("made-up", text, published="2024-03-05")
    first, second = statements_in(Document(article, segment(article), tokenise(text)))
    assert (second.mode, second.act, second.date, second.cue.of(text)) == ("direct", "say", first.date, '"')
    assert second.speaker == first.speaker


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("أكد الوزير ـ أن الحوار ضروري", id="a lone tatweel for a dash"),
        pytest.param("أكد الوزير ــ أن الحوار ضروري", id="two of them"),
        pytest.param("أضاف المصدر، نقلا", id="the text ends in a word of source"),
        pytest.param("أضاف/نقلا", id="the same behind a stroke"),
        pytest.param('" _ "دعا _', id="a name of no letters"),
    ],
)
def test_odd_text_raises_nothing(text: str) -> None:
    article = Article("made-up", text, published="2024-03-05")
    found = statements_in(Document(article, segment(article), tokenise(text)))
    assert all(s.content.of(text) for s in found)
