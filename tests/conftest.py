"""What holds for all tests."""

import os
import sys
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import HealthCheck, settings

from ingest.pipeline import setup

# Tests start Wasata again and again; where bytecode may not be kept, each of them compiles 350 modules first.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# How long an example takes says how busy the machine is.
settings.register_profile("wasata", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("wasata")


@pytest.fixture(scope="session", autouse=True)
def _ontology_and_authority_once() -> Iterator[None]:
    """Each store that articles go into holds them; they are made once a process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(setup, "_SOURCES", {name: cache(make) for name, make in setup._SOURCES.items()})
        yield
