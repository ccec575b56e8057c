"""Closed classes of the news register, folded (`ingest.text.folding`), clitics as said; the words are in `words.tsv`."""

import csv
from importlib.resources import files


def _classes() -> dict[str, frozenset[str]]:
    """The words of each class."""
    found: dict[str, set[str]] = {}
    text = files("ingest.statements").joinpath("words.tsv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        found.setdefault(row["class"], set()).add(row["word"])
    return {name: frozenset(words) for name, words in found.items()}


_WORDS = _classes()

AN = _WORDS["an"]
"""أنّ, إنّ and أنْ, alone or with a pronoun."""
BAN = _WORDS["ban"]
"""The same with بـ."""
THAT = AN | BAN
"""Both. Like every union of such classes made once: to make it anew for each token costs more than the look-up."""
RELATIVE = _WORDS["relative"]
WHAT = _WORDS["what"]
"""Relative words that a pronoun on the verb after them takes up (ما وصفه بـ, من سمتهم)."""
PRONOUN_SUBJECT = _WORDS["pronoun_subject"]
"""Pronouns and particles with a pronoun that are the subject of the verb after them."""
LINKS = _WORDS["links"]
"""Words that may stand between a boundary and a coordinated verb of saying."""
TIME = _WORDS["always_adverb"] | _WORDS["weekdays"] | _WORDS["time"]
"""Adverbs and days, which stand anywhere in a clause."""
SETTING = _WORDS["setting"]
"""Nouns of occasion after في or خلال."""
OCCASION = _WORDS["occasion"]
"""What people speak at or in: speeches, meetings, papers, posts."""
ADJUNCT = _WORDS["adjunct"]
"""Prepositions and the like, which end a noun phrase that names a speaker."""
FRONTING = _WORDS["fronting"]
"""Prepositions of an adverbial that stands before the verb of its sentence."""
ABOUT_IT = frozenset(["عنه", "عنها", "عنهم", "عنهما"])
"""Of whom or what a verb of saying speaks before its subject: «قالت عنه الوزارة إنه»."""
ITSELF = frozenset(["اياه", "اياها", "اياهم", "اياهما", "اياهن", "ايانا", "اياي"])
"""Pronouns that stand apart from the verb whose object they are (متهمة إياه بـ)."""
NOT_NOUN = ADJUNCT | RELATIVE | TIME | LINKS | _WORDS["not_noun"]
_PRONOUNS = ("ه", "ها", "هم", "هما", "نا")
NOT_BI = _WORDS["not_bi"] | {w.removesuffix("ه") + "ت" * w.endswith("ه") + p for w in _WORDS["not_bi"] for p in _PRONOUNS}
"""Words with a ب of their own, or whose ب does not bring in what was said."""
NOT_LI = _WORDS["not_li"]
"""Words with a ل that does not bring in what is called for."""
NOT_AFTER = _WORDS["not_after"]
"""Words that make a compound preposition with the one before them (على الرغم، من خلال), which then brings in no content."""
TAIL_AFTER_COMMA = _WORDS["tail_after_comma"]
"""After a comma these open the narrator's own tail."""
TAIL_PHRASES = tuple(tuple(phrase.split()) for phrase in sorted(_WORDS["tail_phrases"]))
"""The same of more than one word."""
TAIL_CLAUSE_KEEPS = _WORDS["tail_clause_keeps"]
"""First words of such phrases that end noun phrases only."""
REMARKS = _WORDS["remarks"]
"""Nouns after «، في» with which the narrator says what to make of it: في إشارة إلى، في تحد لـ."""
SPECIFYING = _WORDS["specifying"]
"""Verbs and verbal nouns of giving details, of which the narrator says that the speaker did not: دون تحديد، لكنه لم يوضح."""
CONCESSIONS = _WORDS["concessions"]
"""But with a pronoun that may be the speaker."""
UNLIKE = _WORDS["unlike"]
"""After كما these compare and open no further report."""
NO_RESULT = _WORDS["no_result"]
"""After ما these do not tell what came of it (ما زال، ما لم)."""
ACCUSATIVES = _WORDS["accusatives"]
"""Words that have the form of a participle in the accusative and carry no report on."""
DEEDS = _WORDS["deeds"]
"""Verbal nouns of what is announced, ordered or denied, which name nobody (أعلنت وقف القتال)."""
NOT_FUTURE = tuple(sorted(_WORDS["not_future"]))
"""Beginnings of nouns and names with سي or ست that are no verb of the future."""
NOT_BEFORE_AN = _WORDS["not_before_an"]
"""Particles that make a conjunction of their own with the أن after them (إلا أن، كما أن، خصوصا أن)."""
TAIL_AFTER_QUOTATION = _WORDS["tail_after_quotation"]
"""After a quotation that closes what was said these open the narrator's tail."""
SOURCE = _WORDS["source"]
"""Prepositions of source."""
NOT_SOURCE = _WORDS["not_source"]
"""Nouns after وفق and the like that are no source but a rule (وفق القانون)."""
THINKS = _WORDS["thinks"]
"""Verbs of thought and seeming, whose أن is their own."""
FIRST_PERSON = _WORDS["first_person"]
"""Frequent words of the first person."""
CLAUSE_STARTS = FIRST_PERSON | _WORDS["clause_starts"]
"""Words that open a main clause after «name،» where speech stands without marks."""
THINGS = _WORDS["things"]
"""Heads of subjects that say nothing: causes, pictures, circumstances."""
PICTURES = _WORDS["pictures"]
"""What shows something and says nothing."""
THAT_NOUNS = _WORDS["that_nouns"]
"""Nouns that take أن as their own complement: أكد ضرورة أن …."""
REPORT_NOUNS = _WORDS["report_nouns"]
"""Nouns that carry a report of nobody in particular: تقارير عن، أنباء عن."""
SOURCE_NOUNS = REPORT_NOUNS | _WORDS["source_nouns"]
"""Nouns that name a source though nobody is named."""
NOT_SPEAKER = _WORDS["not_speaker"]
"""Words that are no speaker though they stand before or after a verb of saying."""
NEVER = _WORDS["never"]
"""Forms that the lexicon reads as a cue and the news never does (يجب: must, not يُجِب)."""
DIRECTIVES = _WORDS["directives"]
"""Nouns of instruction: توجيهات X بـ …."""
GIVES = _WORDS["gives"]
"""Forms of verbs whose object is something said: وجه اتهاما، أصدر أمرا، أطلق تحذيرا."""
CHARGES = _WORDS["charges"]
"""Nouns for what somebody is accused of."""
MASDARS = _WORDS["masdars"]
"""Lemmas whose verbal noun with a speaker in the genitive is a cue (دعوة الرئيس إلى …)."""
LISTING = _WORDS["listing"]
"""Words before a colon that opens a list and no speech."""
CARRIERS = _WORDS["carriers"]
"""Words that carry speech on for the cue before them."""
KINDS = _WORDS["kinds"]
"""Nouns that a name in quotation marks follows."""
PARTICLES = LINKS | _WORDS["particles"]
"""Words that may open a clause before its subject."""


def no_noun(word: str) -> bool:
    """Whether a folded word cannot begin a noun phrase that names a speaker, و and ف left aside."""
    return (
        word in NOT_NOUN or word in NOT_SPEAKER or (word[:1] in ("و", "ف") and (word[1:] in NOT_NOUN or word[1:] in NOT_SPEAKER))
    )
