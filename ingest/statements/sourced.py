"""Statements of phrases of source: «…، بحسب X»."""

from dataclasses import replace

from ingest.model import Document
from ingest.morph import analyse
from ingest.statements.clause import subject
from ingest.statements.content import content_end, is_source, span_of, trim
from ingest.statements.dating import Dating
from ingest.statements.draft import Draft
from ingest.statements.extent import Extent
from ingest.statements.finite import is_verb
from ingest.statements.memory import Memory
from ingest.statements.sentence import Sentence
from ingest.statements.source import Source
from ingest.statements.times import EARLIER
from ingest.statements.words import ADJUNCT, LINKS, NOT_BI, RELATIVE, SOURCE

_OWN_BI = ADJUNCT | SOURCE | NOT_BI
SO = frozenset(["فان", "فانه", "فانها", "فانهم"])
_NOTICES = frozenset(["يذكر", "يشار", "تجدر", "الجدير", "جدير", "المعروف", "المعلوم"])
_OCCASIONS = frozenset(
    [
        "بعد",
        "قبل",
        "عقب",
        "اثر",
        "منذ",
        "خلال",
        "بناء",
        "نتيجه",
        "بسبب",
        "رغم",
        "برغم",
        "ردا",
        "فور",
        "قبيل",
        "بعيد",
        "غداه",
        "تزامنا",
    ]
)
_GOVERNED = frozenset(["الي", "علي", "عن", "من"])
_PAUSES = frozenset(["،", ",", "-", "–", "—"])
_OCCASION = 25  # tokens of such a phrase
_APPOSITION = 20  # tokens between a phrase of source and the clause that it introduces
_OWN_REPORT = 8  # tokens in which the clause behind a phrase of source shows itself to be a report of its own
_MARKED = 5  # tokens from mark to mark of a name
_SHORT = 9  # tokens of a verb with its subject and its time
_NO_OBJECT = RELATIVE | LINKS | ADJUNCT | {"هذا", "هذه", "لا", "ما", "اذا", "الا", "خاصه", "خصوصا", "اضافه", "علما"}
_BEGUN = 4  # tokens of a clause that is not finished where the phrase of source breaks in


