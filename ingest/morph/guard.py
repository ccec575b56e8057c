"""Import CAMeL Tools' morphology without its download.

Importing `camel_tools.morphology` makes `~/.camel_tools`, fetches a catalogue where there is none and fails on a broken one.
Where the user has a valid catalogue (the data is theirs) that is used; elsewhere `CAMELTOOLS_DATA` is pointed at an empty
catalogue of our own, in a temporary directory that is gone after the import. Nothing is ever written in the user's directory.
"""

import importlib.util
import json
import os
import shutil
import sys
import tempfile
import threading
import types
from contextlib import ExitStack
from pathlib import Path

_EMPTY = {"version": "1.6.0", "packages": {}, "components": {}}
_lock = threading.Lock()


def user_data() -> Path | None:
    """CAMeL's data directory as the user has it (`CAMELTOOLS_DATA` or `~/.camel_tools`), None without a valid catalogue."""
    try:
        named = os.environ.get("CAMELTOOLS_DATA")
        folder = Path(named).expanduser() if named else Path.home() / ".camel_tools"
        catalogue = json.loads((folder / "catalogue.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RuntimeError):
        return None
    valid = isinstance(catalogue, dict) and all(isinstance(catalogue.get(k), dict) for k in ("packages", "components"))
    return folder if valid and "version" in catalogue else None


def prepare() -> None:
    """Make `camel_tools.morphology` importable offline; call it before the first import. Safe to call again and from threads.

    The environment is as before when it returns, and the directory is gone: CAMeL has read the catalogue by then and looks there
    again for downloads only.
    """
    with _lock, ExitStack() as undo:
        if "camel_tools.data" in sys.modules:
            return
        own = Path(tempfile.mkdtemp(prefix="wasata-camel-"))
        undo.callback(shutil.rmtree, own, ignore_errors=True)
        data = user_data()
        if data is None:
            (own / "catalogue.json").write_text(json.dumps(_EMPTY), encoding="utf-8")
        # The import makes ~/.camel_tools, wherever the data is.
        for name, value in (("HOME", own), ("USERPROFILE", own), ("CAMELTOOLS_DATA", data or own)):
            undo.callback(_put, name, os.environ.get(name))
            os.environ[name] = str(value)
        # muddler, which CAMeL's downloads use and analysis does not, wants docopt for its own command line only.
        if importlib.util.find_spec("docopt") is None:
            undo.callback(sys.modules.pop, "docopt")
            sys.modules["docopt"] = types.ModuleType("docopt")
        import camel_tools.data  # noqa: F401


def _put(name: str, value: str | None) -> None:
    """Set a variable of the environment, or take it away."""
    if value is None:
        os.environ.pop(name, None)
    else:
        os.environ[name] = value
