"""Contents that adjuncts, addressees, marks or a source part from their cue, with the contents in brackets and the speakers behind."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from marked import read

ROWS = {
    "the decision 'unjustified'": 'واعتبرت سلمى حداد [الخطوة "غير مبررة"]. | سلمى حداد',
    "deeming the decision a violation": "ودعا سامي نور إلى [الهدوء]، معتبرا [القرار انتهاكا للدستور]. | سامي نور | سامي نور",
    "a country is deemed": "وتعتبر السهل بلدا آمنا منذ سنوات.",
    "voiced, as a reporter says, its hope": (
        "وأعربت المفوضية الأوروبية، بحسب مراسل الأفق، عن [أملها في التوصل إلى حل]. | المفوضية الأوروبية"
    ),
    "had reported, citing a source, that": "وكانت إذاعة الأفق ذكرت، في نشرة مسائية، نقلا عن مصدر أمني أن [الوفد وصل]. | مصدر أمني",
    "had invited the delegation to visit": "وكان سامي نور دعا الوفد ل[زيارة العاصمة]. | سامي نور",
    "and called for a meeting": "وانتقد سامي نور [القرار] ودعا ل[اجتماع عاجل]. | سامي نور | سامي نور",
    "announces the 'liberation' of a hostage": 'تعلن الحكومة السودانية ["تحرير" رهينة]. | الحكومة السودانية',
    "asked in the session, Friday, to lift the ban": (
        "وطلب المدعي العام في جلسة مغلقة، السبت، [إلغاء قرار الحجز]. | المدعي العام"
    ),
    "condemned 'strongly' the siege": 'وأدان سامي نور "بشدة" [حصار المدينة]. | سامي نور',
    "asking everybody to respect the law": (
        "ودعا سامي نور إلى [الهدوء]، طالبا من الجميع [احترام القانون]. | سامي نور | سامي نور"
    ),
    "who accused the ministry of neglect": "ووصل الوزير سامي نور، الذي اتهم الوزارة ب[إهمال الملف]. | سامي نور",
    "whom the ministry accused of neglect": "ووصل الوزير سامي نور، الذي اتهمته الحكومة السودانية ب[إهمال الملف]. | الحكومة السودانية",
    "congratulating her on her victory": "ورحب سامي نور ب[القرار]، مهنئا سلمى حداد على [فوزها]. | سامي نور | سامي نور",
}


@pytest.mark.parametrize("line", [pytest.param(line, id=gloss) for gloss, line in ROWS.items()])
def test_behind(line: str) -> None:
    found, expected = read(line)
    assert found == expected
