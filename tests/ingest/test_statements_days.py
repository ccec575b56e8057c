"""The day on which something was said."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from statement_reading import passage, statements_in


def days(text: str) -> list[str | None]:
    """The days of the statements of a body published on Wednesday 15 May 2024, in order."""
    return [s.date for s in statements_in(passage(text))]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("قال رئيس الوفد سامي نور، الثلاثاء، إن الحل قريب.", "2024-05-14", id="weekday between cue and content"),
        pytest.param("قال رئيس الوفد سامي نور أمس إن الحل قريب.", "2024-05-14", id="yesterday"),
        pytest.param("قال رئيس الوفد سامي نور إن الحل قريب.", None, id="not said"),
        pytest.param("وكان رئيس الوفد سامي نور قد أكد، الأحد، أن الحل قريب.", "2024-05-12", id="pluperfect"),
        pytest.param("قال رئيس الوفد سامي نور إن الجولة ستعقد الأحد المقبل.", None, id="a day inside the content"),
        pytest.param("قال رئيس الوفد سامي نور الأسبوع الماضي إن الحل قريب.", "2024-W19", id="a week"),
        pytest.param("قال رئيس الوفد سامي نور الشهر الماضي إن الحل قريب.", "2024-04", id="a month"),
        pytest.param("وكان رئيس الوفد سامي نور قد استبعد العام الماضي عقد جولة جديدة.", "2023", id="a year after the cue"),
        pytest.param("واتفق رئيس الوفد سامي نور مع الوزارة عام 2003 على وقف العمل.", "2003", id="a year before the content"),
        pytest.param("ووصف رئيس الوفد سامي نور اتفاق عام 2003 بأنه خطأ.", None, id="a year of what is described"),
        pytest.param("قال رئيس لجنة عام 2019 سامي نور إن الحل قريب.", None, id="a year of the speaker's office"),
        pytest.param("قال رئيس الوفد سامي نور الأسبوع المقبل إن الحل قريب.", None, id="a week to come"),
    ],
)
def test_named_with_the_cue(text: str, day: str | None) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        pytest.param("وأضاف أن الوفد باق.", "2024-05-14", id="the same speaker goes on"),
        pytest.param("وكان سامي نور قد أكد أن الوفد باق.", None, id="pluperfect of the same speaker"),
        pytest.param("وقال سامي نور سابقا إن الوفد باق.", None, id="formerly"),
        pytest.param("وقال سامي نور قبل أيام إن الوفد باق.", None, id="some days ago"),
        pytest.param("وقالت النائبة سلمى حداد إن الوفد باق.", None, id="another speaker"),
    ],
)
def test_carried_over(second: str | None, text: str) -> None:
    assert days(f"قال رئيس الوفد سامي نور، الثلاثاء، إن الحل قريب.\n{text}") == ["2024-05-14", second]


@pytest.mark.parametrize(
    ("narrated", "day"),
    [
        pytest.param("وصل رئيس الوفد سامي نور الاثنين إلى البلدة.", "2024-05-13", id="subject of a dated event"),
        pytest.param("وكان رئيس الوفد سامي نور قد سلم، الأحد، رد الحكومة.", "2024-05-12", id="subject of a pluperfect"),
        pytest.param("استقبل النائب فادي حمدان الاثنين رئيس الوفد سامي نور في البلدة.", "2024-05-13", id="object"),
        pytest.param("استقبل النائب فادي حمدان الاثنين وفدا من البلدة.", None, id="took no part"),
        pytest.param("يزور رئيس الوفد سامي نور اليوم البلدة التي قصفت الاثنين.", None, id="day of a relative clause"),
        pytest.param("لم يزر رئيس الوفد سامي نور البلدة منذ الاثنين.", None, id="since a day"),
        pytest.param("وصل رئيس الوفد سامي نور إلى البلدة في 12 مارس 2024.", None, id="long before"),
    ],
)
def test_of_what_the_speaker_took_part_in(narrated: str, day: str | None) -> None:
    text = f"انتهت الجولة.\n{narrated}\nوتسود البلدة حالة من الترقب.\nوقال سامي نور إن الحل قريب."
    assert days(text) == [day]


def test_own_day_counts_before_that_of_an_event() -> None:
    text = "قال رئيس الوفد سامي نور، الثلاثاء، إن الحل قريب.\nوكان سامي نور قد وصل الأحد إلى البلدة.\nوقال نور إن الوفد باق."
    assert days(text) == ["2024-05-14", "2024-05-14"]


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        pytest.param("بدأت اليوم الأربعاء جولة جديدة.", "2024-05-15", id="opens with today"),
        pytest.param("بدأت ليل الثلاثاء الأربعاء جولة جديدة.", "2024-05-15", id="opens with the night up to today"),
        pytest.param("بدأت جولة جديدة.", None, id="opens with no day"),
        pytest.param("بدأت اليوم الأربعاء جولة جديدة.\nوكانت الجولة السابقة انتهت الأحد.", None, id="another day since"),
    ],
)
def test_of_the_news(lead: str, day: str | None) -> None:
    assert days(f"{lead}\nوقال رئيس الوفد سامي نور إن الحل قريب.") == [day]


@pytest.mark.parametrize(
    ("who", "day"),
    [
        pytest.param("وقالت النائبة سلمى حداد", "2024-05-15", id="somebody by name"),
        pytest.param("وقالت مصادر مطلعة", None, id="unnamed sources"),
        pytest.param("وقالت فرنسا", None, id="a state"),
        pytest.param("وقال المحلل السياسي فادي حمدان", None, id="who studies it"),
    ],
)
def test_who_speaks_to_the_news_of_the_day(who: str, day: str | None) -> None:
    assert days(f"قال رئيس الوفد سامي نور اليوم الأربعاء إن الحل قريب.\n{who} إن الوفد باق.")[-1] == day


def test_what_tells_of_a_noun_is_not_of_the_news() -> None:
    text = "بدأت اليوم الأربعاء جولة جديدة بعد تقارير كشفت عن خلافات داخل الوفد."
    assert days(text) == [None]


def test_day_of_a_cue_does_not_open_the_news() -> None:
    text = "قال رئيس الوفد سامي نور إن الحل قريب.\nواتهمت النائبة سلمى حداد اليوم الحكومة بأنها تماطل."
    assert days(text) == [None, "2024-05-15"]


def test_year_of_a_nested_statement_is_not_that_of_what_goes_on() -> None:
    text = "قال رئيس الوفد سامي نور إن الوزيرة سلمى حداد كانت قد وصفت العام الماضي الحل بأنه بعيد، وأضاف أن الوفد باق."
    assert days(text)[-1] is None


def test_year_is_no_day_of_an_occasion() -> None:
    text = "اعترف رئيس الوفد سامي نور عام 2019 بأن الحل بعيد.\nوقال نور إن الوفد باق."
    assert days(text) == ["2019", None]


@pytest.mark.parametrize(
    ("source", "day"),
    [
        pytest.param("، وذلك حسب بيان أصدرته الوزارة، الثلاثاء", "2024-05-14", id="after a comma"),
        pytest.param("، بحسب بيان صدر أمس", "2024-05-14", id="yesterday"),
        pytest.param("، بحسب بيان للوزارة", None, id="no day"),
        pytest.param("، بحسب بيان عن لقاء الثلاثاء المقبل", None, id="a day to come"),
        pytest.param("، بحسب خطة الأحد الماضي التي اقترحها الوفد", None, id="a day inside the phrase"),
    ],
)
def test_of_the_phrase_of_source(source: str, day: str | None) -> None:
    assert days(f"رفض رئيس الوفد سامي نور عقد جولة جديدة{source}.")[0] == day


@pytest.mark.parametrize(
    ("said", "day"),
    [
        pytest.param("وقال رئيس الوفد سامي نور في وقت سابق إن", None, id="after the cue"),
        pytest.param("وفي وقت سابق، قال رئيس الوفد سامي نور إن", None, id="before the cue"),
        pytest.param("وقال رئيس الوفد سامي نور في وقت سابق من اليوم إن", "2024-05-15", id="earlier today"),
        pytest.param("وقال رئيس الوفد سامي نور إن", "2024-05-15", id="nothing said"),
    ],
)
def test_earlier_is_not_of_the_news(said: str, day: str | None) -> None:
    assert days(f"بدأت اليوم الأربعاء جولة جديدة.\n{said} الحل قريب.") == [day]


def test_a_cue_that_ends_the_text_has_no_day() -> None:
    assert all(day is None for day in days('" سامي نور " قال قال'))


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        pytest.param("وأصدرت الاثنين نقابة البحارة بيانا قالت فيه إن الحل قريب.", "2024-05-13", id="day beside the verb that puts the paper out"),
        pytest.param("ويوم السبت، عندما نشرت الأرقام، قال رئيس الوفد سامي نور إن الحل قريب.", "2024-05-11", id="a clause of time in between"),
        pytest.param("وصل الاثنين الوفد الذي قال إن الحل قريب.", None, id="a relative clause with the cue in between"),
        pytest.param("وبعد ذلك، ففي مارس/آذار الماضي قال رئيس الوفد سامي نور إن الحل قريب.", "2024-03", id="a month of several words before the cue"),
    ],
)  # fmt: skip
def test_before_the_cue(sentence: str, day: str | None) -> None:
    assert days(sentence) == [day]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "أشاد رئيس الوفد سامي نور بالهدنة، موضحا، خلال مداخلة مساء الاثنين، أن الحل قريب.",
            ["2024-05-13", "2024-05-13"],
            id="the participle names it",
        ),
        pytest.param(
            "أكد رئيس الوفد سامي نور أن الحل قريب.\nوقال نور في كلمة له الاثنين إن الوفد باق.",
            ["2024-05-13", "2024-05-13"],
            id="the next sentence of the speaker names it",
        ),
        pytest.param(
            "أكد رئيس الوفد سامي نور أن الحل قريب.\nوقالت النائبة سلمى حداد الاثنين إن الوفد باق.",
            [None, "2024-05-13"],
            id="another speaker's",
        ),
        pytest.param(
            "أكد رئيس الوفد سامي نور أن الحل قريب.\nوالاثنين، رفض نور عقد جولة جديدة.",
            [None, "2024-05-13"],
            id="a day that opens the next sentence is another time",
        ),
        pytest.param(
            "أكد رئيس الوفد سامي نور أن الحل قريب.\nوكان نور قد قال الاثنين إن الوفد باق.",
            [None, "2024-05-13"],
            id="pluperfect",
        ),
    ],
)
def test_of_what_the_speaker_says_next(text: str, found: list[str | None]) -> None:
    assert days(text) == found


@pytest.mark.parametrize(
    ("said", "day"),
    [
        pytest.param("وقال رئيس الوفد سامي نور خلال المراسم إن", "2024-05-13", id="during the ceremony"),
        pytest.param("وقالت النائبة سلمى حداد، عقب التوقيع، إن", "2024-05-13", id="after the signing"),
        pytest.param("وفي الجلسة نفسها، قالت النائبة سلمى حداد إن", "2024-05-13", id="in the same session, before the cue"),
        pytest.param("وقالت النائبة سلمى حداد، التي حضرت التوقيع، إن", "2024-05-13", id="who attended the signing"),
        pytest.param("وقال رئيس الوفد سامي نور في مؤتمر صحفي مشترك إن", "2024-05-13", id="a joint press conference"),
        pytest.param("وبعد الانسحاب، قال رئيس الوفد سامي نور إن", "2024-05-13", id="any deed that opens the sentence"),
        pytest.param("وقالت النائبة سلمى حداد خلال لقائها السفير إن", "2024-05-13", id="her meeting"),
        pytest.param("وقالت النائبة سلمى حداد، عقب مراسم التوقيع، إن", "2024-05-13", id="an event that a definite noun tells"),
        pytest.param("وفي كلمته أمام الحضور، قال رئيس الوفد سامي نور إن", "2024-05-13", id="his speech"),
        pytest.param("ومن على المنصة نفسها، قالت النائبة سلمى حداد إن", "2024-05-13", id="from the same platform"),
        pytest.param("وفي السياق نفسه، قالت النائبة سلمى حداد إن", None, id="in the same context"),
        pytest.param("وقالت النائبة سلمى حداد خلال جلسة البرلمان إن", None, id="a session of another body"),
        pytest.param("وقالت النائبة سلمى حداد في مؤتمر صحفي إن", None, id="a press conference of its own"),
        pytest.param("وقالت النائبة سلمى حداد خلال الجلسة الماضية إن", None, id="the last session"),
        pytest.param("وقالت النائبة سلمى حداد إن", None, id="no occasion"),
    ],
)
def test_on_an_occasion_told_before(said: str, day: str | None) -> None:
    assert days(f"وقع وفدا الضفتين، الاثنين، هدنة في بلدة المرج.\n{said} الحل قريب.")[-1] == day


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        pytest.param("وكان رئيس الوفد سامي نور دعا الوزارة إلى زيارة البلدة، خلال اتصال هاتفي، في مارس.", "2024-03", id="in a call, in March"),
        pytest.param("وتعهد رئيس الوفد سامي نور بوقف القصف خلال قمة عقدها مع نظيره الشهر الماضي.", "2024-04", id="at a summit last month"),
        pytest.param("قال رئيس الوفد سامي نور إن الحل قريب، فيما وصل المبعوث الاثنين.", None, id="the narrator goes on"),
        pytest.param("ورفض رئيس الوفد سامي نور الهدنة بعد الاثنين.", None, id="only a bound"),
    ],
)  # fmt: skip
def test_behind_what_was_said(sentence: str, day: str | None) -> None:
    assert days(sentence) == [day]


def test_today_as_what_is_spoken_of_is_no_day() -> None:
    assert days("قال رئيس الوفد سامي نور إن اليوم تاريخي لبلاده.") == [None]


def test_reports_in_the_plural_take_up_no_paper() -> None:
    text = "قال رئيس الوفد سامي نور، الاثنين، إن الحل قريب.\nوتحدثت تقارير عن سقوط عشرات القتلى."
    assert days(text) == ["2024-05-13", None]
