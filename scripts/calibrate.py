"""Fit `ingest/statements/confidence.tsv` on annotated articles and print how well confidence is calibrated.

Run `python scripts/calibrate.py ARTICLES GOLD [ARTICLES GOLD …]`: pairs of directories. Same articles and code, same file.
The reliability is cross-validated: each article's confidences come from weights fitted on other articles.
"""

import sys
from collections import Counter
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from errors import ArticleRejected  # noqa: E402
from evaluation import GoldArticle, brier, calibration_error, judged, load_gold, reliability  # noqa: E402
from evaluation.calibration import BIAS, Row, cross_validated, fit  # noqa: E402
from ingest.extract import extract  # noqa: E402
from ingest.read import read_articles  # noqa: E402
from ingest.record import record  # noqa: E402
from ingest.statements.confidence import TITLES, features  # noqa: E402

TARGET = ROOT / "ingest" / "statements" / "confidence.tsv"


def rows_of(articles: Path, gold: Path) -> dict[str, list[Row]]:
    """Features and rightness of the statements of each annotated article, by its name."""
    wanted: dict[str, GoldArticle] = {g.name: g for g in load_gold(gold, articles)}
    out: dict[str, list[Row]] = {}
    for article in read_articles([articles], max_bytes=1 << 26):
        if isinstance(article, ArticleRejected):
            continue
        made = extract(article)
        found = record(made)
        if (known := wanted.get(found["article"]["id"])) is None:
            continue
        for number, statement in enumerate(found["statements"]):
            statement["confidence"] = number  # which of them `judged` speaks of
        out[known.name] = []
        for number, right in judged(known, found):
            statement = made.statements[int(number)]
            title = any(s.role in TITLES and s.span.contains(statement.content) for s in made.document.segments)
            out[known.name].append((features(statement, article.text, title), right))
    return out


def main(arguments: list[str]) -> int:
    """Write the table and print the reliability; exit code 2 where the directories do not come in pairs."""
    if not arguments or len(arguments) % 2:
        print(__doc__)
        return 2
    groups: dict[str, list[Row]] = {}
    for articles, gold in zip(arguments[::2], arguments[1::2], strict=True):
        groups |= rows_of(Path(articles), Path(gold))
    rows = [row for name in sorted(groups) for row in groups[name]]
    weights, seen = fit(rows), Counter(f for fs, _ in rows for f in fs)
    hits = Counter(f for fs, right in rows if right for f in fs)
    lines = [
        f"# Fitted by scripts/calibrate.py on {len(groups)} annotated articles, {len(rows)} statements, {date.today()}.",
        "feature\tstatements\tright\tweight",
        f"{BIAS}\t{len(rows)}\t{sum(right for _, right in rows)}\t{weights[BIAS]}",
        *(f"{f}\t{seen[f]}\t{hits[f]}\t{w}" for f, w in sorted(weights.items()) if f != BIAS),
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    pairs = cross_validated([groups[name] for name in sorted(groups)])
    table, share = reliability(pairs), sum(right for _, right in rows) / max(len(rows), 1)
    print("confidence   statements   mean   right")
    for r in table:
        print(f"{r.low:.1f}–{r.high:.1f} {r.count:14} {r.mean:8.3f} {r.right:7.3f}")
    print(f"expected calibration error, cross-validated over articles: {calibration_error(table):.3f}")
    print(f"Brier score: {brier(pairs):.3f}, of the constant {share:.3f} for all: {share * (1 - share):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
