"""Morphology: what a word may be, clitics apart, by CAMeL Tools' database over our own lexicon."""

from ingest.morph.analyser import analyse, morphology
from ingest.morph.analysis import Analysis
from ingest.morph.database import may_be

__all__ = ["Analysis", "analyse", "may_be", "morphology"]
