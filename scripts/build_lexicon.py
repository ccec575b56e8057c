"""Build `ingest/lexicon/wasata.db` (ALMOR format, for CAMeL Tools' `MorphologyDB`) from the tables beside it.

Run `python scripts/build_lexicon.py` to write it; `--check` only says whether it is up to date. Same tables, same bytes.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from ingest.lexicon.almor import database

TARGET = Path(__file__).resolve().parents[1] / "ingest" / "lexicon" / "wasata.db"


def main(arguments: list[str]) -> int:
    """Write the database, or compare it (exit code 1 where it is stale)."""
    text = database()
    if "--check" in arguments:
        fresh = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text
        print("up to date" if fresh else "stale: run python scripts/build_lexicon.py")
        return 0 if fresh else 1
    TARGET.write_text(text, encoding="utf-8")
    print(f"{TARGET}: {len(text.encode()):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
