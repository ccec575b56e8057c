"""Count which word forms the news uses as finite verbs: `verb_forms.py CORPUS.jsonl.gz > ingest/lexicon/verb_forms.tsv`.

A form is a verb where it stands behind words that only a verb follows, and none where it stands behind prepositions or has
the article. The file holds forms and counts, no text.
"""

import gzip
import json
import sys
from collections import Counter
from itertools import pairwise

from ingest.text import tokenise

_BEFORE_VERBS = frozenset(
    ["قد", "وقد", "لقد", "الذي", "التي", "الذين", "عندما", "بعدما", "حينما", "لم", "ولم", "لن", "سوف", "فقد"]
)
_BEFORE_NOUNS = frozenset(
    ["في", "من", "الي", "علي", "عن", "مع", "بين", "خلال", "بعد", "قبل", "منذ", "عبر", "ضد", "حول", "بشان", "تحت", "كل", "هذا", "هذه", "اي"]
)  # fmt: skip
_LEAST = 2  # times behind such a word
_SHARE = 0.85  # of the places that tell


def count(path: str) -> tuple[Counter[str], Counter[str]]:
    """How often each folded form stands as a verb and as a noun."""
    verbs: Counter[str] = Counter()
    nouns: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            tokens = tokenise(json.loads(line)["text"])
            for before, token in pairwise(tokens):
                if token.kind != "word":
                    continue
                if before.folded in _BEFORE_VERBS:
                    verbs[token.folded] += 1
                elif before.folded in _BEFORE_NOUNS:
                    nouns[token.folded] += 1
                if token.folded.startswith("ال"):
                    nouns[token.folded[2:]] += 1
    return verbs, nouns


def main() -> None:
    """Print the table."""
    verbs, nouns = count(sys.argv[1])
    print("word\tverb\tnoun\tsource")
    for word in sorted(verbs):
        if len(word) > 2 and verbs[word] >= _LEAST and verbs[word] >= _SHARE * (verbs[word] + nouns[word]):
            print(word, verbs[word], nouns[word], "counts", sep="\t")


if __name__ == "__main__":
    main()
