"""Text files and their sidecars."""

import json
from pathlib import Path

import pytest

from errors import ArticleRejected, UsageError
from ingest.model import Article
from ingest.read import count_articles, read_articles

TEXT = "قالت سلمى حداد إن الجولة المقبلة تبدأ غدا."


def read(*paths: Path, max_bytes: int = 10_000) -> list[Article | ArticleRejected]:
    return list(read_articles(paths, max_bytes=max_bytes))


def reason(path: Path, max_bytes: int = 10_000) -> str:
    (item,) = read(path, max_bytes=max_bytes)
    assert isinstance(item, ArticleRejected)
    assert "\n" not in str(item)
    return item.reason


def write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TEXT, id="plain"),
        pytest.param(f"\r\n{TEXT}\r\n\r\n", id="CRLF and blank lines stay"),
        pytest.param(f"  {TEXT}\xa0\n", id="blanks at the ends stay"),
        pytest.param(f"\ufeff{TEXT}", id="a byte order mark is a character of the text"),
        pytest.param("كَتَبَ ـــ ٢٠٢٤ 🕊", id="diacritics, tatweel, digits, beyond the BMP"),
    ],
)
def test_the_text_is_kept_exactly(tmp_path: Path, text: str) -> None:
    path = write(tmp_path / "a1.txt", text)
    assert read(path) == [Article(id="a1", text=text, source=str(path))]


def test_the_sidecar_gives_the_metadata(tmp_path: Path) -> None:
    path = write(tmp_path / "a.b.txt", TEXT)
    record = {
        "publisher": " وكالة الأفق ",
        "published": "2024-04-07T10:00:00Z",
        "url": "https://example.org/x",
        "title": "عنوان",
        "x": 1,
    }
    write(tmp_path / "a.b.json", json.dumps(record))
    (article,) = read(path)
    assert article == Article("a.b", TEXT, "عنوان", "وكالة الأفق", "2024-04-07", "https://example.org/x", str(path))


@pytest.mark.parametrize(
    ("sidecar", "expected"),
    [
        pytest.param("{", "not valid JSON", id="broken"),
        pytest.param("[" * 100_000, "", id="nested too deeply"),
        pytest.param("[1]", "must hold a JSON object, not an array", id="not an object"),
        pytest.param(b"\xff", "not UTF-8", id="not UTF-8"),
        pytest.param('{"published": "2024-13-40"}', "not an ISO date: '2024-13-40'", id="no such day"),
        pytest.param('{"published": "yesterday"}', "not an ISO date", id="a word"),
        pytest.param('{"published": "2024-04-07T99:00"}', "not an ISO date", id="no such time"),
        pytest.param('{"published": "2024-04"}', "not an ISO date", id="a month"),
        pytest.param('{"published": 20240407}', "`published` must be a string or null, not a number", id="a number"),
        pytest.param('{"title": ["x"]}', "`title` must be a string or null, not an array", id="title is an array"),
        pytest.param('{"url": "javascript:alert(1)"}', "`url` must begin with http", id="script in the URL"),
        pytest.param('{"publisher": "\\ud83d"}', "half a surrogate pair", id="lone surrogate"),
    ],
)
def test_a_wrong_sidecar_rejects_the_article(tmp_path: Path, sidecar: str | bytes, expected: str) -> None:
    path = write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "a.json", sidecar)
    said = reason(path, max_bytes=200_000)
    assert "sidecar a.json" in said
    assert expected in said


@pytest.mark.parametrize(
    "sidecar",
    [pytest.param("{}", id="empty object"), pytest.param('{"published": null, "title": " "}', id="null and blank are absent")],
)
def test_optional_fields_may_be_absent(tmp_path: Path, sidecar: str) -> None:
    path = write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "a.json", sidecar)
    assert read(path) == [Article("a", TEXT, source=str(path))]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("سلام ".encode() + b"\xe3\xe5", "not UTF-8: byte 0xe3 at offset 9", id="Windows-1256"),
        pytest.param("سلام".encode("utf-16"), "-f UTF-16", id="UTF-16"),
        pytest.param(b"", "empty", id="empty"),
        pytest.param(" \n\r\n\xa0\t\ufeff", "empty", id="blank"),
        pytest.param("ابت\0", "NUL at character 3", id="NUL"),
    ],
)
def test_content_that_is_no_text(tmp_path: Path, content: str | bytes, expected: str) -> None:
    assert expected in reason(write(tmp_path / "a.txt", content))


def test_a_large_file_is_refused_by_its_size_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as f:
        f.truncate(50_000_000)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("it was opened"))
    assert "50,000,000 bytes are more than the 10,000 allowed" in reason(path)


def test_exactly_the_largest_size_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "ا" * 50)
    assert isinstance(read(path, max_bytes=100)[0], Article)
    assert isinstance(read(path, max_bytes=99)[0], ArticleRejected)


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.txt", TEXT)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert reason(path) == "cannot be read (Permission denied); check the path and its permissions"


def test_a_directory_is_read_in_order_to_its_depth(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/c.TXT", ".hidden/h.txt", "a/.h.txt", "notes.md"):
        write(tmp_path / name, f"{TEXT} {name}")
    write(tmp_path / "b.json", "{}")
    assert [a.id for a in read(tmp_path) if isinstance(a, Article)] == ["c", "z", "b"]
    assert count_articles([tmp_path]) == 3


def test_one_bad_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "b.txt", b"\xff")
    write(tmp_path / "c.txt", TEXT)
    (tmp_path / "empty").mkdir()
    items = read(tmp_path, tmp_path / "gone.txt", tmp_path / "empty")
    assert [type(i) for i in items] == [Article, ArticleRejected, Article, ArticleRejected, ArticleRejected]


def test_the_same_id_twice(tmp_path: Path) -> None:
    first, same, other = (write(tmp_path / d / "a.txt", TEXT + x) for d, x in (("1", ""), ("2", ""), ("3", "!")))
    items = read(first, first, same, other)
    assert [type(i) for i in items] == [Article, ArticleRejected]
    assert str(items[1]) == f"{other}: the id a is already that of {first}, which differs; rename one"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("gone.txt", "no such file or directory", id="missing"),
        pytest.param("empty", "holds no articles", id="directory without articles"),
        pytest.param("a.pdf", "unsupported kind of file", id="unsupported suffix"),
    ],
)
def test_nothing_found_is_a_usage_error_at_the_call(tmp_path: Path, name: str, expected: str) -> None:
    (tmp_path / "empty").mkdir()
    write(tmp_path / "a.pdf", "x")
    with pytest.raises(UsageError, match=expected):
        read_articles([tmp_path / name], max_bytes=10)


def test_no_path_at_all() -> None:
    with pytest.raises(UsageError, match="no input given"):
        read_articles([], max_bytes=10)


def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "p.txt")
    assert "not a regular file" in reason(tmp_path / "p.txt")
