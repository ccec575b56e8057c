"""No text of the shared articles stands in the repository: facts and names may, a run of nine words of theirs may not."""

import gzip
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT / ".." / "shared"
RUN = 9
_WORD = re.compile(r"\w+")
_APART = re.compile(r"[\n|\t]")
_POINTS = re.compile(r"[\u064b-\u065f\u0670\u0640]")
_ARABIC = re.compile(r"[\u0621-\u064a]")
Run = tuple[str, ...]


def runs(text: str) -> Iterator[Run]:
    """Each `RUN` words in a row of one line or one cell of a table, without diacritics."""
    for part in _APART.split(_POINTS.sub("", text)):
        words = _WORD.findall(part)
        yield from zip(*(words[k:] for k in range(RUN)), strict=False)


def ours() -> dict[Run, str]:
    """The Arabic runs of all files of the repository, each with a file; annotations of real articles hold their names."""
    out: dict[Run, str] = {}
    listed = subprocess.run(["git", "ls-files"], check=False, cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("no clone of the repository")
    for name in listed.stdout.splitlines():
        if name.startswith("evaluation/corpus/"):
            continue  # tests/evaluation/test_evaluation_corpus.py looks at those
        try:
            text = (ROOT / name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        if _ARABIC.search(text):
            out |= {run: name for run in runs(text) if _ARABIC.search(run[0])}
    return out


def theirs() -> Iterator[tuple[str, str]]:
    """Name and text of each shared article."""
    for file in sorted((SHARED / "articles").glob("*.txt")):
        yield file.name, file.read_text(encoding="utf-8")
    corpus = SHARED / "corpus" / "articles.jsonl.gz"
    if corpus.exists():
        with gzip.open(corpus, "rt", encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                yield article["id"], article["text"]


def test_a_run_is_of_one_line_and_has_no_diacritics() -> None:
    words = "قال الوزير سامي نور إن الأمر صعب على الجميع"
    assert list(runs(words)) == [tuple(words.split())]
    assert list(runs(words.replace("قال", "قَالَ"))) == [tuple(words.split())]
    assert list(runs(words.replace(" إن", "\nإن"))) == []


@pytest.mark.skipif(not (SHARED / "articles").is_dir(), reason="needs ../shared/articles")
def test_no_run_of_words_of_a_shared_article_is_in_the_repository() -> None:
    mine = ours()
    assert len(mine) > 10_000
    found = {(mine[run], name, " ".join(run)) for name, text in theirs() for run in runs(text) if run in mine}
    assert not found
