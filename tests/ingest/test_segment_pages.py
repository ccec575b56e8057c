"""Pages in the forms that Arabic sites have, line by line with the role of each line."""

import pytest

from ingest.model import Article, Segment
from ingest.segment import segment

T = "اللجنة تنهي جولة المشاورات في الأفق"
P1 = "قالت المتحدثة سلمى حداد إن اللجنة أنهت الجولة الأولى."
P2 = "وأضافت أن الوفدين سيعودان بعد أسبوع من الآن."
R = "نور: الورقة الجديدة وصلت إلى الطرفين"
Q1 = "أكد سامي نور رئيس الوفد الثاني أن الورقة وصلت صباح اليوم."
Q2 = "وأوضح أن الرد سيكون مكتوبا."
H1, H2, H3 = "الأسعار ترتفع في أسواق الميناء", "افتتاح معرض الكتاب في المدينة", "المنتخب يتأهل إلى الدور الثاني"
DASHES = "-" * 30

SHORT = {
    "t": "title",
    "b": "body",
    "s": "source",
    "k": "keywords",
    "rt": "related_title",
    "rb": "related_body",
    "rh": "related_headlines",
    "-": "boilerplate",
}


def roles_by_line(text: str) -> list[tuple[str, str]]:
    """Each line that is not blank with the one role it has."""
    by_role = {v: k for k, v in SHORT.items()}
    out, at = [], 0
    segments = segment(Article("a", text))
    for line in text.splitlines(keepends=True):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            (role,) = {by_role[s.role] for s in segments if s.span.start <= start < s.span.end}
            out.append((role, line.strip()))
        at += len(line)
    return out


