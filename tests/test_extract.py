"""The extractors together."""

from ingest.extract import extract
from ingest.model import Article


def test_names_of_an_actor_come_from_the_whole_article() -> None:
    text = "قال مسؤول في الرابطة إن الوفد سيصل غدا.\nووصلت المتحدثة باسم الرابطة سلمى حداد إلى المدينة.\nوقالت حداد إن المحادثات بدأت."
    extraction = extract(Article("a", text, published="2024-08-21"))
    last = extraction.statements[-1]
    assert last.speaker is not None
    assert {"سلمى حداد", "حداد"} <= set(extraction.actors[last.speaker.entity].names)
