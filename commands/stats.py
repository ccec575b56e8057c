"""`wasata stats`."""

import click

from commands.options import store_option

_QUERIES = {
    "graphs and nodes": """
        SELECT ?what ?n { { SELECT ("articles" AS ?what) (COUNT(*) AS ?n) { ?x a w:Article } } UNION
        { SELECT ("statements" AS ?what) (COUNT(*) AS ?n) { ?x a w:Statement } } UNION
        { SELECT ("role assignments" AS ?what) (COUNT(*) AS ?n) { ?x a w:RoleAssignment } } UNION
        { SELECT ("mediation processes" AS ?what) (COUNT(*) AS ?n) { ?x a w:MediationProcess } } UNION
        { SELECT ("date expressions" AS ?what) (COUNT(*) AS ?n) { ?x a w:DateExpression } } UNION
        { SELECT ("actors" AS ?what) (COUNT(*) AS ?n) { ?x a w:Actor } } UNION
        { SELECT ("actors linked to Wikidata" AS ?what) (COUNT(DISTINCT ?x) AS ?n) { ?x a w:Actor ; owl:sameAs|skos:closeMatch ?q } } }""",
    "statements per outlet": """
        SELECT ?outlet (COUNT(*) AS ?n) { ?s w:reportedIn/schema:publisher/skos:prefLabel ?outlet }
        GROUP BY ?outlet ORDER BY DESC(?n) ?outlet LIMIT 30""",
    "statements per month of publication": """
        SELECT ?month (COUNT(*) AS ?n) { ?s w:reportedIn/schema:datePublished ?day . BIND(SUBSTR(STR(?day), 1, 7) AS ?month) }
        GROUP BY ?month ORDER BY ?month""",
    "statements per act": """
        SELECT ?act (COUNT(*) AS ?n) { ?s w:act/skos:prefLabel ?act FILTER(LANG(?act) = "en") }
        GROUP BY ?act ORDER BY DESC(?n) ?act""",
}


@click.command("stats", short_help="Counts per class, outlet, month and act.")
@store_option
def command(store_url: str) -> None:
    """Counts per class, outlet, month and act.

    \b
    Example:
      wasata stats --store oxigraph:./press.db
    """
    from commands.tables import print_rows
    from ontology.names import PREFIXES
    from store import open_store

    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    with open_store(store_url, read_only=True) as store:
        click.echo(f"{store.count():,} quads in {sum(1 for _ in store.graphs()):,} graphs of {store_url}")
        for title, query in _QUERIES.items():
            click.echo(f"\n{title}")
            print_rows(store.query(prefixes + query))
