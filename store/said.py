"""What a server says of an error."""

import json


def said(body: bytes) -> str:
    """The detail of problem details, else the first 500 characters of a body, in one line."""
    text = body.decode("utf-8", "replace")
    try:
        found = json.loads(text)
        text = found.get("detail") or text
    except (ValueError, AttributeError):
        pass
    return " ".join(str(text).split())[:500]
