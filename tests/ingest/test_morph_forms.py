"""Inflected words as newspapers spell them: surface, entry, part of speech, proclitics, pronoun, features."""

import pytest

from ingest.morph import analyse
from ingest.text import fold

# surface | entry | pos | proclitics (ال with them) | pronoun | aspect person gender number, "-" where open | English gloss
TABLE = """
قال|cue:1|verb|||p3ms|he said
قالت|cue:1|verb|||p3fs|she said
وقالت|cue:1|verb|و||p3fs|and she said
قالا|cue:1|verb|||p3md|the two said
قالتا|cue:1|verb|||p3fd|the two women said
قالوا|cue:1|verb|||p3mp|they said
فقالوا|cue:1|verb|ف||p3mp|so they said
قلن|cue:1|verb|||p3fp|the women said
قلت|cue:1|verb|||p1-s|I said
قلنا|cue:1|verb|||p1-p|we said
قاله|cue:1|verb||ه|p3ms|he said it
قالته|cue:1|verb||ه|p3fs|she said it
قالوه|cue:1|verb||ه|p3mp|they said it
يقول|cue:1|verb|||i3ms|he says
وتقول|cue:1|verb|و||i3fs|and she says
سيقول|cue:1|verb|س||i3ms|he will say
وسيقولون|cue:1|verb|و س||i3mp|and they will say
يقولان|cue:1|verb|||i3md|the two say
يقلن|cue:1|verb|||i3fp|the women say
أقول|cue:1|verb|||i1-s|I say
نقول|cue:1|verb|||i1-p|we say
يقل|cue:1|verb|||i3ms|did not say, hollow jussive
ليقول|cue:1|verb|ل||i3ms|to say
يقولوا|cue:1|verb|||i3mp|that they say
أكد|cue:57|verb|||p3ms|he affirmed
أكّدت|cue:57|verb|||p3fs|she affirmed, with shadda
وأكّدا|cue:57|verb|و||p3md|and the two affirmed
اكد|cue:57|verb|||p3ms|affirmed without its hamza
يؤكد|cue:57|verb|||i3ms|he affirms
يؤكدوا|cue:57|verb|||i3mp|that they affirm
لتؤكد|cue:57|verb|ل||i3fs|for her to affirm
أؤكد|cue:57|verb|||i1-s|I affirm
نؤكد|cue:57|verb|||i1-p|we affirm
أكده|cue:57|verb||ه|p3ms|he affirmed it
نفى|cue:99|verb|||p3ms|he denied
نفي|cue:99|verb|||p3ms|he denied, with a dotted ya
نفت|cue:99|verb|||p3fs|she denied
نفيا|cue:99|verb|||p3md|the two denied
نفتا|cue:99|verb|||p3fd|the two women denied
نفوا|cue:99|verb|||p3mp|they denied
نفاه|cue:99|verb||ه|p3ms|he denied it
نفته|cue:99|verb||ه|p3fs|she denied it
ينف|cue:99|verb|||i3ms|did not deny, defective jussive
تنف|cue:99|verb|||i3fs|she did not deny
ينفون|cue:99|verb|||i3mp|they deny
ينفيها|cue:99|verb||ها|i3ms|he denies it
نافيًا|cue:99|participle|||--ms|denying
نافية|cue:99|participle|||--fs|denying, feminine
نافين|cue:99|participle|||--mp|denying, plural
نفيه|cue:99|masdar||ه|--ms|his denial
دعا|cue:121|verb|||p3ms|he called for
دعت|cue:121|verb|||p3fs|she called for
دعوا|cue:121|verb|||p3mp|they called for
دعاهم|cue:121|verb||هم|p3ms|he called them
يدعو|cue:121|verb|||i3ms|he calls for
يدع|cue:121|verb|||i3ms|did not call for
يدعون|cue:121|verb|||i3mp|they call for
داعيا|cue:121|participle|||--ms|calling for
داعين|cue:121|participle|||--mp|calling for, plural
دعوته|cue:121|masdar||ه|--fs|his call
دعوات|cue:121|masdar|||--fp|calls
أشار|cue:71|verb|||p3ms|he pointed out
وأشارت|cue:71|verb|و||p3fs|and she pointed out
أشرت|cue:71|verb|||p1-s|I pointed out, hollow
تشير|cue:71|verb|||i3fs|she points out
يشر|cue:71|verb|||i3ms|did not point out
مشيرًا|cue:71|participle|||--ms|pointing out
مشيرتين|cue:71|participle|||--fd|pointing out, dual feminine
إشارته|cue:71|masdar||ه|--fs|his reference
بإشارتها|cue:71|masdar|ب|ها|--fs|by her reference
أصر|cue:60|verb|||p3ms|he insisted
أصرت|cue:60|verb|||p3fs|she insisted
أصررت|cue:60|verb|||p1-s|I insisted, geminate undone
مصرًّا|cue:60|participle|||--ms|insisting
حثت|cue:123|verb|||p3fs|she urged
يحثون|cue:123|verb|||i3mp|they urge
رد|cue:17|verb|||p3ms|he replied
رددت|cue:17|verb|||p1-s|I replied
ردا|cue:17|masdar|||--ms|in reply
رأى|cue:48|verb|||p3ms|he held
رأت|cue:48|verb|||p3fs|she held
رأوا|cue:48|verb|||p3mp|they held
يرى|cue:48|verb|||i3ms|he holds
يرون|cue:48|verb|||i3mp|they hold
رأيه|cue:48|masdar||ه|--ms|his opinion
توقّع|cue:81|verb|||p3ms|he expected
متوقعةً|cue:81|participle|||--fs|expecting, feminine
هنأت|cue:144|verb|||p3fs|she congratulated
يهنئ|cue:144|verb|||i3ms|he congratulates
مهنئين|cue:144|participle|||--mp|congratulating, plural
تبرّؤوا|cue:106|verb|||p3mp|they disavowed, hamza on waw
تبرأوا|cue:106|verb|||p3mp|they disavowed, hamza on alef
أدلى|cue:5|verb|||p3ms|he gave a statement
أدلت|cue:5|verb|||p3fs|she gave a statement
يدلي|cue:5|verb|||i3ms|he gives a statement
يأمل|cue:150|verb|||i3ms|he hopes
نأمل|cue:150|verb|||i1-p|we hope
آمل|cue:150|verb|||i1-s|I hope, madda
آملًا|cue:150|participle|||--ms|hoping
أمله|cue:150|masdar||ه|--ms|his hope
خشيت|cue:116|verb|||p3fs|she feared
يخشون|cue:116|verb|||i3mp|they fear
يخشاه|cue:116|verb||ه|i3ms|he fears it
تمنّى|cue:134|verb|||p3ms|he wished
متمنيا|cue:134|participle|||--ms|wishing
ادعت|cue:86|verb|||p3fs|she claimed
مدعية|cue:86|participle|||--fs|claiming, feminine
ادعائه|cue:86|masdar||ه|--ms|his claim, hamza on ya
ادعاؤها|cue:86|masdar||ها|--ms|her claim, hamza on waw
ادعاءات|cue:86|masdar|||--fp|claims
مزاعم|cue:85|masdar|||--fp|allegations
قائلا|cue:1|participle|||--ms|saying
قائلةً|cue:1|participle|||--fs|saying, feminine
قائلين|cue:1|participle|||--mp|saying, plural
قائلتين|cue:1|participle|||--fd|saying, dual feminine
قوله|cue:1|masdar||ه|--ms|his saying
بالقول|cue:1|masdar|ب ال||--ms|by saying
بقولها|cue:1|masdar|ب|ها|--ms|by her saying
مؤكدًا|cue:57|participle|||--ms|affirming
ومؤكدتين|cue:57|participle|و||--fd|and affirming, dual feminine
تأكيدها|cue:57|masdar||ها|--ms|her affirmation
لتأكيده|cue:57|masdar|ل|ه|--ms|for his affirmation
التأكيدات|cue:57|masdar|ال||--fp|the affirmations
جاءوا|cue:162|verb|||p3mp|they came
سمعت|cue:own71|verb|||p1-s|I heard
حضّت|cue:own108|verb|||p3fs|she urged (haddat)
للوزير|noun:wazir|noun|ل ال||--ms|for the minister
وزيرا|noun:wazir|noun|||--md|the two ministers of, construct
الوزيران|noun:wazir|noun|ال||--md|the two ministers
وزيرة|noun:wazir|noun|||--fs|a minister, feminine
وزيرتها|noun:wazir|noun||ها|--fs|her minister, feminine
وزراء|noun:wazir|noun|||--mp|ministers
وزراؤها|noun:wazir|noun||ها|--mp|her ministers, hamza on waw
رؤسائه|noun:rais|noun||ه|--mp|his presidents, hamza on ya
مسؤولون|noun:masul|noun|||--mp|officials
المسئولين|noun:masul|noun|ال||--mp|the officials, Egyptian spelling
مسؤولو|noun:masul|noun|||--mp|officials of, construct
ومصادر|noun:masdar|noun|و||--fp|and sources
فبالمصادر|noun:masdar|noun|ف ب ال||--fp|so with the sources
للجنة|noun:lajna|noun|ل ال||--fs|for the committee, one lam lost
شهود|noun:shahid|noun|||--mp|witnesses
كبيانها|noun:bayan|noun|ك|ها|--ms|like its statement
المتحدثة|noun:mutahaddith|noun|ال||--fs|the spokeswoman
المطلعة|adj:informed|adj|ال||--fs|informed, feminine
كبار|adj:senior|adj|||--mp|senior, plural
بأن|part:an|conj|ب|||that, with bi
لأن|part:an|conj|ل|||because
أنه|part:an|conj||ه||that he
بأنها|part:an|conj|ب|ها||that she
عليه|part:ala|prep||ه||on him
وإليها|part:ila|prep|و|ها||and to her
"""
CASES = [line.split("|") for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize(
    ("surface", "entry", "pos", "proclitics", "pronoun", "features"), [pytest.param(*c[:6], id=c[6]) for c in CASES]
)
def test_form(surface: str, entry: str, pos: str, proclitics: str, pronoun: str, features: str) -> None:
    readings = set()
    for a in analyse(fold(surface)):
        told = "".join(v or "-" for v in (a.aspect, a.person, a.gender, a.number)).removeprefix("--" if a.aspect is None else "")
        clitics = " ".join((*a.proclitics, *(["ال"] if a.article else [])))
        readings.add((a.entry, a.pos, clitics, a.enclitic, told))
    wanted = features if pos == "verb" else features.removeprefix("--") or "--"
    assert (entry, pos, proclitics, pronoun, wanted) in readings


def test_table_is_large_enough() -> None:
    assert len(CASES) >= 120
    assert len({c[6] for c in CASES}) == len(CASES)
