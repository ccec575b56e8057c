# ruff: noqa: SIM905
"""What holds of events in every text: no error, right slices, people where the kind needs them, time that grows with the text only."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.dates import find_dates
from ingest.events import find_events
from ingest.events.cues import OPENING, _table, frames, openings
from ingest.mentions import find_mentions
from ingest.model import Article, Document, Event, Segment, Span
from ingest.statements import find_statements
from ingest.text import tokenise
from tests.work import calls

WORDS = (
    "التقى بوتين أردوغان في القاهرة أمس مع ب لقاء اجتماع بين و خلال لقائه اتصالا هاتفيا أجرى تلقى من بلينكن نتنياهو زار زيارة إلى مصر سيلتقي "
    "من المقرر أن ألغى نفى القمة الأمريكية الروسية عقد الجولة الثانية المحادثات قدم مقترحا رد حماس على المقترح وقع اتفاقا توقيع ، . : « » \n ( ) ً ـ 2024"
).split(" ")


def events(text: str) -> tuple[Event, ...]:
    document = Document(Article("t", text, published="2024-08-20"), (Segment(Span(0, len(text)), "body"),), tokenise(text))
    mentions, dates = find_mentions(document), find_dates(document)
    return find_events(document, mentions, dates, find_statements(document, mentions, dates))


def check(text: str) -> None:
    last = -1
    for event in events(text):
        assert last <= event.cue.start
        last = event.cue.start
        assert 0 <= event.evidence.start <= event.cue.start < event.cue.end <= event.evidence.end <= len(text)
        assert event.cue.of(text).strip()
        entities = [p.actor.entity for p in event.participants]
        assert len(entities) == len(set(entities))
        if event.kind in ("call", "meeting"):
            assert len(entities) >= 2
        if event.kind in ("visit", "proposal", "reply", "signing"):
            assert entities
        assert event.number is None or event.number > 0


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_any_mixture_of_our_words(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(sorted(_table())), max_size=40).map(" ".join))
def test_any_mixture_of_cues(text: str) -> None:
    check(text)


def test_the_quick_look_at_a_word_loses_none() -> None:
    for form in _table():
        for stem in (form, form[:-1] + "ت") if form.endswith("ه") else (form,):
            for before in ("", "و", "ب", "ال", "وال", "وبال", "ولل", "س", "وس"):
                for after in ("", "ه", "ها", "هما"):
                    word = before + stem + after
                    (token,) = tokenise(word)
                    assert bool(openings([token.folded])) == (not OPENING.isdisjoint(frames(token.folded))), word


def test_no_segments_and_nothing_to_read() -> None:
    text = "التقى بوتين أردوغان"
    document = Document(Article("t", text), (), tokenise(text))
    assert find_events(document, find_mentions(document), (), ()) == ()
    assert events("") == ()


def test_the_same_every_time() -> None:
    text = "التقى بوتين أردوغان في سوتشي أمس، وأجرى الأخير اتصالا هاتفيا ببايدن."
    assert events(text) == events(text) != ()


def test_work_grows_with_the_text_only() -> None:
    sentence = "التقى بوتين أردوغان في سوتشي أمس، وقال إنه سيزور أنقرة قريبا. "

    def work(n: int) -> int:
        text = sentence * n
        document = Document(Article("t", text, published="2024-08-20"), (Segment(Span(0, len(text)), "body"),), tokenise(text))
        mentions, dates = find_mentions(document), find_dates(document)
        find_events(document, mentions, dates, ())
        return calls(lambda: find_events(document, mentions, dates, ()))

    assert work(80) < 2.3 * work(40)


def test_one_endless_sentence_stays_linear() -> None:
    def work(n: int) -> int:
        text = "التقى بوتين وأردوغان في سوتشي " * n
        document = Document(Article("t", text, published="2024-08-20"), (Segment(Span(0, len(text)), "body"),), tokenise(text))
        mentions, dates = find_mentions(document), find_dates(document)
        find_events(document, mentions, dates, ())
        return calls(lambda: find_events(document, mentions, dates, ()))

    assert work(400) < 2.6 * work(200)
