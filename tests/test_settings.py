"""The table in docs/settings.md is the settings."""

from pathlib import Path

from settings import Settings

DOCS = Path(__file__).resolve().parents[1] / "docs" / "settings.md"


def test_table_is_the_settings() -> None:
    rows = [line for line in DOCS.read_text(encoding="utf-8").splitlines() if line.startswith("| `WASATA_")]
    expected = [
        f"| `{field.validation_alias or 'WASATA_' + name.upper()}` | {'(none)' if field.default is None else f'`{field.default}`'} | {field.description} |"
        for name, field in Settings.model_fields.items()
    ]
    assert rows == expected
