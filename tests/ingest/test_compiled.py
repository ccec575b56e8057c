"""What `make fast` compiles (the compiled answers themselves are compared by `scripts/extraction_digest.py --against`)."""

import ast
from pathlib import Path

import pytest

import ingest.compiled
from scripts.fast import PACKAGES, ROOT, finals, sources


@pytest.mark.parametrize(
    ("given", "marked"),
    [
        pytest.param('import re\n_AB = {"x"}\n', 'from typing import Final; import re\n_AB: Final = {"x"}\n', id="constant"),
        pytest.param("import re\n_AB: int = 1\n", "from typing import Final; import re\n_AB: Final[int] = 1\n", id="annotated"),
        pytest.param("a = 1\n", "a = 1\n", id="one letter, as type variables have"),
        pytest.param("_AB = 1\n_AB += 1\n", "_AB = 1\n_AB += 1\n", id="bound twice"),
        pytest.param("Names = dict[str, int]\n", "Names = dict[str, int]\n", id="type"),
        pytest.param("_AB = {}\n", "_AB = {}\n", id="empty, its type unknown"),
        pytest.param(
            '"""Doc."""\nab = "ع"; x = 1\n', '"""Doc."""\nfrom typing import Final\nab: Final = "ع"; x = 1\n', id="no import"
        ),
    ],
)
def test_constants_are_marked(given: str, marked: str) -> None:
    assert finals(given) == marked


@pytest.mark.parametrize("name", sources())
def test_mypyc_can_read_it(name: str) -> None:
    """`x in (a, *b)` stops mypyc: give the collection a name."""
    for node in ast.walk(ast.parse((ROOT / name).read_text(encoding="utf-8"))):
        for asked in node.comparators if isinstance(node, ast.Compare) else ():
            starred = isinstance(asked, ast.Tuple | ast.List) and any(isinstance(e, ast.Starred) for e in asked.elts)
            assert not starred, f"{name}:{node.lineno}"


@pytest.mark.parametrize("package", PACKAGES)
def test_no_module_hides_behind_what_its_package_gives(package: str) -> None:
    """mypyc takes `from ingest.text import fold` for a module where there is one of that name."""
    home = ROOT / "ingest" / package
    given = {a.name for n in ast.parse((home / "__init__.py").read_text()).body if isinstance(n, ast.ImportFrom) for a in n.names}
    assert not given & {p.stem for p in home.glob("*.py")}


def test_source_that_changed_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stamp = tmp_path / ".compiled"
    monkeypatch.setattr(ingest.compiled, "STAMP", stamp)
    ingest.compiled.check()
    assert not ingest.compiled.compiled()
    files = ["ingest/text/table.py", "ingest/text/no such file.py".replace(" ", "_")]
    stamp.write_text("\n".join([ingest.compiled.digest(files), *files]))
    ingest.compiled.check()
    assert ingest.compiled.compiled()
    stamp.write_text("\n".join(["0" * 32, *files]))
    with pytest.raises(ImportError, match="make fast"):
        ingest.compiled.check()
