"""Who may write: several keys, each revocable while the service runs."""

import hmac
from pathlib import Path

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from api.app import create_app
from api.keys import Keys, digest, line
from errors import UsageError
from settings import Settings
from store import Store, open_store

from .conftest import fake_ingest

ARTICLE = {"id": "a1", "text": "نص قصير"}


def post(client: TestClient, key: str, scheme: str = "Bearer") -> int:
    header = {"Authorization": f"{scheme} {key}".encode()}
    return client.post("/api/v1/articles", json=ARTICLE, headers=header).status_code


def test_several_keys_of_the_environment() -> None:
    keys = Keys(" one, مفتاح ,,two")
    assert [keys.name_of(key.encode()) for key in ("one", "مفتاح", "two")] == ["env-1", "env-2", "env-3"]
    assert [keys.name_of(key) for key in (b"", b",", b"one,", b"One", b"three")] == [None] * 5


@pytest.mark.parametrize("text", [None, "", " , "])
def test_no_key_is_no_key(text: str | None) -> None:
    keys = Keys(text)
    assert not keys
    assert keys.name_of(b"") is None


def test_every_digest_is_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []
    real = hmac.compare_digest

    def watched(a: bytes, b: bytes) -> bool:
        compared.append(len(a) + len(b))
        return real(a, b)

    monkeypatch.setattr("api.keys.hmac.compare_digest", watched)
    keys = Keys("one,two,three")
    for key in (b"one", b"three", b"none", b"x" * 10_000):
        compared.clear()
        keys.name_of(key)
        assert compared == [64, 64, 64]


def test_a_line_removed_revokes_its_key_at_once(tmp_path: Path) -> None:
    file = tmp_path / "keys"
    file.write_text(f"# who writes\n{line('desk', 'k-desk')}\n\n{line('robot', 'k-robot')}\n", encoding="utf-8")
    with (
        open_store("memory:") as store,
        TestClient(create_app(store, ingest=fake_ingest, api_key="k-env", api_keys_file=file)) as client,
    ):
        assert [post(client, key) for key in ("k-desk", "k-robot", "k-env", "k-none")] == [201, 201, 201, 401]
        file.write_text(line("robot", "k-robot"), encoding="utf-8")
        assert [post(client, key) for key in ("k-desk", "k-robot", "k-env")] == [401, 201, 201]
        file.write_text(f"{line('desk', 'k-new')}\nrobot broken\n", encoding="utf-8")
        assert [post(client, key) for key in ("k-desk", "k-new", "k-robot")] == [401, 201, 401]
        file.unlink()
        assert [post(client, key) for key in ("k-new", "k-env")] == [401, 201]
        assert post(client, digest(b"k-env").hex()) == 401
        assert post(client, "k-env", scheme="Basic") == 401


def test_a_key_file_that_is_wrong_stops_the_start(tmp_path: Path) -> None:
    file = tmp_path / "keys"
    with pytest.raises(UsageError, match="cannot be read"):
        Keys(None, file)
    file.write_text("desk secret-in-clear\n", encoding="utf-8")
    with pytest.raises(UsageError, match="line 1") as error:
        Keys(None, file)
    assert "secret-in-clear" not in str(error.value)


def test_the_command_makes_a_key_that_its_line_admits(tmp_path: Path) -> None:
    from commands.key import command

    said = CliRunner().invoke(command, ["desk"]).output.splitlines()
    key, text = (one.partition(":")[2].strip() for one in said)
    assert len(key) >= 43
    assert key not in text
    file = tmp_path / "keys"
    file.write_text(text + "\n", encoding="utf-8")
    assert Keys(None, file).name_of(key.encode()) == "desk"
    assert CliRunner().invoke(command, ["desk"]).output.splitlines() != said


@pytest.mark.parametrize("name", ["", "two words", "a\nb", "-x", "x" * 65, "#x"])
def test_names_that_cannot_stand_in_the_file(name: str) -> None:
    with pytest.raises(UsageError):
        line(name, "k")


def test_settings_tell_whether_there_are_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WASATA_API_KEY", raising=False)
    assert not Settings().writes
    monkeypatch.setenv("WASATA_API_KEY", "")
    assert not Settings().writes
    monkeypatch.setenv("WASATA_API_KEYS_FILE", "keys")
    assert Settings().writes
    monkeypatch.setenv("WASATA_API_KEY", "hidden-one")
    assert "hidden-one" not in repr(Settings())


def test_the_service_listens_on_loopback_by_default() -> None:
    assert Settings.model_fields["host"].default == "127.0.0.1"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/api/v1/articles"),
        ("PUT", "/rdf-graphs?default"),
        ("POST", "/rdf-graphs"),
        ("DELETE", "/rdf-graphs?default"),
        ("POST", "/sparql?update=DROP+ALL"),
    ],
)
def test_every_write_needs_the_key(store: Store, method: str, path: str) -> None:
    before = store.count()
    types = {"Content-Type": "application/sparql-update" if "sparql" in path else "application/json"}
    with TestClient(create_app(store, ingest=fake_ingest, api_key="k")) as client:
        body = "DROP ALL" if "sparql" in path else '{"id": "a1", "text": "x"}'
        answer = client.request(method, path.partition("?update")[0], content=body, headers=types)
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"] == "Bearer"
    with TestClient(create_app(store, ingest=fake_ingest)) as client:
        assert client.request(method, path.partition("?update")[0], content=body, headers=types).status_code == 403
    assert store.count() == before
