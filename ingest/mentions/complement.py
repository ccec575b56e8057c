"""What follows a role noun or the head of an organisation: genitives, adjectives, of-phrases."""

from ingest.lexicon.authority import authority
from ingest.mentions.modifier import Modifiers
from ingest.mentions.nickname import nickname
from ingest.mentions.ofphrase import own_form
from ingest.mentions.phrase import MAX, NO_GENITIVE, Complement
from ingest.mentions.reader import Reader
from ingest.mentions.shortname import names_body, past_short_name
from ingest.mentions.words import is_adjective, not_names, noun, says

__all__ = ["Complement", "complement"]


def complement(r: Reader, i: int, head: str, construct: bool, person: bool) -> Complement:
    """Read on from `i`, after a head that is in construct state (or, else, definite). `person`: the head is somebody's title."""
    return _Walk(r, i, head, construct, person).walk()


class _Walk(Modifiers):
    """The reading of one complement, word by word."""

    def walk(self) -> Complement:
        out = self.out
        good = Complement(self.i, missing=self.construct)
        while out.last - self.i < MAX:
            if not out.missing:
                good = Complement(out.last, list(out.parts), list(out.ofs), list(out.demonyms), False, out.of_person)
            if not self._step():
                break
        return good if out.missing else out

    def _step(self) -> bool:
        """Take in one word or name; False where the phrase has ended."""
        out, r = self.out, self.r
        j = out.last
        if r.is_quote(j) or r.mark(j) == "(":
            return self._quoted(j) if out.missing else self._short_name(j)
        word = r.word(j)
        if not word:
            return self._short_name(j)
        if self.person and self._one() and nickname(r, j) is not None:
            return False
        first = own_form(word)
        genitive, self.genitive = self.genitive, False
        if out.missing and self._body(j, first):
            return True
        if genitive and first.article and word not in NO_GENITIVE and not _is_modifier(first.base):
            out.parts.append(first.base)
            return self._goes(j + 1)
        qualified, self.qualified = self.qualified, None
        if genitive and word.startswith("و") and r.word(j + 1).startswith("ال") and len(word) > 4 and word[1:] not in not_names():
            out.parts += [word[1:], r.word(j + 1)[2:]]
            return self._goes(j + 2)  # مكتب إدارة خدمات وصيانة المرافئ
        if first.article:
            return self._nisba(j, first) if first.base in authority().demonyms else self._definite(j, word, first)
        if qualified and word.startswith("وال") and self._joined_adjective(j, word[3:], qualified):
            return True
        if out.missing:
            return self._indefinite(j, word)
        return self._linked(j) or (word.startswith("وال") and self._joined_people(j, word))

    def _joined_people(self, j: int, word: str) -> bool:
        """A second plural of persons whose body speaks: أكد منتدى عائلات الرهائن والمفقودين أن. Its case says that it is no subject."""
        body = not self.person and j > self.i and says(self.r.word(self.i - 2)) and self.r.word(j - 1).startswith("ال")
        return body and word.endswith("ين") and len(word) > 6 and self._goes(j + 1)

    def _short_name(self, j: int) -> bool:
        """The other name of the body whose post it is: القيادي في حركة السهل (سهل) سامي نور."""
        if not self.person or self.out.missing or not (self.out.ofs or names_body(self.r, self.i, j)):
            return False
        end = past_short_name(self.r, j)
        return end > j and self._goes(end)


def _is_modifier(base: str) -> bool:
    """Whether a definite word after a name or noun is an adjective or opens a further title, so that it is no genitive."""
    return base in authority().demonyms or is_adjective(base) or noun(base, "office", "source", "honorific") is not None
