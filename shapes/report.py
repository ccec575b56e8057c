"""What a validation found, in the order in which a person would want to read it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Lang = Literal["ar", "en"]

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "conforms": "The graph conforms",
        "not": "The graph does not conform",
        "targeted": "nodes checked",
        "untargeted": "No shape applies to anything in the graph, so nothing was checked.",
        "value": "value",
        "none": "(none)",
        "Violation": "Violation",
        "Warning": "Warning",
        "Info": "Note",
    },
    "ar": {
        "conforms": "الرسم البياني مطابق",
        "not": "الرسم البياني غير مطابق",
        "targeted": "عدد العقد المفحوصة",
        "untargeted": "لا ينطبق أي شكل على شيء في الرسم البياني، فلم يُفحص منه شيء.",
        "value": "القيمة",
        "none": "(لا قيمة)",
        "Violation": "مخالفة",
        "Warning": "تنبيه",
        "Info": "ملاحظة",
    },
}


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One result of a shape.

    `shape` is the local name of the shape (`StatementContentShape`), `focus` the IRI of the node, `path` the property path
    as SPARQL writes it with full IRIs, `value` the offending value in N-Triples form,
    `severity` one of `Violation`, `Warning` and `Info`.
    """

    shape: str
    path: str | None
    focus: str
    value: str | None
    message_ar: str
    message_en: str
    severity: str

    def message(self, lang: Lang = "en") -> str:
        """What the shape demands, in Arabic or English."""
        return self.message_ar if lang == "ar" else self.message_en


@dataclass(frozen=True, slots=True)
class Report:
    """`violations` sorted by focus node, shape, path and value; `targeted` is the number of focus nodes of all shapes.

    `conforms` is true where at least one node was checked and no result has the severity `Violation`; warnings do not count.
    """

    conforms: bool
    violations: tuple[Violation, ...]
    targeted: int

    def text(self, lang: Lang = "en") -> str:
        """A readable report, a line for the outcome and two a result; the messages are in `lang`."""
        words = _WORDS[lang]
        lines = [f"{words['conforms' if self.conforms else 'not']} ({words['targeted']}: {self.targeted})"]
        if not self.targeted:
            lines.append(words["untargeted"])
        for found in self.violations:
            lines.append(f"{words[found.severity]} {found.shape}: {found.message(lang)}")
            lines.append(f"  {found.focus} {found.path or ''} {words['value']}: {found.value or words['none']}")
        return "\n".join(lines)
