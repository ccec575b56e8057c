"""What all commands share: help, version, errors, exit statuses."""

import importlib
import tomllib

import click
import pytest

from commands import cli, failure
from commands.group import NAMES
from tests.commands.conftest import ROOT, Run, Spawn, one_line

VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help_with_examples(run: Run, name: str) -> None:
    for flag in ("--help", "-h"):
        result = run(name, flag)
        assert result.exit_code == 0
        assert f"Usage: wasata {name}" in result.stdout
        assert "Example" in result.stdout
        assert f"\n  wasata {name}" in result.stdout.replace("    wasata", "  wasata") or f"| wasata {name}" in result.stdout
        assert "--debug" in result.stdout


def test_help_names_every_command(run: Run) -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert all(f"\n  {name} " in result.stdout for name in NAMES)


def test_a_bare_line_shows_the_help(run: Run) -> None:
    result = run()
    assert result.exit_code == 2
    assert "Usage: wasata" in result.stderr


def test_version(run: Run) -> None:
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"wasata {VERSION}\n")


def test_the_examples_are_lines_that_the_commands_take() -> None:
    """Each example of each help parses: its options exist."""
    import shlex

    for name in NAMES:
        command = importlib.import_module(f"commands.{name}").command
        for line in (command.help or "").splitlines():
            _, found, rest = line.strip().partition(f"wasata {name}")
            if found and "Examples" not in line:
                words = shlex.split(rest.split(" | ")[0])
                files = [w for w in words if w.endswith((".trig", ".rq")) or w.rstrip("/") in ("gold", "articles")]
                if not files:  # those must exist
                    command.make_context(name, words)


@pytest.mark.parametrize(
    ("args", "says"),
    [
        pytest.param(["exprot"], "no command 'exprot'; did you mean 'export'?", id="misspelt command"),
        pytest.param(["frobnicate"], "no command 'frobnicate'; there are extract, ingest", id="unknown command"),
        pytest.param(["--frob"], "no such option '--frob'", id="unknown option of all"),
        pytest.param(["ingest", "--frob", "x"], "see wasata ingest --help", id="unknown option"),
        pytest.param(["ingest"], "missing argument", id="no path"),
        pytest.param(["who"], "missing argument 'SPEAKER'", id="no speaker"),
        pytest.param(["ingest", "x.txt", "--workers", "0"], "'--workers'", id="no workers"),
        pytest.param(["serve", "--port", "99999"], "'--port'", id="port out of range"),
        pytest.param(["extract", "x.txt", "--morph", "magic"], "'magic' is not one of", id="unknown morphology"),
        pytest.param(["query"], "give either a QUERY or a file", id="no query"),
        pytest.param(["validate"], "name either RDF files or a --store", id="nothing to validate"),
        pytest.param(["evaluate", "--gold", "."], "belong together", id="gold alone"),
        pytest.param(["stats", "--store", "ftp://x"], "no store 'ftp://x'", id="unknown kind of store"),
        pytest.param(["query", "-f", "none.rq"], "none.rq", id="no query file"),
    ],
)
def test_a_wrong_line_is_one_line(run: Run, args: list[str], says: str) -> None:
    assert says in one_line(run(*args))


def test_a_wrong_setting_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WASATA_PORT", "many")
    assert "WASATA_PORT" in one_line(run("stats"))


def test_an_unexpected_error_is_one_line_and_a_traceback_on_demand(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("first\nsecond")

    monkeypatch.setattr("store.open_store", fail)
    line = one_line(run("stats"))
    assert line.startswith("wasata: internal error: RuntimeError: first second; run with --debug")
    for args in (["--debug", "stats"], ["stats", "--debug"]):
        result = run(*args)
        assert result.exit_code == 2
        assert "Traceback" in result.stderr
        assert "RuntimeError: first" in result.stderr


@pytest.mark.parametrize(
    ("error", "status"),
    [
        pytest.param(KeyboardInterrupt(), 130, id="Ctrl-C"),
        pytest.param(click.Abort(), 130, id="Ctrl-C at a prompt"),
        pytest.param(BrokenPipeError(), 141, id="reader gone"),
    ],
)
def test_ends_from_outside_have_the_statuses_of_a_shell(error: BaseException, status: int) -> None:
    assert failure.tell(error) == status


def test_a_reader_that_goes_away_is_no_error(spawn: Spawn) -> None:
    """`wasata … --help | head -1` many times over."""
    process = spawn("query", "--help")
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    assert process.wait(20) in (0, 141)
    assert process.stderr.read() == b""


def test_python_dash_m_runs_it(spawn: Spawn) -> None:
    out, _ = spawn("--version").communicate(timeout=20)
    assert out.decode() == f"wasata {VERSION}\n"


def test_the_names_are_commands() -> None:
    with click.Context(cli) as ctx:
        assert cli.list_commands(ctx) == list(NAMES)
        assert all(isinstance(cli.get_command(ctx, name), click.Command) for name in NAMES)
