"""Tables of plain text."""

from collections.abc import Sequence

from evaluation.bootstrap import Interval


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows in columns, the first column to the left and the others to the right; a rule below the first row."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = [
        "  ".join(c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths, strict=True))) for row in rows
    ]
    return "\n".join([lines[0].rstrip(), "-" * len(lines[0]), *(line.rstrip() for line in lines[1:])])


def between(bound: Interval) -> str:
    """An interval in brackets."""
    return f"[{bound.low:.3f}, {bound.high:.3f}]"
