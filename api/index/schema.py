"""The tables. A day is its ordinal (`datetime.date.toordinal`)."""

VERSION = "7"
"""Grows with every change of these tables or of what is put into them; an index of another version is made anew."""

UNDATED = 10_000_000
"""Sorts after every day, also where the newest come first."""

A_DAY = 1 << 32
"""How many numbers of statements a day has."""


def number(down: int) -> int:
    """The first number of the statements that sort at `down`.

    Numbers follow the order, newest first and undated last, so that a search for words, which gives numbers in their order, gives a
    page without finding and sorting all that matches.
    """
    return (down + UNDATED) * A_DAY


JULIAN = 1721424.5
"""The Julian day, which SQLite reckons in, of the day before the ordinal 1."""

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
-- One row a graph that names actors: each article's, and those of the authority and of links. `digest` is that of the input where
-- the graph says one, `content` that of what was indexed of it.
CREATE TABLE graph (n INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, digest TEXT NOT NULL, content TEXT NOT NULL, facts BLOB NOT NULL);
CREATE TABLE node (n INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE);
-- What all graphs together say of actors, and how many of them say it: a fact goes with the last graph that says it.
CREATE TABLE fact (
    node INTEGER NOT NULL, property TEXT NOT NULL, value TEXT NOT NULL, said INTEGER NOT NULL, PRIMARY KEY (node, property, value)
) WITHOUT ROWID;
CREATE INDEX fact_value ON fact (property, value, node);
CREATE TABLE name (
    n INTEGER PRIMARY KEY, node INTEGER NOT NULL, surface TEXT NOT NULL, folded TEXT NOT NULL, backwards TEXT NOT NULL,
    said INTEGER NOT NULL, UNIQUE (node, surface)
);
CREATE INDEX name_surface ON name (surface, node);
CREATE INDEX name_folded ON name (folded, node);
CREATE INDEX name_backwards ON name (backwards, node);
CREATE VIRTUAL TABLE name_part USING fts5 (folded, content='name', content_rowid='n', columnsize=0, tokenize='trigram');
CREATE TABLE statement (
    n INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, id TEXT NOT NULL, graph INTEGER NOT NULL, place TEXT NOT NULL,
    speaker INTEGER, outlet INTEGER, act TEXT, mode TEXT, lang TEXT,
    first INTEGER, last INTEGER, up INTEGER NOT NULL, down INTEGER NOT NULL, pup INTEGER NOT NULL, pdown INTEGER NOT NULL
);
-- Records lie apart: who counts or sorts statements reads a tenth of the pages.
CREATE TABLE record (n INTEGER PRIMARY KEY, doc TEXT NOT NULL);
CREATE INDEX statement_id ON statement (id);
CREATE INDEX statement_graph ON statement (graph);
CREATE INDEX statement_down ON statement (down, place, first, last);
CREATE INDEX statement_up ON statement (up, place, first, last);
CREATE INDEX statement_pdown ON statement (pdown, place);
CREATE INDEX statement_pup ON statement (pup, place);
CREATE INDEX statement_speaker_down ON statement (speaker, down, place, first, last);
CREATE INDEX statement_speaker_up ON statement (speaker, up, place, first, last);
CREATE TABLE role (graph INTEGER NOT NULL, actor INTEGER NOT NULL, role TEXT NOT NULL, process INTEGER NOT NULL);
CREATE INDEX role_actor ON role (role, process, actor);
CREATE INDEX role_graph ON role (graph);
-- `keys` has what else a filter may ask for (`api.index.keys`): all conditions are then lists of numbers that FTS5 walks side by side.
CREATE VIRTUAL TABLE words USING fts5 (forms, stems, keys, columnsize=0, tokenize='unicode61 remove_diacritics 0');
-- Every form that is or was in `words`: to ask FTS5 for those that begin so, it reads all statements of each.
CREATE TABLE form (form TEXT PRIMARY KEY) WITHOUT ROWID;
"""

ORDERS = {line.split()[2]: line for line in TABLES.splitlines() if line.startswith("CREATE INDEX ")}
"""By name what makes each of the orders in which tables are read beside that of their keys; nothing that is written needs them."""
