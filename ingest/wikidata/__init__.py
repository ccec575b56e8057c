"""Wikidata: who an actor is there, and what it says of those we know.

`client` asks the query service politely and keeps the answers, `candidates` and `items` say what is asked, `evidence` and
`judgement` weigh it, `links` keeps the judgements where a person can read them, `graph` and `facts_graph` write them as RDF.
Nothing here is needed by `wasata ingest`, and without a network nothing but `link` and `wikidata refresh` fails.
"""
