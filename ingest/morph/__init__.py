"""Morphology: what a word may be, clitics apart, by CAMeL Tools' analyser over our own lexicon."""

from ingest.morph.analyser import analyse, may_be, morphology
from ingest.morph.analysis import Analysis

__all__ = ["Analysis", "analyse", "may_be", "morphology"]
