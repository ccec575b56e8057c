"""CAMeL Tools must import without network and without touching the user's directory."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OFFLINE = """
import socket
def refuse(*a, **k): raise RuntimeError("network")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
"""


def run(code: str, home: Path, **extra: str) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("WASATA_", "CAMELTOOLS_"))}
    env = kept | {"HOME": str(home), "PYTHONPATH": str(ROOT)} | extra
    return subprocess.run([sys.executable, "-c", OFFLINE + code], env=env, cwd=ROOT, capture_output=True, text=True, check=False)


ANALYSE = "from ingest.morph import analyse\nprint(analyse('وقالت')[0].entry)\n"


def test_offline_with_an_empty_home_nothing_is_written_there(tmp_path: Path) -> None:
    done = run(ANALYSE, tmp_path)
    assert (done.stdout.strip(), done.returncode) == ("cue:1", 0), done.stderr
    assert list(tmp_path.iterdir()) == []


def test_home_that_cannot_hold_anything(tmp_path: Path) -> None:
    home = tmp_path / "file"
    home.write_text("")
    done = run(ANALYSE, home)
    assert (done.stdout.strip(), done.returncode) == ("cue:1", 0), done.stderr


def test_broken_catalogue_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".camel_tools").mkdir()
    (tmp_path / ".camel_tools" / "catalogue.json").write_text("{")
    assert run(ANALYSE, tmp_path).stdout.strip() == "cue:1"
    assert (tmp_path / ".camel_tools" / "catalogue.json").read_text() == "{"


def test_valid_catalogue_of_the_user_is_used(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "catalogue.json").write_text(json.dumps({"version": "user", "packages": {}, "components": {}}))
    code = ANALYSE + "from camel_tools.data import CATALOGUE\nprint(CATALOGUE.version)"
    assert run(code, tmp_path, CAMELTOOLS_DATA=str(data)).stdout.split() == ["cue:1", "user"]


def test_the_environment_is_as_before_after_the_import(tmp_path: Path) -> None:
    done = run("import os\nbefore = dict(os.environ)\n" + ANALYSE + "print(dict(os.environ) == before)", tmp_path)
    assert done.stdout.split() == ["cue:1", "True"], done.stderr


def test_a_killed_process_leaves_no_directory(tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    code = ANALYSE.replace(")\n", ", flush=True)\n") + "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)"
    done = run(code, tmp_path, TMPDIR=str(temporary))
    assert (done.stdout.strip(), done.returncode) == ("cue:1", -signal.SIGKILL), done.stderr
    assert list(temporary.iterdir()) == []


def test_data_of_the_user_is_read_after_the_import(tmp_path: Path) -> None:
    """Their own database (here ours under its name), found where they have it, once CAMeL Tools is imported."""
    folder = tmp_path / "data" / "morphology_db" / "calima-msa-r13"
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "ingest" / "lexicon" / "wasata.db", folder / "morphology.db")
    (tmp_path / "catalogue.json").write_text(json.dumps({"version": "user", "packages": {}, "components": {}}))
    code = ANALYSE + "from ingest.morph import morphology, r13\nprint(morphology(), r13.load()('وقالت')[0].lemma)"
    done = run(code, tmp_path, CAMELTOOLS_DATA=str(tmp_path))
    assert done.stdout.split() == ["cue:1", "embedded+camel-r13", "قال"], done.stderr


def test_explicit_r13_without_data_names_the_command(tmp_path: Path) -> None:
    code = "from ingest.morph import morphology\nfrom errors import DataMissing\n"
    code += "try:\n    morphology()\nexcept DataMissing as problem:\n    print(problem)"
    done = run(code, tmp_path, WASATA_MORPH="camel-r13")
    assert "camel_data -i morphology-db-msa-r13" in done.stdout, done.stderr


def test_broken_r13_database_names_the_command(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "morphology_db" / "calima-msa-r13"
    folder.mkdir(parents=True)
    (folder / "morphology.db").write_text("nonsense\n")
    (tmp_path / "catalogue.json").write_text(json.dumps({"version": "1.6.0", "packages": {}, "components": {}}))
    code = "from ingest.morph import morphology\nfrom errors import DataMissing\n"
    code += "try:\n    morphology()\nexcept DataMissing as problem:\n    print(problem)"
    done = run(code, tmp_path, WASATA_MORPH="camel-r13", CAMELTOOLS_DATA=str(tmp_path))
    assert "cannot be read" in done.stdout, done.stderr


def test_auto_without_r13_is_embedded(tmp_path: Path) -> None:
    assert run("from ingest.morph import morphology\nprint(morphology())", tmp_path).stdout.strip() == "embedded"


def test_unknown_choice_is_an_error(tmp_path: Path) -> None:
    done = run("from ingest.morph import morphology\nmorphology()", tmp_path, WASATA_MORPH="best")
    assert "UsageError" in done.stderr
