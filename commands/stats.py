"""`wasata stats`."""

import click

from commands.options import store_option

# A node stands in the graph of each article that names it, so everything is counted DISTINCT.
_CLASSES = {
    "articles": "?x a w:Article",
    "statements": "?x a w:Statement",
    "role assignments": "?x a w:RoleAssignment",
    "mediation processes": "?x a w:MediationProcess",
    "date expressions": "?x a w:DateExpression",
    "speakers": "?s w:speaker ?x",
    "actors": "?x a w:Actor",
    "actors linked to Wikidata": "?x a w:Actor ; owl:sameAs|skos:closeMatch ?q",
}
_GROUPS = {
    "statements per outlet": """
        SELECT ?outlet (COUNT(DISTINCT ?s) AS ?n) {
          ?s a w:Statement ; w:reportedIn/schema:publisher/skos:prefLabel ?outlet FILTER(LANG(?outlet) = "ar")
        } GROUP BY ?outlet ORDER BY DESC(?n) ?outlet LIMIT 30""",
    "statements per month of publication": """
        SELECT ?month (COUNT(DISTINCT ?s) AS ?n) {
          ?s a w:Statement ; w:reportedIn/schema:datePublished ?day . BIND(SUBSTR(STR(?day), 1, 7) AS ?month)
        } GROUP BY ?month ORDER BY ?month""",
    "statements per act": """
        SELECT ?act (COUNT(DISTINCT ?s) AS ?n) { ?s w:act/skos:prefLabel ?act FILTER(LANG(?act) = "en") }
        GROUP BY ?act ORDER BY DESC(?n) ?act""",
}


@click.command("stats", short_help="Counts per class, outlet, month and act.")
@store_option
def command(store_url: str) -> None:
    """Counts per class, outlet (the first 30), month of publication and act.

    \b
    Example:
      wasata stats --store oxigraph:./press.db
    """
    from commands.answers import with_prefixes
    from commands.tables import plural, print_table
    from store import Store, open_store

    def rows(store: Store, query: str) -> list[list[str]]:
        answer = store.query(with_prefixes(query))
        return [[term.value for term in row] for row in answer]  # type: ignore[union-attr]

    with open_store(store_url, read_only=True) as store:
        graphs = plural(sum(1 for _ in store.graphs()), "graph")
        click.echo(f"{plural(store.count(), 'quad')} in {graphs} of {store.url}")
        counts = [
            [name, rows(store, f"SELECT (COUNT(DISTINCT ?x) AS ?n) {{ {pattern} }}")[0][0]] for name, pattern in _CLASSES.items()
        ]
        click.echo()
        print_table(("class", "n"), counts)
        for title, query in _GROUPS.items():
            found = rows(store, query)
            click.echo(f"\n{title}" if found else f"\n{title}: none")
            if found:
                print_table((title.split()[2], "n"), found)
