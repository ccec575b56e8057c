"""What Wikidata says of an item."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Office:
    """An office held. `start` and `end` are EDTF years, months or days, None where unknown or still held; `of` the QIDs of the
    states or bodies that the office or the statement names; `statement` the last part of the statement's IRI."""

    statement: str
    office: str
    label_ar: str | None = None
    label_en: str | None = None
    start: str | None = None
    end: str | None = None
    of: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """Its name in the first language that has one, else its QID."""
        return self.label_ar or self.label_en or self.office


@dataclass(frozen=True, slots=True)
class Item:
    """An item. `begin` and `end` are years: of birth and death, or of foundation and dissolution; `redirect` is the QID of the
    item that it was merged into. `kinds` are those of its classes, direct or not, that `ingest.wikidata.kinds` knows."""

    qid: str
    label_ar: str | None = None
    label_en: str | None = None
    aliases_ar: tuple[str, ...] = ()
    aliases_en: tuple[str, ...] = ()
    description_ar: str | None = None
    description_en: str | None = None
    types: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    begin: int | None = None
    end: int | None = None
    sitelinks: int = 0
    offices: tuple[Office, ...] = ()
    redirect: str | None = None

    @property
    def label(self) -> str:
        """Its name in the first language that has one, else its QID."""
        return self.label_ar or self.label_en or self.qid

    @property
    def description(self) -> str:
        """Its description in the first language that has one, else an empty string."""
        return self.description_ar or self.description_en or ""