@pytest.mark.parametrize(
    "page",
    [
        pytest.param([("t", T), ("b", P1), ("b", P2)], id="headline and paragraphs"),
        pytest.param([("b", P1), ("b", P2)], id="no headline"),
        pytest.param([("b", P1)], id="one sentence"),
        pytest.param([("b", T)], id="one line without a stop"),
        pytest.param([("t", "سلمى حداد: لم نتلق ردا"), ("b", P1)], id="headline with a colon"),
        pytest.param([("t", "مصدر: الوفد لم يغادر المدينة"), ("b", P1)], id="headline with an unnamed source"),
        pytest.param([("t", "هل تعود اللجنة إلى العمل؟"), ("b", P1)], id="headline that asks"),
        pytest.param([("t", "صحيفة: اللجنة تعود إلى العمل"), ("b", P1)], id="headline with its source first"),
        pytest.param([("b", "الأفق نيوز – دوليات"), ("b", P1)], id="outlet and section above the report"),
        pytest.param([("b", "الأفق نيوز – دوليات"), ("t", T), ("b", P1)], id="outlet and section above the headline"),
        pytest.param([("b", "كتبت: سلمى حداد"), ("t", T), ("b", P1)], id="byline above the headline"),
        pytest.param([("t", T), ("b", P1), ("b", "ضغوط متزايدة"), ("b", P2)], id="heading inside the article"),
        pytest.param([("t", T), ("-", "تاريخ النشر: 23rd, August 2024 GMT"), ("b", P1)], id="publication line, English"),
        pytest.param([("t", T), ("-", "فبراير 21, 2025آخر تحديث: فبراير 21, 2025"), ("b", P1)], id="two days run together"),
        pytest.param(
            [("t", T), ("-", "الجمعة ٢٣ آب / أغسطس ٢٠٢٤ - ١٠:٣٠ بتوقيت غرينتش"), ("b", P1)], id="day line under the headline"
        ),
        pytest.param([("-", "2024-08-23 10:30"), ("t", T), ("b", P1)], id="day line above the headline"),
        pytest.param([("t", T), ("b", P1), ("b", "7 أكتوبر 2023"), ("b", P2)], id="a day as a heading inside the article"),
        pytest.param(
            [("-", "الرئيسية > أخبار > سياسة"), ("t", T), ("b", P1), ("-", "شارك هذا المقال")], id="breadcrumbs and sharing"
        ),
        pytest.param([("b", P1), ("-", "جميع الحقوق محفوظة © وكالة الأفق 2024")], id="copyright"),
        pytest.param([("b", P1), ("-", "المقالات لا تعبر بالضرورة عن رأي الموقع")], id="disclaimer"),
        pytest.param([("b", P1), ("-", "لمتابعة البث المباشر اضغط هنا")], id="click here"),
        pytest.param([("b", P1), ("-", DASHES), ("b", P2)], id="rule of dashes"),
        pytest.param([("b", P1), ("s", "المصدر: وكالة الأفق")], id="credit line"),
        pytest.param([("b", P1), ("s", "المصدر"), ("s", "وكالة الأفق")], id="credit label on a line of its own"),
        pytest.param([("b", P1), ("s", "(المصدر : وكالات)")], id="credit line in brackets"),
        pytest.param([("b", P1), ("s", "Source: Horizon")], id="credit line in English"),
        pytest.param([("b", P1), ("s", "* نقلا عن صحيفة الأفق")], id="starred credit without a colon"),
        pytest.param([("b", P1), ("s", "رويترز/ أ ف ب")], id="names of agencies at the end"),
        pytest.param([("s", "المصدر: وكالة الأفق"), ("t", T), ("b", P1)], id="credit line at the top"),
        pytest.param([("b", P1), ("k", "كلمات دلالية: اللجنة المشاورات الأفق")], id="keywords"),
        pytest.param([("b", P1), ("k", "الكلمات المفتاحيّة"), ("k", "اللجنة"), ("k", "وفد الأفق")], id="keywords one a line"),
        pytest.param([("b", P1), ("k", "#اللجنة #الأفق #مشاورات")], id="hash tags"),
        pytest.param([("b", P1), ("k", "Tags: talks, horizon")], id="keywords in English"),
        pytest.param(
            [
                ("b", P1),
                ("s", "المصدر: الأفق"),
                ("-", "إقرأ أيضاً:"),
                ("rt", R),
                ("rb", Q1),
                ("rb", Q2),
                ("s", "المصدر: النهر"),
                ("rh", "مقالات مشابهة"),
                ("rh", f"• {H1}"),
                ("rh", f"• {H2}"),
            ],
            id="aggregator page",
        ),
        pytest.param(
            [
                ("t", T),
                ("-", "تاريخ النشر: 3rd, May 2023 GMT"),
                ("b", P1),
                ("s", "المصدر: الأفق"),
                ("k", "كلمات دلالية: لجنة"),
                ("-", "اقرأ أيضا"),
                ("rt", R),
                ("-", "آخر تحديث: مايو 4, 2023"),
                ("rb", f"النهر/- {Q1}"),
                ("k", "وسوم: ورقة"),
                ("rh", "أخبار ذات صلة"),
                ("rh", H1),
                ("rh", H2),
                ("rh", H3),
            ],
            id="aggregator page with all its parts",
        ),
        pytest.param(
            [("b", P1), ("s", "المصدر: الأفق"), ("-", "اقرأ المزيد"), ("rb", Q1), ("rb", Q2)],
            id="related article without a headline",
        ),
        pytest.param(
            [
                ("b", P1),
                ("k", "وسوم: لجنة"),
                ("-", "إقرأ أيضا:"),
                ("rt", R),
                ("rb", Q1),
                ("s", "المصدر: النهر"),
                ("-", "إقرأ أيضا:"),
                ("rt", H1),
                ("rb", P1),
            ],
            id="two related articles",
        ),
        pytest.param([("b", P1), ("rh", f"اقرأ أيضا: {H1}"), ("b", P2)], id="one link inside the article"),
        pytest.param([("b", P1), ("rh", f"للمزيد - {H1}"), ("rh", H2), ("b", P2)], id="two links inside the article"),
        pytest.param(
            [("b", P1), ("rh", "اقرأ أيضاً:"), ("rh", H1), ("rh", H2), ("b", P2)], id="label and links inside the article"
        ),
        pytest.param(
            [("b", P1), ("rh", "اقرأ أيضاً"), ("rh", H1), ("b", P2)], id="label and one link, the article goes on with «and»"
        ),
        pytest.param([("b", P1), ("rh", "قد يهمك"), ("rh", H1), ("b", "ضغوط متزايدة"), ("b", P2)], id="one link, then a heading"),
        pytest.param(
            [("b", P1), ("-", "اقرأ أيضاً"), ("rt", R), ("rb", Q1), ("s", "المصدر: النهر")],
            id="related article that has a credit line",
        ),
        pytest.param(
            [
                ("b", P1),
                ("rh", "اقرأ أيضاً"),
                ("rh", H1),
                ("b", P2),
                ("s", "المصدر: الأفق"),
                ("-", "إقرأ أيضاً:"),
                ("rt", R),
                ("rb", Q1),
            ],
            id="one link inside the article, a related article below its credit line",
        ),
        pytest.param(
            [
                ("b", P1),
                ("rh", "اقرأ أيضاً"),
                ("rh", H1),
                ("b", Q1),
                ("s", "المصدر: الأفق"),
                ("-", "إقرأ أيضاً:"),
                ("rt", R),
                ("rb", Q1),
            ],
            id="the same where the article goes on without «and»",
        ),
        pytest.param(
            [
                ("b", P1),
                ("s", "المصدر: الأفق"),
                ("-", "إقرأ أيضاً:"),
                ("rt", R),
                ("rb", Q1),
                ("rh", f"اقرأ أيضا.. {H1}"),
                ("rb", Q2),
                ("s", "المصدر: النهر"),
            ],
            id="one link inside the related article",
        ),
        pytest.param([("b", "القاهرة – سلمى حداد"), ("b", P1)], id="place and writer above the report"),
        pytest.param([("t", T), ("b", "القاهرة / سامي نور"), ("b", P1)], id="place and writer under the headline"),
        pytest.param([("b", P1), ("rh", "إقرأ أيضا:"), ("rh", H1), ("rh", H2)], id="links to the end"),
        pytest.param([("rh", "مواضيع ذات صلة"), ("rh", H1), ("rh", H2)], id="only a list"),
        pytest.param(
            [("b", P1), ("s", "المصدر: الأفق"), ("rh", f"• {H1}"), ("rh", f"• {H2}")], id="list that has lost its label"
        ),
        pytest.param(
            [("b", P1), ("s", "المصدر: الأفق"), ("rh", "مقالات مشابهة"), ("rh", f"1. {H1}."), ("rh", f"2. {H2}.")],
            id="numbered list with stops",
        ),
        pytest.param([("b", "المصدر الذي تحدث إلى الصحيفة رفض ذكر اسمه."), ("b", P2)], id="label word that begins a sentence"),
        pytest.param([("b", P1), ("b", "شارك في الجولة ثلاثة وفود من المدينة.")], id="shared in: a verb"),
        pytest.param([("b", P1), ("b", "اشترك في الهجوم مئة جندي وانسحبوا بعد ساعة.")], id="took part: a verb"),
        pytest.param([("b", P1), ("b", "انضموا إلى المحادثات بعد يومين من بدايتها.")], id="they joined: a verb"),
        pytest.param([("b", P1), ("b", "شاركها الوفد الثاني في الرأي ورفض الورقة.")], id="shared with her: a verb"),
        pytest.param(
            [("b", P1), ("b", "وقالت إن التصريحات لا تعبر بالضرورة عن موقف الوفد.")], id="a statement, not a disclaimer"
        ),
        pytest.param([("b", P1), ("-", "مشاركة عبر فيسبوك")], id="share by"),
        pytest.param([("b", P1), ("b", "للمزيد من الضغط علقت المدينة عضويتها.")], id="for more: in a sentence"),
        pytest.param(
            [("b", P1), ("b", "• بند أول في الورقة"), ("b", "• بند ثان في الورقة"), ("b", P2)], id="bullets of the article"
        ),
        pytest.param([("b", P1), ("b", "نشر الجيش ثلاثمئة جندي عند الميناء في مايو 2018")], id="deployed: a verb"),
        pytest.param([("b", P1), ("b", "وقال إن المصدر: الأفق هو اسم البرنامج الجديد في القناة.")], id="label inside a sentence"),
        pytest.param([("b", P1), ("b", "المصدر: نحن لا نعلق على ما يقال في الأخبار.")], id="an interview's turn"),
    ],
)
@pytest.mark.parametrize(
    "end", [pytest.param("\n", id="LF"), pytest.param("\r\n\r\n", id="CRLF"), pytest.param("\n \xa0\n", id="NBSP")]
)
def test_pages(page: list[tuple[str, str]], end: str) -> None:
    assert roles_by_line(end.join(line for _, line in page)) == page


