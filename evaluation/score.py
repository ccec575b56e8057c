"""Score records against gold, article by article."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from evaluation.figures import PRF_FIGURES, SHARE_FIGURES, Counts, Figures
from evaluation.gold import GoldArticle
from evaluation.match import Record, is_same_actor, name_key, pairs

STRICT = 0.9
"""Overlap of contents from which a statement counts as exact."""

NO_RECORD: Record = {"segments": [], "actors": [], "statements": [], "roles": [], "dates": []}

MissKind = Literal["role missed", "role spurious", "date missed", "date spurious"]


@dataclass(frozen=True, slots=True)
class Miss:
    """One difference from gold in roles or dates: what it is, whose, and the text in question; `got` is what was given instead.

    What became of each statement is told by `evaluation.outcome`.
    """

    article: str
    kind: MissKind
    who: str
    text: str = ""
    got: str = ""


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """Counts and misses of one article.

    `pairs` are those of statements: gold index, index in the record, overlap. `attributed` and `strict` are the gold
    indices of pairs that count as such, `scored` the indices in the record of the statements that are scored at all.
    """

    name: str
    counts: Counts
    misses: tuple[Miss, ...] = ()
    pairs: tuple[tuple[int, int, float], ...] = ()
    missing: bool = False
    attributed: frozenset[int] = frozenset()
    strict: frozenset[int] = frozenset()
    scored: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """All articles' scores."""

    articles: tuple[ArticleScore, ...]

    @property
    def figures(self) -> Figures:
        """The figures over all articles."""
        return Figures(sum((a.counts for a in self.articles), Counts()))

    @property
    def misses(self) -> tuple[Miss, ...]:
        """All misses in roles and dates, in the order of the articles."""
        return tuple(m for a in self.articles for m in a.misses)

    def as_json(self) -> dict[str, Any]:
        """The figures in the form that the reference scorer prints with `--json`, rounded to four places."""
        out: dict[str, Any] = {"articles": len(self.articles), "missing": sum(a.missing for a in self.articles)}
        for name in PRF_FIGURES:
            v = getattr(self.figures, name)
            out[name] = {"p": round(v.precision, 4), "r": round(v.recall, 4), "f1": round(v.f1, 4)}
            out[name] |= {"tp": v.right, "predicted": v.predicted, "gold": v.gold}
        out |= {name: round(getattr(self.figures, name), 4) for name in SHARE_FIGURES}
        out["attribution_f1_per_article"] = {a.name: round(Figures(a.counts).attribution.f1, 4) for a in self.articles}
        return out


def score(gold: Iterable[GoldArticle], records: Mapping[str, Record]) -> Score:
    """The score of `records`, by article id; an article without a record counts as all missed, others are passed over."""
    return Score(tuple(score_article(g, records.get(g.name)) for g in gold))


def score_article(article: GoldArticle, record: Record | None) -> ArticleScore:
    """Counts and misses of one article."""
    given = NO_RECORD if record is None else record
    actors = {a["id"]: a for a in given["actors"]}
    parts = (
        _statements(article, given["statements"], actors),
        _roles(article, given["roles"], actors),
        _dates(article, given["dates"]),
        _segments(article, given["segments"]),
    )
    return ArticleScore(
        article.name,
        sum((p.counts for p in parts), Counts()),
        tuple(m for p in parts for m in p.misses),
        parts[0].pairs,
        record is None,
        parts[0].attributed,
        parts[0].strict,
        parts[0].scored,
    )


