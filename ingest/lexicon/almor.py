"""Write the tables as one database in ALMOR format: stems, clitics, which goes with which.

Every inflected form is a stem, every run of proclitics a prefix, every attached pronoun a suffix, so that CAMeL Tools'
unmodified analyser, which matches folded text, finds them. Only `scripts/build_lexicon.py` and its test need this module.
"""

from collections.abc import Iterator
from itertools import product

from ingest.lexicon import form as f
from ingest.lexicon.entries import entries

_OPEN = ("diac", "lex", "entry", "prc", "enc")
_CLOSED = {
    "pos": ["verb", "participle", "masdar", "noun", "adj", "prep", "conj", "part", "pron", "digit", "punc", "foreign"],
    "art": ["0", "1"], "asp": ["-", "p", "i"], "per": ["-", "1", "2", "3"], "gen": ["-", "m", "f"], "num": ["-", "s", "d", "p"],
}  # fmt: skip
_ORDER = ("diac", "lex", "entry", "pos", "prc", "art", "enc", "asp", "per", "gen", "num")
_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "ك", "كم", "نا")
# No ك: news addresses nobody, and it would read ترك and التمسك as verbs with "you".
_OBJECTS = (*(p for p in _PRONOUNS if p != "ك"), "ني")
_CONJUNCTIONS = ("", "و", "ف")

# For each class of form, what may stand between the conjunction and it, and whether ال may follow.
_BEFORE = {
    f.BARE: None,
    f.CONJUNCTION: ("",),
    f.IMPERFECT: ("", "س", "ل"),
    f.JUSSIVE: ("", "ل"),
    f.CONJOINED: ("", "ب", "ل"),
    f.NOUN: ("", "ب", "ك", "ل"),
    f.GENITIVE: ("", "ب", "ك", "ل"),
}
_AFTER = {
    f.ALONE: [""],
    f.OBJECT: ["", *_OBJECTS],
    f.ONLY_OBJECT: [*_OBJECTS],
    f.POSSESSIVE: ["", *_PRONOUNS, "ي"],
    f.ONLY_POSSESSIVE: [*_PRONOUNS, "ي"],
}


def _prefixes() -> Iterator[tuple[str, str, tuple[str, ...], bool, frozenset[str]]]:
    """Surface, category, proclitics, whether ال is there, the classes of forms that it may stand before."""
    runs = {run for inner in _BEFORE.values() if inner for run in product(_CONJUNCTIONS, inner)} | {("", "")}
    for run in sorted(runs):
        clitics = tuple(c for c in run if c)
        bare = run == ("", "")
        takers = frozenset(k for k, inner in _BEFORE.items() if (run[1] in inner if inner else bare))
        yield "".join(run), "P" + ("".join(run) or "0"), clitics, False, takers
        if run[1] in ("", "ب", "ك"):
            yield "".join(run) + "ال", "A" + ("".join(run) or "0"), clitics, True, frozenset(f.NOUN)
        elif run[1] == "ل":
            yield run[0] + "لل", "A" + "".join(run), clitics, True, frozenset((f.NOUN, f.LAM))


def database() -> str:
    """The whole database as text; deterministic."""
    lines = ["###DEFINES###"]
    lines += [f"DEFINE {name} {name}:*open*" for name in _OPEN]
    lines += [f"DEFINE {name} " + " ".join(f"{name}:{value}" for value in values) for name, values in _CLOSED.items()]
    lines.append("###DEFAULTS###")
    rest = "diac:* lex:* entry:- prc:- art:0 enc:- asp:- per:- gen:- num:-"
    lines += [f"DEFAULT pos:{pos} {rest}" for pos in _CLOSED["pos"]]
    lines += ["###ORDER###", "ORDER " + " ".join(_ORDER), "###TOKENIZATIONS###", "TOKENIZATION diac", "###STEMBACKOFF###"]
    lines += ["STEMBACKOFF NONE none", "###PREFIXES###"]
    prefixes = list(_prefixes())
    for surface, category, clitics, article, _ in prefixes:
        features = f"diac:{surface} prc:{'+'.join(clitics) or '-'} art:{'1' if article else '-'}"
        lines.append(f"{surface}\t{category}\t{features}")
    lines.append("###SUFFIXES###")
    suffixes = sorted({s for ends in _AFTER.values() for s in ends})
    lines += [f"{s}\tS{s or '0'}\tdiac:{s} enc:{s or '-'}" for s in suffixes]
    lines.append("###STEMS###")
    stems = sorted(set(_stems()))
    lines += ["\t".join(stem) for stem in stems]
    pairs = sorted({stem[1] for stem in stems})
    lines.append("###TABLE AB###")
    lines += [f"{category} {pair}" for _, category, _, _, takers in prefixes for pair in pairs if pair[0] in takers]
    lines.append("###TABLE BC###")
    lines += [f"{pair} S{s or '0'}" for pair in pairs for s in _AFTER[pair[1]]]
    lines.append("###TABLE AC###")
    # A word with ال takes no pronoun.
    lines += [f"{category} S{s or '0'}" for _, category, _, article, _ in prefixes for s in suffixes if not (article and s)]
    return "\n".join(lines) + "\n"


def _stems() -> Iterator[tuple[str, str, str]]:
    for entry in entries():
        for form in entry.forms:
            told = f"entry:{entry.id} pos:{entry.pos} prc:- art:0 enc:-"
            known = {"asp": form.aspect, "per": form.person, "gen": form.gender, "num": form.number}
            told += "".join(f" {name}:{value}" for name, value in known.items() if value != "-")
            yield form.surface, form.before + form.after, f"diac:{form.surface} lex:{entry.lemma} {told}"
            if form.before == f.NOUN and form.surface.startswith("ل"):
                yield form.surface[1:], f.LAM + form.after, f"diac:{form.surface} lex:{entry.lemma} {told}"
