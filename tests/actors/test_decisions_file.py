"""The log of decisions: readable, whole or not written, and clear about a line that cannot be used."""

from pathlib import Path

import pytest

from errors import UsageError
from ingest.actors.file import COLUMNS, NAME, append, read_decisions
from ingest.lexicon.authority import authority
from ingest.link import Decision, Decisions, Party
from ingest.link.decisions import party
from ingest.link.identity import lasting_id

HADDAD = party(str(lasting_id("سلمى حداد", "person")), "سلمى حداد", "person")
AL_HADDAD = party(str(lasting_id("سلمى الحداد", "person")), "سلمى الحداد", "person")
HEAD = ",".join(COLUMNS)


def merged(actor: Party, keep: Party, reason: str = "") -> Decision:
    return Decision("2024-09-01T08:30:00Z", "merge", actor, keep, reason)


def test_no_file_is_no_decision(tmp_path: Path) -> None:
    assert not read_decisions(tmp_path / "nowhere")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    one = merged(AL_HADDAD, HADDAD, 'a "reason", with, commas')
    two = Decision("2024-09-02T08:30:00Z", "split", AL_HADDAD, HADDAD)
    append(tmp_path / "new", [one])
    first = (tmp_path / "new" / NAME).read_text(encoding="utf-8")
    append(tmp_path / "new", [two])
    assert (tmp_path / "new" / NAME).read_text(encoding="utf-8").startswith(first), "rows are only added"
    assert read_decisions(tmp_path / "new").log == (one, two)
    assert first.splitlines()[0] == HEAD and "سلمى الحداد,person,all articles" in first


def test_a_person_may_have_taken_the_last_line_break_away(tmp_path: Path) -> None:
    append(tmp_path, [merged(AL_HADDAD, HADDAD)])
    path = tmp_path / NAME
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n"), encoding="utf-8-sig")
    append(tmp_path, [Decision("2024-09-02", "split", AL_HADDAD, HADDAD)])
    assert [d.kind for d in read_decisions(tmp_path).log] == ["merge", "split"]


def test_a_write_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    append(tmp_path, [merged(AL_HADDAD, HADDAD)])
    before = (tmp_path / NAME).read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UsageError, match="No space left"):
        append(tmp_path, [Decision("2024-09-02", "split", AL_HADDAD, HADDAD)])
    assert (tmp_path / NAME).read_bytes() == before


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("time,decision\n", "line 1: no column actor", id="no columns"),
        pytest.param(f"{HEAD}\nt,join,x-1,a,person,,x-2,b,person,,\n", "line 2: the decision is 'join'", id="no decision"),
        pytest.param(f"{HEAD}\nt,merge,,a,person,,x-2,b,person,,\n", "line 2: an actor is missing", id="nobody"),
        pytest.param(f"{HEAD}\nt,merge,x-1,a,persons,,x-2,b,person,,\n", "line 2: no type of actor 'persons'", id="no type"),
        pytest.param(f"{HEAD}\nt,split,x-1,a,person,,x-2,b,person,,\n", "line 2: .*nothing to split", id="split of nothing"),
        pytest.param(
            f"{HEAD}\nt,merge,x-1,a,person,,x-2,b,person,,\nt,merge,x-2,b,person,,x-1,a,person,,\n",
            "line 3: .* are one actor already",
            id="a circle",
        ),
    ],
)
def test_a_line_that_cannot_be_used_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / NAME).write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=message):
        read_decisions(tmp_path)


def test_a_decision_outlives_the_rules_for_ids() -> None:
    """Its id is told from the label again, where it came from the label."""
    then = Party("x-0000000000000000", "سلمى الحداد", "person", everywhere=True)
    decisions = Decisions([merged(then, HADDAD)])
    into = decisions.into(AL_HADDAD.id)
    assert into is not None and into.id == HADDAD.id
    assert decisions.names_today([then.id]) == {AL_HADDAD.id}
    in_one_article = Party("x-0000000000000000", "سلمى الحداد", "person")
    assert Decisions([merged(in_one_article, HADDAD)]).into(AL_HADDAD.id) is None


def test_who_stays_is_the_known_one_once_the_authority_knows_the_name() -> None:
    label = authority().actors["antony-blinken"].label_ar
    then = Party("x-0000000000000000", label, "person", everywhere=True)
    into = Decisions([merged(HADDAD, then)]).into(HADDAD.id)
    assert into is not None and into.id == "antony-blinken"
