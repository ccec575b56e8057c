"""The rules by which a page is cut: one pass over its lines."""

from ingest.model import Article, Segment, SegmentRole, Span
from ingest.segment.label import Label, label_of
from ingest.segment.line import Line, lines_of, plain
from ingest.segment.outlet import credited, first_agency, in_dateline, is_agency_line, is_byline, is_outlet_line
from ingest.segment.piece import Cut, Part, Piece
from ingest.segment.pubdate import LONGEST, day_in, is_day, says_when

_LABEL_WORDS = 4  # words of a tag or outlet that stands on the line below its label
_HEAD = 3  # lines among which the title that the metadata give may stand
_PARAGRAPH = 25  # words from which a line is taken for a paragraph, whatever its end
_SUBHEADING = 4  # words of a heading inside an article, at most
_PLAIN_LEAD = 14  # words from which a first line without a stop may be a lead


def segment(article: Article) -> tuple[Segment, ...]:
    """The parts of the article's text in order; every character that is no blank is in exactly one of them.

    Follows the page from top to bottom: title, body, credit line and keywords, then what stands under «إقرأ أيضاً» (a
    whole article where the page's own has ended or where it brings its own day or credit line, else links inside the body)
    and under «مقالات مشابهة» (a list). Labels count at the start of a line only. Linear in the text; never raises.
    """
    return _Cutter(article).run().segments()


