"""Every topic of the lexicon is a concept of the ontology."""

from ingest.roles.process import topics
from ontology.names import TOPIC


def test_topics_are_concepts() -> None:
    assert topics()
    assert all(str(TOPIC[t.concept]).endswith(t.concept) for t in topics().values())