class Sourced:
    """Reads phrases of source in one segment."""

    def __init__(self, document: Document, extent: Extent, memory: Memory, dating: Dating) -> None:
        self.document, self.extent, self.memory, self.dating = document, extent, memory, dating
        self.tokens, self.quotes = document.tokens, extent.quotes
        self.previous: Sentence | None = None

    def read(self, sentence: Sentence, source: Source, drafts: list[Draft], earlier: list[Draft]) -> None:
        """A phrase of source relays the statement before it, or makes the clause a statement."""
        if source.mention is None and source.cue is not None:
            source = replace(source, mention=subject(self.extent.nouns, self.quotes, sentence.start, source.cue))
        mention = source.mention
        near = [d for d in drafts if d.end <= source.start or d.start < source.start < d.end]
        if mention is None:
            return
        so = self._so(sentence, source)
        reports = [k for d in drafts if source.end <= (k := self.document.first_token_at(d.cue.start)) < so + _OWN_REPORT]
        if mention.type != "media_outlet":  # «بحسب الوزارة، فإن X دعا إلى»: hers, with X's in it; an outlet would relay X's
            reports = [k for k in reports if self.tokens[k - 1].surface in _PAUSES]
        behind = min(reports, default=sentence.end)
        if so > 0 and (not reports or (behind > so and self.tokens[behind - 1].surface in ("،", ","))):
            self._add(sentence, source, so, self._clause_end(so, behind), drafts, earlier)
            return
        first = self.document.first_token_at(near[0].cue.start) if near else 0
        late = (
            bool(near)
            and first > sentence.start + 6
            and (near[0].speaker_mention is None or near[0].speaker_mention.start > near[0].cue.start)
        )
        if near and not late and not (near[-1].frame.endswith("NP") and near[-1].act == "agree"):
            near[-1].via += [
                m for m in (source.relay, mention) if m is not None and (m.type == "media_outlet" or source.relay is None)
            ]
            self.memory.relayed(mention)
            return
        if self.tokens[source.start].folded.startswith("ف"):  # …، فبحسب X، فازت Y
            self._add(sentence, source, self._after(source.end, sentence.end), sentence.end, drafts, earlier)
            return
        lo, hi = sentence.start, source.start
        while lo < hi and (self.tokens[lo].folded in LINKS or self.tokens[lo].kind == "punct"):
            lo += 1
        if self.tokens[lo].folded in ("جاء", "وجاء") and hi - lo <= 4 and self.previous is not None:
            lo, hi = self.previous.start, self.previous.end
        elif lo + 2 >= hi and not (hi - lo > 1 and source.end + 1 >= sentence.end):  # «بحسب X، …»
            if drafts:
                drafts[-1].via += [m for m in (source.relay, mention) if m is not None and m not in drafts[-1].via]
                return
            lo, hi = self._after(source.end, sentence.end), sentence.end
        if lo < source.start and (not source.cue or self._parted(source)):
            hi = max(hi, self._resumed(sentence, lo, source.start, source.end))
        self._add(sentence, source, lo, hi, drafts, earlier)

    def _add(self, sentence: Sentence, source: Source, lo: int, hi: int, drafts: list[Draft], earlier: list[Draft]) -> None:
        """Add what tokens `[lo, hi)` say as the statement of a source."""
        mention = source.mention
        assert mention is not None
        hi = trim(self.tokens, lo, hi, self.quotes)
        if hi - lo < 2 or (hi - lo < 3 and hi < sentence.end):
            return
        lo = self._past_occasion(self._past_notice(lo, hi), hi)
        lo += self.tokens[lo].surface == "أن" and hi - lo > 3  # واللافت، بحسب X، أن
        strip = _joined(self.tokens[lo].surface, self.tokens[lo].folded) if lo == sentence.start else 0
        span, mode = self.extent.content(lo, hi, "clause", "ACC_PP", strip)
        cue = span_of(self.tokens, source.start, source.cue.index + 1 if source.cue else source.start + 1)
        draft = Draft(
            cue, lo, hi, span, mode, source.cue.act if source.cue else "say", self.memory.resolve(mention), mention.span,
            source.lemma, "ACC_PP", "source phrase", 0.75, sentence.quote, via=[source.relay] if source.relay else [],
        )  # fmt: skip
        stop = min(sentence.end, source.end + 6)
        stop = next((k for k in range(source.end, stop) if self.tokens[k].folded in EARLIER), stop)
        draft.date = self.dating.first_between(self.tokens[source.start].span.start, self.tokens[stop - 1].span.end)
        if draft.date is None and earlier and source.start < sentence.start + 4:
            draft.date = earlier[-1].date
        draft.present = sentence.quote < 0 and (source.cue is None or source.cue.aspect != "i")
        drafts.append(draft)
        if sentence.quote < 0:
            self.memory.heard(draft.speaker or mention)

    def _so(self, sentence: Sentence, source: Source) -> int:
        """Where the clause begins that فإن or فقد opens behind a phrase of source and its apposition; -1 where none does."""
        # بحسب المعلومات التي جمعتها X فقد بدأ: no comma stands there
        described = source.end < sentence.end and self.tokens[source.end].folded in RELATIVE
        k, stop = source.end, min(source.end + _APPOSITION, sentence.end - 2)
        while k < stop:
            word = self.tokens[k].folded
            if word in SO or (word == "فقد" and (described or self.tokens[k - 1].surface in _PAUSES)):
                return k + 1
            if self.tokens[k].surface in (".", "؛", ":") or (k in self.quotes and self.quotes[k] - k > _MARKED):
                return -1
            k = self.quotes.get(k, k) + 1
        return -1

    def _clause_end(self, start: int, end: int) -> int:
        """Where a clause ends that the next phrase of source does not belong to."""
        for k in range(start + 2, end):
            if is_source(self.tokens, k, end) and not any(a < k < b for a, b in self.quotes.items() if a >= start):
                return k
        return end

    def _after(self, i: int, end: int) -> int:
        """The beginning of the clause that follows a phrase of source which opens its sentence: «بحسب X، التي …، [قُتل …]»."""
        comma = next((k for k in range(i, min(i + 6, end)) if self.tokens[k].surface in ("،", ",")), i)
        if comma > i and not any(k in self.quotes for k in range(i, comma)):
            i = comma
        if i + 1 < end and self.tokens[i].surface in ("،", ",") and self.tokens[i + 1].folded in RELATIVE:
            i = next((k for k in range(i + 1, min(i + _APPOSITION, end)) if self.tokens[k].surface in ("،", ",")), i)
        while i < end and self.tokens[i].kind == "punct":
            i += 1
        return i

    def _past_notice(self, lo: int, hi: int) -> int:
        """The beginning of the clause after the reporter's opening: «يذكر أن [الوفد وصل]، بحسب X», «يشار إلى أن»."""
        if self.tokens[lo].folded.removeprefix("و") not in _NOTICES:
            return lo
        that = next((k for k in range(lo + 1, min(lo + 4, hi - 2)) if self.tokens[k].folded in ("ان", "انه", "انها")), -1)
        return that + 1 if that > 0 else lo

    def _past_occasion(self, lo: int, hi: int) -> int:
        """The beginning of the clause after the narrator's phrase of occasion: «وبناء على الاتفاق، [بدأت الدوريات]، وفق الوزارة»."""
        if self.tokens[lo].folded.removeprefix("و") not in _OCCASIONS:
            return lo
        comma = next((k for k in range(lo + 2, min(lo + _OCCASION, hi - 3)) if self.tokens[k].surface in ("،", ",")), -1)
        first = self.tokens[comma + 1]
        return comma + 1 if comma > 0 and first.kind == "word" and not first.folded.startswith("و") else lo

    def _resumed(self, sentence: Sentence, first: int, start: int, end: int) -> int:
        """Where a clause ends that goes on after a phrase of source: «أدت الغارات، بحسب المصدر، إلى …»; -1 where none does."""
        if self._inside(sentence, start, end):
            return content_end(self.extent.tails, self.quotes, end, sentence.end, frozenset())
        k = end + 1
        if start - first <= _BEGUN and k < sentence.end:
            return content_end(self.extent.tails, self.quotes, end, sentence.end, frozenset())
        if k + 1 >= sentence.end or self.tokens[end].surface not in _PAUSES:
            return -1
        word = self.tokens[k].folded
        governed = word in _GOVERNED or (word.startswith("ب") and word not in _OWN_BI)
        if not (governed or self._wants_object(first, start, k)) or self.tokens[start - 1].surface not in _PAUSES:
            return -1
        return content_end(self.extent.tails, self.quotes, k, sentence.end, frozenset())

    def _parted(self, source: Source) -> bool:
        """Whether a comma stands before a phrase of source and behind it: «أسفرت المعارك، حسبما تقول الوزارة، عن»."""
        before, behind = self.tokens[source.start - 1], self.tokens[min(source.end, len(self.tokens) - 1)]
        return before.surface in _PAUSES and behind.surface in _PAUSES

    def _wants_object(self, first: int, start: int, k: int) -> bool:
        """Whether the noun at `k` is the object of the verb that opens the clause: «بدأت طهران، بحسب مصادر، اجتماعات للحد من»."""
        token = self.tokens[k]
        opens = is_verb(self.tokens[first].folded.removeprefix("و")) and start - first <= _SHORT
        plain = token.kind == "word" and not token.folded.startswith(("و", "ف", "م")) and not is_verb(token.folded)
        return opens and plain and token.folded not in _NO_OBJECT and token.surface.endswith(("ات", "ا", "اً", "ة"))

    def _inside(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether a phrase of source stands in the midst of its clause, without any mark: «سيتم وفق المرصد إخراج المقاتلين»."""
        if end + 1 >= sentence.end or self.tokens[start - 1].kind != "word" or self.tokens[end].kind != "word":
            return False
        word = self.tokens[end].folded
        return is_verb(self.tokens[start - 1].folded) and not (word in RELATIVE or word in LINKS or word.startswith("و"))


def _joined(surface: str, folded: str) -> int:
    """1 where a word has a و that joins its sentence to the one before."""
    if not folded.startswith("و") or len(folded) < 3:
        return 0
    readings = analyse(folded)
    if readings:
        return int(all(a.proclitics and a.proclitics[0] == "و" for a in readings))
    return int(surface.startswith(("وأ", "وإ", "وال")) or (folded[1] in "يت" and len(folded) > 4))
