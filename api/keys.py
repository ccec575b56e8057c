"""The keys that may write: those of the environment, and those of a file that can be edited while the service runs."""

import hashlib
import hmac
import logging
import re
from pathlib import Path

from errors import UsageError

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_LINE = re.compile(rf"({NAME.pattern})\s+([0-9A-Fa-f]{{64}})")
log = logging.getLogger("wasata.api")


def digest(key: bytes) -> bytes:
    """SHA-256 of a key: 32 bytes, whatever its length."""
    return hashlib.sha256(key).digest()


def line(name: str, key: str) -> str:
    """The line of a key file: its name and the digest, never the key; raises `UsageError` for a name that cannot stand there."""
    if not NAME.fullmatch(name):
        raise UsageError(f"a key's name is up to 64 letters, digits, dots, dashes and underscores, not {name!r}")
    return f"{name} {digest(key.encode()).hex()}"


class Keys:
    """Keys by digest. The file is read at each question, so that a line removed revokes its key at once."""

    def __init__(self, text: str | None = None, file: Path | None = None) -> None:
        """`text` is keys with commas between (named env-1, env-2 …), `file` has lines `NAME sha256-hex` and # comments.

        Raises `UsageError` where the file cannot be read or has a line of another form.
        """
        given = [key.strip() for key in (text or "").split(",")]
        self._fixed = [(f"env-{n}", digest(key.encode())) for n, key in enumerate(filter(None, given), 1)]
        self._file = file
        self._content = b""
        self._listed: list[tuple[str, bytes]] = []
        if file is not None:
            try:
                self._content = file.read_bytes()
            except OSError as error:
                raise UsageError(f"the key file {file} cannot be read: {error.strerror}") from error
            self._listed, wrong = _parse(self._content)
            if wrong:
                raise UsageError(f"{file}: line {wrong[0]} is not `NAME sha256-hex`")

    def __bool__(self) -> bool:
        """Whether anybody may have a key, now or once the file is edited."""
        return bool(self._fixed) or self._file is not None

    def name_of(self, key: bytes) -> str | None:
        """The name of `key`, None where it is none; takes as long for every key, since all digests are compared."""
        asked = digest(key)
        found: str | None = None
        for name, held in [*self._fixed, *self._read()]:
            if hmac.compare_digest(asked, held):
                found = name
        return found

    def _read(self) -> list[tuple[str, bytes]]:
        """The keys of the file as it is now; what cannot be read gives no key."""
        if self._file is None:
            return []
        try:
            content = self._file.read_bytes()
        except OSError as error:
            if self._content:
                log.warning("the key file %s cannot be read, its keys are void: %s", self._file, error.strerror)
            content = b""
        if content != self._content:
            self._listed, wrong = _parse(content)
            self._content = content
            for number in wrong:
                log.warning("%s: line %d is not `NAME sha256-hex` and is passed over", self._file, number)
        return self._listed


def _parse(content: bytes) -> tuple[list[tuple[str, bytes]], list[int]]:
    """The keys of a file, and the numbers of the lines that are none."""
    keys: list[tuple[str, bytes]] = []
    wrong: list[int] = []
    for number, raw in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
        text = raw.strip()
        if not text or text.startswith("#"):
            continue
        if found := _LINE.fullmatch(text):
            keys.append((found[1], bytes.fromhex(found[2])))
        else:
            wrong.append(number)
    return keys, wrong
