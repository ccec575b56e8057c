"""Import CAMeL Tools' morphology without its download.

Importing `camel_tools.morphology` makes `~/.camel_tools`, fetches a catalogue where there is none and fails on a broken one.
Where the user has a valid catalogue (the data is theirs) that is used; elsewhere `CAMELTOOLS_DATA` is pointed at an empty
catalogue of our own, in a temporary directory that goes when the process ends. Nothing is ever written in the user's directory.
"""

import atexit
import importlib.util
import json
import os
import shutil
import sys
import tempfile
import threading
import types
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
    """Make `camel_tools.morphology` importable offline; call it before the first import. Safe to call again and from threads."""
    with _lock:
        if "camel_tools.data" in sys.modules:
            return
        own = Path(tempfile.mkdtemp(prefix="wasata-camel-"))
        atexit.register(shutil.rmtree, own, ignore_errors=True)
        data = user_data()
        if data is None:
            (own / "catalogue.json").write_text(json.dumps(_EMPTY), encoding="utf-8")
        os.environ["CAMELTOOLS_DATA"] = str(data or own)
        home = {name: os.environ.get(name) for name in ("HOME", "USERPROFILE")}
        os.environ |= dict.fromkeys(home, str(own))  # the import makes ~/.camel_tools, wherever the data is
        # muddler, which CAMeL's downloads use and analysis does not, wants docopt for its own command line only.
        stub = importlib.util.find_spec("docopt") is None
        if stub:
            sys.modules["docopt"] = types.ModuleType("docopt")
        try:
            import camel_tools.data  # noqa: F401
        finally:
            if stub:
                del sys.modules["docopt"]
            for name, value in home.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value
