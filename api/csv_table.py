"""A page of records as CSV, a line each; nested records by what names them."""

import csv
import io
from typing import Any

MEDIA = "text/csv"
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def as_csv(page: dict[str, Any]) -> str:
    """The items of a page, their fields as columns (`speaker.id`, `speaker.label.ar`, …), lists joined by a bar."""
    rows = [_flat(item) for item in page["items"]]
    columns = list(dict.fromkeys(name for row in rows for name in row))
    columns = [c for c in columns if not any(other.startswith(c + ".") for other in columns)]  # null here, a record there
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _flat(value: dict[str, Any], before: str = "") -> dict[str, str]:
    out: dict[str, str] = {}
    for name, item in value.items():
        if isinstance(item, dict):
            out |= _flat(item, f"{before}{name}.")
        elif isinstance(item, list):
            out[before + name] = _safe("|".join(map(_told, item)))
        else:
            out[before + name] = "" if item is None else _safe(item)
    return out


def _told(item: Any) -> str:
    """What names an item of a list: its id, or that of the actor in it with the part that he has (`qatar (host)`)."""
    if not isinstance(item, dict):
        return str(item)
    if "id" in item:
        return str(item["id"])
    actor = next((v["id"] for v in item.values() if isinstance(v, dict) and "id" in v), "")
    return f"{actor} ({item['part']})" if item.get("part") else str(actor)


def _safe(value: object) -> str:
    """Text of others that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay."""
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_DANGEROUS) else text