def test_label_and_headline_on_one_line_are_cut_between_them() -> None:
    text = f"{P1}\nالمصدر: الأفق\nإقرأ أيضاً: {R}\n{Q1}"
    assert [(s.role, s.span.of(text)) for s in segment(Article("a", text))] == [
        ("body", P1),
        ("source", "المصدر: الأفق"),
        ("boilerplate", "إقرأ أيضاً:"),
        ("related_title", R),
        ("related_body", Q1),
    ]


def test_blank_lines_between_paragraphs_belong_to_the_segment() -> None:
    text = f"\n{T} \n\n{P1}\n \n{P2}\n\n"
    assert [(s.role, s.span.of(text)) for s in segment(Article("a", text))] == [("title", T), ("body", f"{P1}\n \n{P2}")]


def test_the_given_title_is_one_even_with_a_stop() -> None:
    text = f"«{T}».\n{P1}"
    assert segment(Article("a", text))[0].role == "body"
    assert segment(Article("a", text, title=T))[0].role == "title"


def test_the_given_title_may_begin_as_a_label_does() -> None:
    title = "المزيد: اللجنة تعود إلى العمل"
    assert [s.role for s in segment(Article("a", f"{title}\n{P1}", title=title))] == ["title", "body"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{P1}\nالمصدر: «الأفق».\nإقرأ أيضا:\n{R}\n{Q1}\nالمصدر : النهر", ["الأفق", "النهر"], id="by credit lines"),
        pytest.param(
            f"{P1}\nالمصدر: الأفق\nإقرأ أيضا:\n{R}\n{Q1}", ["الأفق", None], id="the page's credit is not the related article's"
        ),
        pytest.param(f"{T}\nالقدس (CNN)-- {P1}", ["CNN"], id="outlet in brackets"),
        pytest.param(f"(CNN)— {P1}", ["CNN"], id="outlet in brackets without a place"),
        pytest.param(f"عمان (رويترز) - {P1}", ["رويترز"], id="agency in brackets"),
        pytest.param(f"الأفق/- {P1}", ["الأفق"], id="outlet, slash and dash"),
        pytest.param(f"رويترز – {P1}", ["رويترز"], id="agency and dash"),
        pytest.param(f"القاهرة - الأفق نيوز - {P1}", ["الأفق نيوز"], id="place and outlet"),
        pytest.param(f"القاهرة – {P1}", [None], id="a place alone"),
        pytest.param(f"بيروت (لبنان) – {P1}", [None], id="place and country"),
        pytest.param(f"{P1}\n(وكالات)", [None], id="«agencies» name nobody"),
        pytest.param(f"{P1}\nرويترز / أ ف ب", ["رويترز"], id="the first of several agencies"),
        pytest.param(f"{P1}\nالمصدر: الأفق + وكالات", ["الأفق"], id="an outlet and «agencies»"),
        pytest.param(f'{P1}\n* نقلا عن "الأفق" الكويتية', ["الأفق الكويتية"], id="quotation marks inside"),
        pytest.param(f"(CNN)-- {P1}\nالمصدر: الأفق", ["الأفق"], id="the credit line before the dateline"),
    ],
)
def test_publishers(text: str, expected: list[str | None]) -> None:
    bodies = [s for s in segment(Article("a", text)) if s.role in ("body", "related_body")]
    assert [s.publisher for s in bodies] == expected


def test_a_related_article_has_its_own_day() -> None:
    text = f"{T}\nتاريخ النشر: 23rd, August 2024 GMT\n{P1}\nالمصدر: الأفق\nإقرأ أيضاً:\n{R}\nآخر تحديث: فبراير 21, 2025\n{Q1}"
    days = {s.role: s.published for s in segment(Article("a", text))}
    assert (days["title"], days["body"]) == ("2024-08-23", "2024-08-23")
    assert (days["related_title"], days["related_body"]) == ("2025-02-21", "2025-02-21")


@pytest.mark.parametrize("text", ["", " \n\r\n\xa0", "\ufeff", "\u200f\n"])
def test_texts_without_words(text: str) -> None:
    assert all(isinstance(s, Segment) and s.role == "boilerplate" for s in segment(Article("a", text)))
