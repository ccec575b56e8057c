"""Compile the extractors with mypyc, beside their source, or take the compiled ones away again.

    python scripts/fast.py build      # needs a C compiler and mypyc (requirements-dev.lock); some four minutes of processor time
    python scripts/fast.py remove

The source stays the reference: compiled modules (`*.so` beside the `*.py`) are used by Python where they are there, give the same
answers (`scripts/extraction_digest.py --against`), and `ingest.compiled` refuses them once the source has changed. A build compiles a
copy of the tree in `build/fast`, in which every constant of a module is marked `Final`: without that mypyc looks constants up by
their name each time. Modules with a `cached_property` stay Python, since mypyc makes a plain property of it.
"""

import argparse
import ast
import os
import re
import runpy
import shutil
import sysconfig
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_COMPILED = runpy.run_path(str(ROOT / "ingest" / "compiled.py"))  # importing it would refuse what is about to be made anew
STAMP, digest = _COMPILED["STAMP"], _COMPILED["digest"]

PACKAGES = ("text", "lexicon", "morph", "mentions", "statements", "dates", "roles", "events", "segment", "link")
BUILD = ROOT / "build" / "fast"
GROUP = "wasata_fast"
_NO_CONSTANTS = ("TypeVar", "NamedTuple", "NewType")


def sources(root: Path = ROOT) -> list[str]:
    """The files to compile, relative to `root`."""
    found = sorted(p for package in PACKAGES for p in (root / "ingest" / package).glob("*.py"))
    return [p.relative_to(root).as_posix() for p in found if "cached_property" not in p.read_text(encoding="utf-8")]


def finals(text: str) -> str:
    """The module with `Final` at each constant that is bound once; the lines keep their numbers where it begins with an import."""
    tree, lines = ast.parse(text), text.split("\n")
    bound, made = Counter(_bound(tree)), False
    for s in tree.body:
        if isinstance(s, ast.Assign) and len(s.targets) == 1 and isinstance(s.targets[0], ast.Name):
            name, start, end = s.targets[0].id, s.targets[0].end_col_offset, None
        elif isinstance(s, ast.AnnAssign) and isinstance(s.target, ast.Name) and s.annotation.lineno == s.annotation.end_lineno:
            name, start, end = s.target.id, s.annotation.col_offset, s.annotation.end_col_offset
        else:
            continue
        if s.value is None or bound[name] != 1 or not _constant(name, s.value, end is None):
            continue
        line = lines[s.lineno - 1].encode()
        marked = line[:start] + (b": Final" + line[start:] if end is None else b"Final[" + line[start:end] + b"]" + line[end:])
        lines[s.lineno - 1], made = marked.decode(), True
    if made:
        first = next(s for s in tree.body if not (isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant)))
        if isinstance(first, ast.Import | ast.ImportFrom):
            lines[first.lineno - 1] = "from typing import Final; " + lines[first.lineno - 1]
        else:
            lines.insert(first.lineno - 1, "from typing import Final")
    return "\n".join(lines)


def _bound(tree: ast.Module) -> Iterator[str]:
    """The names that a module binds, each as often as it does; what functions bind by `global` twice."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            yield from node.names * 2
    for s in tree.body:
        if isinstance(s, ast.FunctionDef | ast.ClassDef):
            yield s.name
            continue
        for node in ast.walk(s):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store | ast.Del):
                yield node.id
            elif isinstance(node, ast.alias):
                yield node.asname or node.name


def _constant(name: str, value: ast.expr, bare: bool) -> bool:
    """Whether a name that is bound once is a constant and no type; an empty collection needs its annotation."""
    core = name.strip("_")
    if len(core) < 2 or name.startswith("__") or (core[0].isupper() and not core.isupper()):
        return False
    if isinstance(value, ast.Call) and ast.unparse(value.func) in _NO_CONSTANTS:
        return False
    return not (
        bare and isinstance(value, ast.Dict | ast.List) and not (value.keys if isinstance(value, ast.Dict) else value.elts)
    )


def build() -> None:
    """Compile and put the modules beside their source."""
    try:
        from mypyc.build import mypycify
        from setuptools._distutils.ccompiler import new_compiler  # type: ignore[import-untyped]
        from setuptools._distutils.sysconfig import customize_compiler  # type: ignore[import-untyped]
    except ImportError as e:
        raise SystemExit(f"fast: {e.name} is not installed: `make fast` installs it") from None
    remove()
    tree = BUILD / "src"
    shutil.rmtree(tree, ignore_errors=True)
    for name in ("ingest", "ontology", "store", "shapes", "errors.py", "settings.py", "pyproject.toml"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        tree.mkdir(parents=True, exist_ok=True)
        copy(ROOT / name, tree / name)
    files = sources(tree)
    held = digest(files)  # of now: what changes while this compiles makes it old
    for name in files:
        (tree / name).write_text(finals((tree / name).read_text(encoding="utf-8")), encoding="utf-8")
    os.chdir(tree)
    options = ["--config-file", "pyproject.toml", "--ignore-missing-imports", *files]
    made = mypycify(options, target_dir="../c", opt_level="1", debug_level="0", multi_file=True, group_name=GROUP)
    os.chdir(BUILD)
    compiler = new_compiler()
    customize_compiler(compiler)
    include = sysconfig.get_paths()["include"]

    def compiled(source: str, extension: object) -> str:
        given = Path(source)
        path = given if given.is_absolute() else (tree / given).resolve()
        if not path.is_relative_to(BUILD):  # of mypyc's own library
            path = Path(shutil.copy2(path, BUILD / "c" / path.name))
        arguments = extension.extra_compile_args  # type: ignore[attr-defined]
        dirs = [str((tree / d).resolve()) for d in extension.include_dirs]  # type: ignore[attr-defined]
        return str(
            compiler.compile(
                [path.relative_to(BUILD).as_posix()], output_dir="o", include_dirs=[*dirs, include], extra_postargs=arguments
            )[0]
        )

    work = [(s, extension) for extension in made for s in extension.sources]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        objects = dict(zip([s for s, _ in work], pool.map(lambda job: compiled(*job), work), strict=True))
    suffix = sysconfig.get_config_var("EXT_SUFFIX")
    for extension in made:
        target = ROOT / (extension.name.replace(".", "/") + suffix)
        compiler.link_shared_object([objects[s] for s in extension.sources], str(target))
    STAMP.write_text(held + "\n" + "\n".join(files) + "\n", encoding="utf-8")
    os.chdir(ROOT)
    shutil.rmtree(BUILD)
    print(f"{len(files)} modules are compiled; `make slow` takes them away")


def remove() -> None:
    """Take the compiled modules away; nothing to do is no error."""
    STAMP.unlink(missing_ok=True)
    suffix = re.escape(str(sysconfig.get_config_var("EXT_SUFFIX")))
    for package in PACKAGES:
        for path in (ROOT / "ingest" / package).glob("*.so"):
            if re.search(suffix + "$", path.name):
                path.unlink()
    for path in ROOT.glob(f"{GROUP}__mypyc*.so"):
        path.unlink()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("build", "remove"))
    {"build": build, "remove": remove}[parser.parse_args().what]()
