"""Characters that no XML 1.0 document can hold, not even escaped: control characters but tab and line ends, U+FFFE and U+FFFF.

Texts of articles may hold them, and pyoxigraph writes them as they are (0.5.13), which no XML parser reads. Each becomes
U+FFFD in XML, one character for one, so that offsets still fit; other formats keep them. For the same reason a carriage
return is escaped: a parser makes one line feed of CR LF where they stand bare.
"""

import re
from collections.abc import Iterable, Iterator

_ILLEGAL = re.compile(rb"[\x00-\x08\x0b-\x1f]|\xef\xbf[\xbe\xbf]")  # in UTF-8, where no other character has such bytes
_RETURN = b"&#xD;"
_REPLACEMENT = "\ufffd".encode()
_BEGUN = re.compile(rb"\xef\xbf?\Z")


def legal(document: bytes) -> bytes:
    """`document` (UTF-8) with every such character replaced."""
    return _ILLEGAL.sub(lambda found: _RETURN if found.group() == b"\r" else _REPLACEMENT, document)


def legal_chunks(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The same for a document in chunks, which may be cut inside a character."""
    kept = b""
    for chunk in chunks:
        whole = kept + chunk
        begun = _BEGUN.search(whole)
        end = begun.start() if begun else len(whole)
        kept = whole[end:]
        yield legal(whole[:end])
    if kept:
        yield kept
