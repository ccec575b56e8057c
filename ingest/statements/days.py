"""Days that a sentence or the whole segment settles for statements told before."""

from ingest.statements.dating import Dating
from ingest.statements.draft import Draft
from ingest.statements.memory import Memory
from ingest.statements.scene import Scenes
from ingest.statements.sentence import Sentence
from ingest.statements.times import EARLIER
from ingest.statements.words import LINKS

_CAME = frozenset(["جاء", "وجاء", "جاءت", "وجاءت", "ياتي", "وياتي", "تاتي", "وتاتي"])
_THIS = frozenset(["ذلك", "هذا", "هذه", "تصريحات", "كلام", "تصريح", "حديث", "اقوال", "موقف", "تاكيد", "اعلان"])
_LEAD = 80  # tokens that tell what an article is about


class Days:
    """Gives days to statements that name none."""

    def __init__(self, dating: Dating, memory: Memory, scenes: Scenes) -> None:
        self.dating, self.memory, self.scenes, self.tokens = dating, memory, scenes, dating.tokens

    def event(self, sentence: Sentence, drafts: list[Draft]) -> None:
        """«جاء ذلك في مؤتمر صحفي، أمس»: the day of what was just said and of what the same speaker says next."""
        i = sentence.start
        while i < sentence.end and self.tokens[i].folded in LINKS:
            i += 1
        if sentence.quote >= 0 or i + 3 >= sentence.end or self.tokens[i].folded not in _CAME:
            return
        if self.tokens[i + 1].folded not in _THIS:
            return
        stop = next((k for k in range(i, sentence.end) if self.tokens[k].folded in EARLIER), sentence.end)
        day = self.dating.first_between(self.tokens[i].span.start, self.tokens[stop - 1].span.end)
        speaker = drafts[-1].speaker if drafts else None
        if day is None or speaker is None:
            return
        self.memory.dates.setdefault(speaker.entity, day)
        for draft in drafts[-60:]:
            if draft.date is None and draft.present and draft.speaker is not None and draft.speaker.entity == speaker.entity:
                draft.date = day

    def settle(self, drafts: list[Draft], start: int) -> None:
        """Days that the whole segment settles: where its first news is of the day of publication, so is the rest of it.

        It is no more once the narrator has come to another day.
        """
        for draft in drafts:
            if draft.date is None and draft.present and (day := self.dating.today(draft)) is not None:
                draft.date = day
        first = next((d for d in drafts if d.level < 0), None)
        if first is None or self.dating.published is None:
            return
        lead = self.tokens[min(start + _LEAD, len(self.tokens) - 1)].span.start
        if first.date != self.dating.published and not (
            first.date is None and self.dating.opens_today(self.tokens[start].span.start, lead, drafts)
        ):
            return
        for draft in drafts:
            if draft.date is None and draft.present and self.scenes.latest(draft.content.start) in (None, self.dating.published):
                draft.date = self.dating.published
