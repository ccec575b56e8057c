"""Imported once by the process from which workers are forked: loads what each of them would load for itself."""

import signal
from contextlib import suppress

from ingest.collector import relax
from ingest.fingerprint import extractor
from ingest.model import Article
from ingest.pipeline.prepare import prepare_batch

signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's
_SOME = [
    Article(
        f"warm-{n}", f"قال سامي نور، الاثنين، إن الجولة رقم {n} من المحادثات انتهت في المدينة.", published="2024-05-06", source=""
    )
    for n in range(2)
]
with suppress(Exception):  # what is wrong with the settings is said by the run itself
    extractor()
    prepare_batch(_SOME)
relax()
