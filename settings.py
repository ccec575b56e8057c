"""Settings, read once from the environment (`WASATA_*`); docs/settings.md has the table and a test compares the two."""

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Every setting with its default; each is overridden by `WASATA_` and its name in capitals."""

    model_config = SettingsConfigDict(env_prefix="WASATA_", frozen=True)

    store: str = Field(default="oxigraph:./wasata.db", description="where the graph is kept: oxigraph:DIR, memory:, http(s)://…")
    host: str = Field(default="127.0.0.1", description="address on which `serve` listens")
    port: int = Field(default=8000, description="port on which `serve` listens")
    api_key: SecretStr | None = Field(
        default=None,
        description="key that writes over HTTP need, or several with commas between; without one the service is read-only",
    )
    api_keys_file: Path | None = Field(
        default=None, description="file of further keys, a line each: NAME sha256-hex (`wasata key`); read at each write"
    )
    store_token: SecretStr | None = Field(
        default=None, description="bearer token that the SPARQL endpoint named as the store wants"
    )
    morph: str = Field(default="auto", description="morphology: auto, embedded or camel-r13")
    wikidata_endpoint: str = Field(
        default="https://query.wikidata.org/sparql", description="SPARQL endpoint that `link` and `wikidata refresh` ask"
    )
    wikidata_user_agent: str | None = Field(
        default=None, description="how they introduce themselves; please name a way to reach you (an address or a page)"
    )
    query_seconds: float = Field(default=10.0, description="time limit of one SPARQL query or update over HTTP")
    query_seconds_most: float = Field(default=60.0, description="longest time limit that a request may ask for with timeout=")
    query_rows: int = Field(default=100_000, description="most rows or triples that one SPARQL query over HTTP may return")
    rate: int = Field(
        default=600, ge=0, description="SPARQL, reconciliation and write requests a minute of one client address; 0 for no limit"
    )
    connections: int = Field(default=500, ge=1, description="most connections at a time")
    body_seconds: float = Field(default=30.0, gt=0, description="time in which the body of a request must have come")
    log: Literal["json", "text", "off"] = Field(
        default="text", description="log on stderr: json (a line a request), text (writes and failures), off"
    )
    max_article_bytes: int = Field(default=5_000_000, description="largest article that is read, in bytes")
    actors_dir: Path = Field(
        default=Path("wasata.actors"), validation_alias="WASATA_ACTORS", description="folder of what people decided about actors"
    )
    corrections: Path = Field(
        default=Path("wasata.corrections"), description="folder of corrections that readers with a key save on the pages"
    )
    feed_hosts: str | None = Field(
        default=None, description="hosts that `watch` may ask, with commas between (example.org, example.org:8080)"
    )
    feed_user_agent: str | None = Field(
        default=None, description="how `watch` introduces itself; please name a way to reach you (an address or a page)"
    )
    feed_pause: float = Field(default=2.0, ge=0, description="seconds between two requests of `watch` to one host")
    rejects: Path = Field(default=Path("wasata.rejects.jsonl"), description="report of what `ingest` rejected")

    @property
    def writes(self) -> bool:
        """Whether there are keys to write with."""
        return bool(self.api_key and self.api_key.get_secret_value()) or self.api_keys_file is not None


@cache
def settings() -> Settings:
    """The settings of this process, read at the first call."""
    return Settings()