def _statements(article: GoldArticle, given: Sequence[Record], actors: Mapping[str, Record]) -> ArticleScore:
    """Statements that begin in the list of related headlines are not scored."""
    text, gold = article.text, article.gold["statements"]
    lists = [s for s in article.gold["segments"] if s["role"] == "related_headlines"]
    kept = [i for i, s in enumerate(given) if not any(u["start"] <= s["content"]["start"] < u["end"] for u in lists)]
    predicted = [given[i] for i in kept]
    found = pairs(text, gold, predicted)
    attributed: set[int] = set()
    strict: set[int] = set()
    c = Counts(len(gold), len(predicted), len(found), links_gold=sum(bool(s["speaker"].get("qid")) for s in gold))
    for i, j, value in found:
        want, got = gold[i], predicted[j]
        actor = actors.get(got["speaker"])
        if qid := want["speaker"].get("qid"):
            link = actor.get("wikidata") if actor else None
            c += Counts(links_predicted=int(bool(link)), links_right=int(link == qid))
        if is_same_actor(want["speaker"], actor):
            attributed.add(i)
            if value >= STRICT:
                strict.add(i)
            c += Counts(
                attributed=1,
                strict=int(i in strict),
                mode=int(want["mode"] == got["mode"]),
                act=int(want["act"] == got["act"]),
                date=int(want.get("date") == got.get("date")),
            )
    return ArticleScore(
        article.name,
        c,
        pairs=tuple((i, kept[j], v) for i, j, v in found),
        attributed=frozenset(attributed),
        strict=frozenset(strict),
        scored=tuple(kept),
    )


def _roles(article: GoldArticle, given: Sequence[Record], actors: Mapping[str, Record]) -> ArticleScore:
    """Pairs of actor and role, each once: gold's put together by common names, the predicted ones by id or Wikidata id."""
    want: list[tuple[Record, str]] = []
    for x in article.gold["roles"]:
        keys = set(map(name_key, x["actor"]["names"]))
        if not any(x["role"] == role and keys & set(map(name_key, a["names"])) for a, role in want):
            want.append((x["actor"], x["role"]))
    got: list[tuple[Record, str]] = []
    for ident, role in dict.fromkeys((x["actor"], x["role"]) for x in given if x["actor"] in actors):
        actor = actors[ident]
        if not any(role == r and actor.get("wikidata") and actor["wikidata"] == a.get("wikidata") for a, r in got):
            got.append((actor, role))
    counts = Counts(roles_gold=len(want), roles_predicted=len(got))
    misses: list[Miss] = []
    for gold_actor, role in want:
        at = next((k for k, (a, r) in enumerate(got) if r == role and is_same_actor(gold_actor, a)), None)
        if at is None:
            misses.append(Miss(article.name, "role missed", _who(gold_actor), role))
        else:
            got.pop(at)
            counts += Counts(roles_right=1)
    misses += [Miss(article.name, "role spurious", a["label"], role) for a, role in got]
    return ArticleScore(article.name, counts, tuple(misses))


def _dates(article: GoldArticle, given: Sequence[Record]) -> ArticleScore:
    """Expressions with a value; one answers another when they overlap and the values are the same."""
    want = [d for d in article.gold["dates"] if d["value"]]
    left = [d for d in given if d.get("value")]
    counts = Counts(dates_gold=len(want), dates_predicted=len(left))
    misses: list[Miss] = []
    for d in want:
        at = next(
            (k for k, p in enumerate(left) if p["start"] < d["end"] and d["start"] < p["end"] and p["value"] == d["value"]), None
        )
        if at is None:
            near = next((p["value"] for p in left if p["start"] < d["end"] and d["start"] < p["end"]), "nothing")
            misses.append(Miss(article.name, "date missed", d["value"], article.text[d["start"] : d["end"]], near))
        else:
            left.pop(at)
            counts += Counts(dates_right=1)
    misses += [Miss(article.name, "date spurious", p["value"], article.text[p["start"] : p["end"]]) for p in left]
    return ArticleScore(article.name, counts, tuple(misses))


def _segments(article: GoldArticle, given: Sequence[Record]) -> ArticleScore:
    """Characters that gold gives a role, without blanks; where predicted segments overlap, the last counts."""
    text = article.text
    role_at: list[str | None] = [None] * len(text)
    for s in given:
        end = min(s["end"], len(text))
        role_at[s["start"] : end] = [s["role"]] * max(0, end - s["start"])
    counts = Counts()
    for s in article.gold["segments"]:
        places = [k for k in range(s["start"], s["end"]) if not text[k].isspace()]
        right = sum(role_at[k] == s["role"] for k in places)
        counts = replace(counts, characters=counts.characters + len(places), characters_right=counts.characters_right + right)
    return ArticleScore(article.name, counts)


def _who(actor: Record) -> str:
    return str(actor["names"][0]) if actor["names"] else "(nobody named)"
