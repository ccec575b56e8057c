"""Words that folding makes one, told apart by their spelling, and what only looks like a source or a subject."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import read

SENTENCES = [
    ("a student, before what she is", "ووقع الهجوم أمس في الشارع الذي تعرضت له طالبة هندية توفيت متأثرة بجروحها."),
    ("a student of something", "وكانت طالبة الهندسة في طريقها إلى البيت."),
    ("students in numbers", "وارتفع العدد إلى نحو خمسين طالبا وطالبة ببرامج الهندسة."),
    ("he asked him for it", "وقال سامي نور إن [الوفد وصل]، وطالبه ب[العودة فورا]. | سامي نور | سامي نور"),
    ("demanding, feminine", "وقالت سلمى حداد إن [الوضع صعب]، مطالبة ب[إعادة فتح المعبر]. | سلمى حداد | سلمى حداد"),
    ("asked for, feminine verb", "وطالبت سلمى حداد ب[إعادة فتح المعبر]. | سلمى حداد"),
    ("preachers", "ثم ساهم دعاة الحوار في المصالحة."),
    ("a flag", "وهي من الفصائل التي حملت راية \"الجيش الوطني\" في المدينة."),
    ("said in front of him", "استقبل سامي نور الوفد، وقال أمامه إن [البلاد ستصمد]. | سامي نور"),
    ("said in front of her, the subject behind", "وقال أمامها سامي نور إن [البلاد ستصمد]. | سامي نور"),
    ("said in front of them, the subject before", "وقالت سلمى حداد أمامهم إن [العمل سيستمر]. | سلمى حداد"),
    ("he and another", "وفي مؤتمر صحفي مع سلمى حداد، قال هو وحداد إن [العمل سيستمر]. | هو وحداد"),
    ("broadcast a film besides", "وأغلقت الطرق في المدينة، كما بثت القناة مقطع فيديو للحادث."),
    ("attacked several besides", "ودمرت القوات سيارات، كما هاجمت عددا من الأوكار."),
    ("as a study found", "[ارتفعت الأسعار في البلاد]، كما كشفت دراسة حديثة. | دراسة حديثة"),
    ("as the bank announced on a day", "[ارتفعت الأسعار في البلاد]، كما أعلن البنك المركزي الثلاثاء. | البنك المركزي"),
    ("as the minister announced in a place", "[ارتفعت الأسعار في البلاد]، كما أعلن سامي نور في المدينة. | سامي نور"),
]  # fmt: skip


@pytest.mark.parametrize(("line",), [pytest.param(line, id=gloss) for gloss, line in SENTENCES])
def test_spelling(line: str) -> None:
    found, expected = read(line)
    assert found == expected
