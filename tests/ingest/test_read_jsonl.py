"""JSON Lines: files, gzip, standard input."""

import gzip
import io
import json
from pathlib import Path

import pytest

from errors import ArticleRejected
from ingest.model import Article
from ingest.read import count_articles, read_articles

TEXT = "أكد سامي نور أن الوفد عاد إلى العاصمة."


def line(**fields: object) -> bytes:
    return json.dumps({"id": "a", "text": TEXT} | fields, ensure_ascii=False).encode() + b"\n"


def read_stdin(data: bytes, max_bytes: int = 1000) -> list[Article | ArticleRejected]:
    return list(read_articles(["-"], max_bytes=max_bytes, stdin=io.BytesIO(data)))


def test_records_with_all_fields() -> None:
    fields = {"title": "عنوان", "publisher": "الأفق", "published": "2024-04-07", "url": "https://example.org/a"}
    assert read_stdin(line(id=7, extra=[1], **fields)) == [Article(id="7", text=TEXT, source="-:1", **fields)]


def test_the_text_of_a_record_is_kept_exactly() -> None:
    text = "\ufeff سطر\r\nسطر \n"
    assert [a.text for a in read_stdin(line(text=text)) if isinstance(a, Article)] == [text]


@pytest.mark.parametrize(
    ("bad", "expected"),
    [
        pytest.param(b'{"id": "b", \n', "not valid JSON", id="broken line"),
        pytest.param(b"[" * 5000 + b"\n", "not valid JSON", id="nested too deeply"),
        pytest.param(b'"x"\n', "must be a JSON object, not a string", id="a string"),
        pytest.param(b'{"id": "\xe3"}\n', "not UTF-8: byte 0xe3 at offset 8", id="not UTF-8"),
        pytest.param(b'{"id": "b"}\n', "`text` is missing", id="no text"),
        pytest.param(line(id="b", text=None), "`text` is missing", id="text is null"),
        pytest.param(line(id="b", text=5), "`text` must be a string, not a number", id="text is a number"),
        pytest.param(line(id="b", text=" \n"), "`text` is empty", id="text is blank"),
        pytest.param(
            b'{"id": "b", "text": "x\\ud83d"}\n', "`text` holds half a surrogate pair (\\ud83d) at character 1", id="surrogate"
        ),
        pytest.param(b'{"id": "b", "text": "x\\u0000"}\n', "`text` holds a NUL at character 1", id="NUL"),
        pytest.param(b'{"text": "x"}\n', "`id` is missing", id="no id"),
        pytest.param(line(id=True), "`id` must be a string", id="id is a boolean"),
        pytest.param(line(id="  "), "`id` must be a string that is not empty", id="blank id"),
        pytest.param(line(id="a\nb"), "cannot be printed", id="line break in the id"),
        pytest.param(line(id="..."), "`id` must hold more than dots", id="dots for an id"),
        pytest.param(line(id="b", url="javascript:alert(1)"), "`url` must begin with http://", id="address that is a script"),
        pytest.param(line(id="b", url="http://example.org/a b"), "`url` holds a blank", id="blank in the address"),
        pytest.param(line(id="x" * 500), "500 characters", id="long id"),
        pytest.param(line(id="b", published="yesterday"), "`published` is not an ISO date", id="wrong day"),
        pytest.param(line(id="b", text="ا" * 900), "1,800 bytes are more than the 1,000 allowed", id="large text"),
        pytest.param(line(id="b", text="ا" * 90_000), "bytes are more than the 1,000 allowed", id="line that is not held"),
    ],
)
def test_a_bad_line_is_one_reject_and_the_others_go_in(bad: bytes, expected: str) -> None:
    items = read_stdin(line() + bad + b"\n" + line(id="c"))
    assert [type(i) for i in items] == [Article, ArticleRejected, Article]
    assert isinstance(items[1], ArticleRejected)
    assert items[1].source == "-:2"
    assert expected in items[1].reason
    assert "\n" not in str(items[1])


def test_a_mark_at_the_start_and_a_last_line_without_its_end() -> None:
    items = read_stdin(b"\xef\xbb\xbf" + line() + line(id="b").rstrip())
    assert [i.id for i in items if isinstance(i, Article)] == ["a", "b"]


def test_an_empty_stream_says_so() -> None:
    (item,) = read_stdin(b"\n \n")
    assert "holds no records" in str(item)


def test_the_same_id_twice() -> None:
    items = read_stdin(line() + line() + line(published="2024-01-01"))
    assert [type(i) for i in items] == [Article, ArticleRejected]
    assert "already that of -:1" in str(items[1])


def test_files_plain_and_gzipped(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(line(id="1") + line(id="2"))
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(line(id="3")))
    items = list(read_articles([tmp_path], max_bytes=1000))
    assert [i.id for i in items if isinstance(i, Article)] == ["1", "2", "3"]
    assert count_articles([tmp_path]) == 3
    assert count_articles(["-"]) is None


def test_a_truncated_gzip_keeps_what_came_before(tmp_path: Path) -> None:
    whole = gzip.compress(b"".join(line(id=str(i), text=f"{TEXT} {i * 7919 % 10007}") for i in range(20_000)))
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    *good, last = read_articles([tmp_path], max_bytes=1000)
    assert len(good) > 1000
    assert all(isinstance(a, Article) for a in good)
    assert isinstance(last, ArticleRejected)
    assert last.source.endswith(f":{len(good) + 1}")
    assert "the rest is lost" in last.reason


def test_what_is_not_gzip_at_all(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(b"not gzip")
    (item,) = read_articles([tmp_path], max_bytes=1000)
    assert "the rest is lost" in str(item)


def test_records_are_read_one_at_a_time() -> None:
    class Endless(io.RawIOBase):
        n = 0

        def readable(self) -> bool:
            return True

        def readline(self, size: int | None = -1, /) -> bytes:
            self.n += 1
            return line(id=str(self.n))

    stream = Endless()
    items = read_articles(["-"], max_bytes=1000, stdin=stream)  # type: ignore[arg-type]
    assert [next(items).id for _ in range(3)] == ["1", "2", "3"]  # type: ignore[union-attr]
    assert stream.n == 3
