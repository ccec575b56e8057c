"""The constructions of Arabic news attribution: text → content and speaker of each statement."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from statement_reading import told

HADDAD, NOUR = "سلمى حداد", "سامي نور"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 1 adjunct between speaker and conjunction
        pytest.param(
            "وقالت المتحدثة باسم الوزارة سلمى حداد، في بيان إن الوفد وصل، وفق ما نقلت وكالة الأفق.",
            [("الوفد وصل", HADDAD)],
            id="setting between speaker and inna, agency after it",
        ),
        pytest.param(
            "قال سامي نور، رئيس الوفد، أمس الثلاثاء، إن الحوار مستمر.", [("الحوار مستمر", NOUR)], id="apposition and day"
        ),
        pytest.param(
            "أكد رئيس الوفد سامي نور، خلال مؤتمر صحفي في العاصمة، أن الحوار مستمر.",
            [("الحوار مستمر", NOUR)],
            id="press conference",
        ),
        pytest.param(
            "أعلن وزير الخارجية السوداني سامي نور للصحفيين أن الجولة انتهت.", [("الجولة انتهت", NOUR)], id="addressee before anna"
        ),
        pytest.param("أشارت سلمى حداد إلى أن الجولة انتهت.", [("الجولة انتهت", HADDAD)], id="ila anna"),
        pytest.param("شدد سامي نور على أن الجولة ستنتهي غدا.", [("الجولة ستنتهي غدا", NOUR)], id="ala anna"),
        pytest.param("حذر سامي نور من أن الوقت ينفد.", [("الوقت ينفد", NOUR)], id="min anna"),
        pytest.param("أفاد سامي نور بأن الوفد وصل.", [("الوفد وصل", NOUR)], id="bi anna"),
        pytest.param("قال سامي نور إنه سيعود قريبا.", [("سيعود قريبا", NOUR)], id="pronoun on the conjunction stays outside"),
        # 2 relay
        pytest.param(
            "ونقلت وكالة الأفق عن الوزير سامي نور قوله إنه سيعود قريبا.", [("سيعود قريبا", NOUR)], id="relay with qawluhu"
        ),
        pytest.param("ونقلت وكالة الأفق عن سامي نور أن الوفد سيعود.", [("الوفد سيعود", NOUR)], id="relay with anna alone"),
        pytest.param('نقلت صحيفة الأفق عن سامي نور قوله: "سنعود غدا".', [("سنعود غدا", NOUR)], id="relay with quotation"),
        pytest.param(
            "ونقلت وكالة الأفق عن سامي نور تأكيده أن الوفد سيعود.", [("الوفد سيعود", NOUR)], id="relay with another masdar"
        ),
        # 3, 4 direct without marks
        pytest.param(
            "قال سامي نور، رئيس الوفد، نعمل مع شركائنا على حل عاجل.",
            [("نعمل مع شركائنا على حل عاجل", NOUR)],
            id="unmarked after apposition",
        ),
        pytest.param(
            "قال سامي نور إن الوفد وصل.\nوأضاف نور، سنعود غدًا.",
            [("الوفد وصل", NOUR), ("سنعود غدًا", NOUR)],
            id="unmarked after comma",
        ),
        pytest.param("وتابع سامي نور: نحن مستعدون للحوار.", [("نحن مستعدون للحوار", NOUR)], id="unmarked after colon"),
        # 5 the name in marks
        pytest.param(
            'قال سامي نور إن الوفد وصل.\nوأضاف "نور"، خلال مؤتمر صحفي، أمس: "سنعود".',
            [("الوفد وصل", NOUR), ("سنعود", NOUR)],
            id="quoted name is no content",
        ),
        # 6 participles
        pytest.param(
            "قال سامي نور إن الحوار مستمر، مشيرا إلى أن الوفد باق، مؤكدا أن الحل قريب.",
            [("الحوار مستمر", NOUR), ("الوفد باق", NOUR), ("الحل قريب", NOUR)],
            id="chain of participles",
        ),
        pytest.param(
            "قالت سلمى حداد إن الحوار مستمر، داعية الأطراف إلى ضبط النفس.",
            [("الحوار مستمر", HADDAD), ("ضبط النفس", HADDAD)],
            id="call for with addressee",
        ),
        pytest.param(
            "التقى رئيس الوفد سامي نور أعضاء اللجنة، مؤكدا أن الحل قريب.",
            [("الحل قريب", NOUR)],
            id="participle on a verb that is no cue",
        ),
        # 7 continuation
        pytest.param(
            "قال سامي نور إن الحوار مستمر. وأكد أن الحل قريب. وأوضح أن الوفد باق.",
            [("الحوار مستمر", NOUR), ("الحل قريب", NOUR), ("الوفد باق", NOUR)],
            id="continuation without subject",
        ),
        pytest.param(
            "قالت الوزيرة سلمى حداد إن الحوار مستمر.\nوقال رئيس الوفد سامي نور إن الحل قريب.\nوأضافت أن الوفد باق.",
            [("الحوار مستمر", HADDAD), ("الحل قريب", NOUR), ("الوفد باق", HADDAD)],
            id="gender chooses among the last speakers",
        ),
        pytest.param(
            "من جهته، قال سامي نور إن الحل قريب. وأضاف أن الوفد باق.",
            [("الحل قريب", NOUR), ("الوفد باق", NOUR)],
            id="switch marker",
        ),
        # 8 role as anaphor, nested
        pytest.param(
            "قال مسؤول أوروبي إن الحوار مستمر.\nوأشار المسؤول إلى أن الوزير شدد على ضرورة الهدوء.",
            [("الحوار مستمر", "مسؤول أوروبي"), ("الوزير شدد على ضرورة الهدوء", "مسؤول أوروبي"), ("ضرورة الهدوء", "الوزير")],
            id="the official takes up an official; inner statement",
        ),
        # 9 documents
        pytest.param("وأفاد البيان المشترك بأن الحوار مستمر.", [("الحوار مستمر", "البيان المشترك")], id="a document speaks"),
        pytest.param("وجاء في البيان أن الحوار مستمر.", [("الحوار مستمر", "البيان")], id="it says in the statement"),
        # 10 joint speakers
        pytest.param("وأكد الجانبان أن الحوار مستمر.", [("الحوار مستمر", "الجانبان")], id="dual"),
        pytest.param(
            "وحذرت مصر وقطر من التصعيد، مؤكدتين أن الحل قريب.",
            [("التصعيد", "مصر وقطر"), ("الحل قريب", "مصر وقطر")],
            id="joint subject and dual participle",
        ),
        # 11 hearsay
        pytest.param(
            'قال سامي نور: "سمعت من سلمى حداد أن مجموعتها قبلت".',
            [("سمعت من سلمى حداد أن مجموعتها قبلت", NOUR), ("مجموعتها قبلت", HADDAD)],
            id="hearsay inside a quotation",
        ),
        # 12 predicate
        pytest.param('ووصف سامي نور العملية بأنها "محدودة".', [("محدودة", NOUR)], id="predicate without its object"),
        pytest.param("واتهم سامي نور الحكومة بأنها تعرقل الحوار.", [("تعرقل الحوار", NOUR)], id="accusation"),
        pytest.param("واتهم سامي نور الحكومة بعرقلة الحوار.", [("عرقلة الحوار", NOUR)], id="accusation with a masdar"),
        # 13 answers
        pytest.param(
            'قال سامي نور إن الحوار مستمر.\nوعندما سئل عن الموعد، أجاب قائلا "لا أعرف"،مضيفا "ربما غدا".',
            [("الحوار مستمر", NOUR), ("لا أعرف", NOUR), ("ربما غدا", NOUR)],
            id="answer, no space after the comma",
        ),
        pytest.param("وختم سامي نور قائلا: «الحل قريب».", [("الحل قريب", NOUR)], id="closing words"),
        # 14 pluperfect
        pytest.param("وكان سامي نور قد أكد، الأحد، أن الحل قريب.", [("الحل قريب", NOUR)], id="kana qad"),
        pytest.param("وكان رئيس الوفد سامي نور قال إن الحل قريب.", [("الحل قريب", NOUR)], id="kana without qad"),
        # 18 nominal sentences
        pytest.param(
            "لكن الأمم المتحدة قالت إنها لم تتلق ردا.", [("لم تتلق ردا", "الأمم المتحدة")], id="subject before the verb"
        ),
        pytest.param("أما سامي نور فأكد أن الحل قريب.", [("الحل قريب", NOUR)], id="amma … fa"),
        pytest.param(
            "قال سامي نور إن الوفد وصل، لكنه اعتبر أن الحل بعيد.",
            [("الوفد وصل", NOUR), ("الحل بعيد", NOUR)],
            id="lakinnahu continues",
        ),
        # 19 masdar with possessive
        pytest.param(
            "التقى رئيس الوفد سامي نور أعضاء اللجنة، مع تأكيده أن الحل قريب.", [("الحل قريب", NOUR)], id="masdar with possessive"
        ),
        # 20 post-posed source
        pytest.param(
            "وصل الوفد إلى العاصمة مساء السبت، بحسب مصادر مطلعة.",
            [("وصل الوفد إلى العاصمة مساء السبت", "مصادر مطلعة")],
            id="according to",
        ),
        pytest.param(
            "وصل الوفد إلى العاصمة مساء السبت، حسبما أعلن سامي نور.",
            [("وصل الوفد إلى العاصمة مساء السبت", NOUR)],
            id="as announced by",
        ),
        pytest.param("وبحسب سامي نور، وصل الوفد إلى العاصمة.", [("وصل الوفد إلى العاصمة", NOUR)], id="according to, in front"),
        # noun phrases
        pytest.param("أعرب سامي نور عن قلقه البالغ من التصعيد.", [("قلقه البالغ من التصعيد", NOUR)], id="attitude"),
        pytest.param("وأكد سامي نور التزامه بالحوار.", [("التزامه بالحوار", NOUR)], id="object"),
        pytest.param(
            "قال رئيس الوفد سامي نور إن الحل قريب. وأكد التزامه بالحوار.",
            [("الحل قريب", NOUR), ("التزامه بالحوار", NOUR)],
            id="object without a subject",
        ),
        pytest.param(
            "أكدت وزارة الخارجية السودانية دعمها للحوار وحرصها على السلام.",
            [("دعمها للحوار وحرصها على السلام", "وزارة الخارجية السودانية")],
            id="object with prepositions of its own",
        ),
        pytest.param(
            "أكد رئيس الوفد سامي نور دعمه للحوار وحرصه على السلام.",
            [("دعمه للحوار وحرصه على السلام", NOUR)],
            id="object after an unknown name",
        ),
        pytest.param(
            "يقول بعض السكان: انظروا إلى ما حدث، ويقول آخرون: لا جديد.",
            [("انظروا إلى ما حدث", "بعض السكان"), ("لا جديد", "آخرون")],
            id="two colons in a sentence",
        ),
        pytest.param("طلب رئيس الوفد سامي نور من الحكومة وقف القتال.", [("وقف القتال", NOUR)], id="asked of somebody"),
        pytest.param(
            "ذكرت وكالة الأفق أن رسوما مشددة على السلع ستفرض غدا.",
            [("رسوما مشددة على السلع ستفرض غدا", "وكالة الأفق")],
            id="an adjective that looks like a participle of saying",
        ),
        pytest.param("دعا سامي نور إلى وقف التصعيد فورا.", [("وقف التصعيد فورا", NOUR)], id="call for"),
        pytest.param("نفى سامي نور صحة هذه الأنباء.", [("صحة هذه الأنباء", NOUR)], id="denial"),
        pytest.param("رفض سامي نور أي تفاوض جديد.", [("أي تفاوض جديد", NOUR)], id="rejection"),
        pytest.param(
            "رحبت سلمى حداد باستئناف الحوار.", [("استئناف الحوار", HADDAD)], id="welcome, the preposition stays outside"
        ),
        pytest.param("تعهد سامي نور بعدم الانسحاب.", [("عدم الانسحاب", NOUR)], id="pledge"),
        # the narrator's tail
        pytest.param("قال سامي نور إن الوفد وصل، مما يمهد لجولة جديدة.", [("الوفد وصل", NOUR)], id="tail with mimma"),
        pytest.param(
            "قال سامي نور إن الوفد وصل، الأمر الذي يمهد لجولة جديدة.", [("الوفد وصل", NOUR)], id="tail with al-amr alladhi"
        ),
        pytest.param(
            "قال سامي نور إن الوفد وصل وقالت سلمى حداد إن الحوار بدأ.",
            [("الوفد وصل", NOUR), ("الحوار بدأ", HADDAD)],
            id="next cue, no comma",
        ),
    ],
)
def test_construction(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("يذكر أن الجولة السابقة عقدت في العاصمة.", id="it is worth mentioning"),
        pytest.param("ومن المقرر أن تعقد الجولة غدا.", id="it is planned"),
        pytest.param("وتجدر الإشارة إلى أن الجولة السابقة فشلت.", id="it should be noted"),
        pytest.param("ويبدو أن الجولة تأجلت.", id="it seems"),
        pytest.param('ودخلت ما يسمى "الخطة ب" حيز التنفيذ.', id="label in marks"),
        pytest.param('وصل الوفد إلى فندق "الأفق" مساء السبت.', id="name in marks"),
        pytest.param("رفض سامي نور التعليق على الأنباء.", id="refusal to comment"),
        pytest.param("ولم يذكر سامي نور موعد الجولة.", id="did not mention"),
        pytest.param("بحث سامي نور مع نظيره ملف الحوار.", id="discussed"),
        pytest.param("أجرى سامي نور اتصالات بالوفد.", id="made calls"),
        pytest.param("وقع الخلاف بين أن يبقى الوفد وأن يعود.", id="bayn is between"),
        pytest.param("تقع المدينة بين الجبل والبحر.", id="city and between"),
        pytest.param("سيقول سامي نور غدا إن الحل قريب.", id="a future report"),
        pytest.param("يقال إن الحل قريب.", id="hearsay of nobody"),
    ],
)
def test_no_statement(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("سامي نور: الحل قريب", [("الحل قريب", NOUR)], id="name and colon"),
        pytest.param("الدوحة: لا نزال ننتظر الرد", [("لا نزال ننتظر الرد", "الدوحة")], id="capital and colon"),
        pytest.param("سامي نور يحذر من التصعيد", [("التصعيد", NOUR)], id="present tense, preposition"),
        pytest.param("البيت الأبيض يعلن استئناف الحوار", [("استئناف الحوار", "البيت الأبيض")], id="present tense, object"),
        pytest.param("حريق كبير في العاصمة: تفاصيل الليلة", [], id="a topic before the colon"),
    ],
)
def test_headline(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text, role="title") == expected
