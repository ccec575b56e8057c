"""The same text gives the same answer, whatever the order in which Python happens to keep its sets."""

import os
import subprocess
import sys
from pathlib import Path

TEXT = "التقى العميد طارق صالح وعلي عبد الله صالح مبعوثين أمس. ويقول صالح إن الحوار قريب."
"""Two known namesakes and the last name that both have."""
CODE = (
    "import sys; sys.path.insert(0, sys.argv[1]); from statement_reading import passage; from ingest.mentions import find_mentions\n"
    "print([(m.span.start, m.entity) for m in find_mentions(passage(sys.argv[2]))])"
)


def test_mentions_do_not_depend_on_the_hash_seed() -> None:
    here = Path(__file__).parent
    told = set()
    for seed in "1234":
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(here.parents[1])}
        run = subprocess.run(
            [sys.executable, "-c", CODE, str(here), TEXT], capture_output=True, text=True, env=environment, check=True
        )
        told.add(run.stdout)
    assert len(told) == 1
    assert "saleh" in told.pop()