class _Cutter:
    """One page's lines, where the pass stands, and what it has made of them so far."""

    def __init__(self, article: Article) -> None:
        self.lines = lines_of(article.text)
        self.title = plain(article.title or "")
        self.labels = [label_of(line) for line in self.lines]
        for i, line in enumerate(self.lines[:_HEAD]):  # a headline may begin as a label does
            if self.title and line.reads(self.title):
                self.labels[i] = None
        self.at = 0
        kinds = [label and label.kind for label in self.labels]
        self.last_read_also = max((i for i, kind in enumerate(kinds) if kind == "read_also"), default=-1)
        self.cut = Cut()
        self.expects_title = True
        self.has_body = False
        self.ended = False

    def run(self) -> Cut:
        while self.at < len(self.lines):
            self._step()
        return self.cut

    @property
    def part(self) -> Part:
        return self.cut.parts[-1]

    def _put(self, role: SegmentRole, span: Span | None = None) -> None:
        """Give the line at hand (or only `span` of it) a role; the caller moves on."""
        self.cut.pieces.append(Piece(span or self.lines[self.at].span, role, len(self.cut.parts) - 1))

    def _take(self, role: SegmentRole) -> None:
        self._put(role)
        self.at += 1

    def _step(self) -> None:
        label = self.labels[self.at]
        if label is None:
            self._text()
        elif label.kind == "credit":
            self._credit(label)
        elif label.kind == "keywords":
            self._keywords(label)
        elif label.kind == "list":
            self._list(label)
        elif label.kind == "read_also":
            self._read_also(label)
        else:
            self._boilerplate(label)

    def _boilerplate(self, label: Label) -> None:
        line = self.lines[self.at]
        if label.kind == "published":
            self.part.published = self.part.published or day_in(line.text)
        elif label.kind == "updated":
            self.part.updated = self.part.updated or day_in(line.text)
        self._take("boilerplate")

    def _credit(self, label: Label) -> None:
        line = self.lines[self.at]
        name = credited(line.text[label.rest :]) if label.rest is not None else None
        self._take("source")
        if label.rest is None and self._below_label(_LABEL_WORDS):
            name = credited(self.lines[self.at].text)
            self._take("source")
        self.part.credit = self.part.credit or name
        self.ended = self.ended or self.has_body

    def _keywords(self, label: Label) -> None:
        self._take("keywords")
        while label.rest is None and self._below_label(_LABEL_WORDS):
            self._take("keywords")
        self.ended = self.ended or self.has_body

    def _below_label(self, words: int) -> bool:
        """Whether the line at hand may belong to a label that stands alone above it."""
        return self._is_text(self.at) and self.lines[self.at].words <= words and not self.lines[self.at].stops

    def _is_text(self, at: int) -> bool:
        return at < len(self.lines) and self.labels[at] is None

    def _text(self) -> None:
        line = self.lines[self.at]
        if _says_when(line) or (not self.has_body and _is_day(line)):
            self.part.published = self.part.published or day_in(line.text)
            self._take("boilerplate")
        elif is_agency_line(line):
            self._agencies()
        elif self.ended and self._only_headlines():
            while self._is_text(self.at):
                self._take("related_headlines")
        elif self.expects_title and self._is_title():
            self._take("title" if len(self.cut.parts) == 1 else "related_title")
            same = plain(line.text)
            while self._is_text(self.at) and self.lines[self.at].reads(same):
                self._take("title" if len(self.cut.parts) == 1 else "related_title")
            self.expects_title = False
        else:
            above = _stands_above(line)
            self.expects_title = self.expects_title and above
            if not self.has_body:
                self.part.dateline = self.part.dateline or in_dateline(line.text)
            self.has_body = self.has_body or not above
            self._take("body" if len(self.cut.parts) == 1 else "related_body")

    def _agencies(self) -> None:
        """A line of agencies' names: the credit at the end of a report; above one, a part of the body."""
        line = self.lines[self.at]
        if self.has_body:
            self.part.credit = self.part.credit or first_agency(line.text)
            self._take("source")
            self.ended = self.ended or not self._is_text(self.at)
        else:
            self.part.dateline = self.part.dateline or first_agency(line.text)
            self._take("body" if len(self.cut.parts) == 1 else "related_body")

    def _is_title(self) -> bool:
        """Whether the first line of text is a headline: no sentence by its end, not too long, and an article under it."""
        line, below = self.lines[self.at], self._next_text(self.at + 1)
        related = len(self.cut.parts) > 1
        if not related and self.title and line.reads(self.title):
            return True
        if not line.like_headline or below is None or _stands_above(line) or in_dateline(line.text):
            return False
        lead = line.words >= _PLAIN_LEAD and not below.stops and below.words <= line.words
        return related or not lead

    def _next_text(self, at: int) -> Line | None:
        """The next line of the same article that is text, publication lines and who wrote it passed over."""
        while at < len(self.lines):
            label = self.labels[at]
            if label is None:
                if not (_says_when(self.lines[at]) or _is_day(self.lines[at]) or is_byline(self.lines[at])):
                    return self.lines[at]
            elif label.kind in ("credit", "keywords", "list", "read_also"):
                return None
            at += 1
        return None

    def _only_headlines(self) -> bool:
        """Whether what stands between the label above and the next one is a list of headlines that has lost its label."""
        if self.labels[self.at - 1] is None:  # decided at the first line
            return False
        at = self.at
        while self._is_text(at):
            if not (self.lines[at].like_headline or self.lines[at].bulleted):
                return False
            at += 1
        return at - self.at >= 2 or self.lines[self.at].bulleted

    def _list(self, label: Label) -> None:
        self._take("related_headlines")
        if label.rest is None:
            self._items()

    def _items(self) -> None:
        """The headlines under a label; to the end of the page where its own article is over, else up to the next paragraph."""
        while self.at < len(self.lines):
            line, label = self.lines[self.at], self.labels[self.at]
            if not (line.bulleted and label is None) and (label is not None or self._resumes()):
                return
            self._take("related_headlines")

    def _resumes(self) -> bool:
        """Whether the line at hand is the article again, below links that interrupted it."""
        line = self.lines[self.at]
        if self.ended:
            return False
        if not line.like_headline:
            return line.words >= _SUBHEADING
        following = self.at + 1
        heads = self._is_text(following) and not self.lines[following].like_headline
        return heads and line.words <= _SUBHEADING

    def _read_also(self, label: Label) -> None:
        """«إقرأ أيضاً»: a second article, links inside this one, or links to the end."""
        line = self.lines[self.at]
        if label.rest is not None:
            if self.ended and self._paragraph_follows():
                self._put("boilerplate", Span(line.span.start, line.span.start + len(line.text[: label.rest].rstrip())))
                self._open_part()
                self._put("related_title", Span(line.span.start + label.rest, line.span.end))
                self.at += 1
                self.expects_title = False
            else:
                self._take("related_headlines")
                self._items_of_sentence_length()
        elif self._related_article():
            self._take("boilerplate")
            self._open_part()
        else:
            self._take("related_headlines")
            self._items()

    def _items_of_sentence_length(self) -> None:
        """Further links under a link that stands on its label's line."""
        while self._is_text(self.at) and not self._resumes() and self.lines[self.at].words > _SUBHEADING:
            self._take("related_headlines")

    def _open_part(self) -> None:
        self.cut.parts.append(Part())
        self.expects_title, self.has_body, self.ended = True, False, False

    def _paragraph_follows(self) -> bool:
        below = self._next_text(self.at + 1)
        return below is not None and not below.like_headline

    def _related_article(self) -> bool:
        """Whether a whole article follows the label at hand."""
        at, heads, paragraphs, dated = self.at + 1, 0, 0, False
        first: Line | None = None
        while at < len(self.lines):
            line, label = self.lines[at], self.labels[at]
            if label is not None and label.kind in ("credit", "keywords", "list", "read_also"):
                break
            if (label is not None and label.kind in ("published", "updated")) or (label is None and _says_when(line)):
                dated = dated or paragraphs == 0
            elif label is None:
                if line.like_headline and line.words < _PARAGRAPH and not paragraphs:
                    heads += 1
                else:
                    first = first or line
                    paragraphs += not line.like_headline
            at += 1
        if first is None:
            return False
        credit = at < len(self.lines) and (found := self.labels[at]) is not None and found.kind in ("credit", "keywords")
        if self.ended or dated or (credit and not self.has_body):
            return True
        # Here the page's own article has not ended. A credit line below may be its own (then another label often follows
        # below that), and a paragraph that begins with «and» goes on with it.
        if heads != 1 or (credit and self.last_read_also > at):
            return False
        return in_dateline(first.text) is not None or not first.key.startswith("و")


def _stands_above(line: Line) -> bool:
    """Whether the line stands over an article without being its headline: outlet and section, or who wrote it."""
    return is_outlet_line(line) or is_byline(line)


def _says_when(line: Line) -> bool:
    return line.counts and len(line.head) <= LONGEST and says_when(line.text)


def _is_day(line: Line) -> bool:
    return line.counts and len(line.head) <= LONGEST and is_day(line.text)
