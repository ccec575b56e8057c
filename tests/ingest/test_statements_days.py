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
