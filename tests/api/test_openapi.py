"""The API does what its OpenAPI description says: schemathesis over every operation, seeded, in the process."""

from collections.abc import Iterator

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from pyoxigraph import Triple
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.schemas import BaseSchema
from starlette.testclient import TestClient

from api.app import create_app
from api.examples import RECORDS
from store import open_store
from tests.api.conftest import fake_ingest

EXAMPLES = 10
SEED = 20241130
KEY = "openapi-key"
CHECKED = (
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
)


@pytest.fixture(scope="module")
def client(example_graphs: dict[str, list[Triple]]) -> Iterator[TestClient]:
    """A service that writes, over a store that generated requests may change."""
    with open_store("memory:") as store:
        store.write(example_graphs)
        app = create_app(store, ingest=fake_ingest, api_key=KEY, query_seconds=3.0, query_rows=400, max_article_bytes=20_000)
        with TestClient(app, raise_server_exceptions=False, follow_redirects=False) as opened:
            yield opened


@pytest.fixture(scope="module")
def schema(client: TestClient) -> BaseSchema:
    return schemathesis.openapi.from_dict(client.app.openapi())


def operations() -> list[tuple[str, str]]:
    with open_store("memory:") as store:
        app = create_app(store, ingest=fake_ingest, api_key=KEY)
        with TestClient(app):  # it closes what it opened
            paths = app.openapi()["paths"]
    return [(path, method) for path, methods in paths.items() for method in methods]


OPERATIONS = operations()


@pytest.mark.parametrize(("path", "method"), OPERATIONS, ids=[f"{m.upper()} {p}" for p, m in OPERATIONS])
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["right", "wrong"])
def test_an_operation_is_as_described(
    client: TestClient, schema: BaseSchema, path: str, method: str, mode: GenerationMode
) -> None:
    load_all_checks()
    checks = CHECKS.get_by_names(CHECKED)
    operation = schema[path][method]
    anything = method == "post" and path == "/sparql"  # its bodies are any text
    if mode is GenerationMode.NEGATIVE and (anything or not (list(operation.query) or operation.body)):
        pytest.skip("there is nothing that could be wrong")
    key = {"Authorization": f"Bearer {KEY}"}

    @seed(SEED)
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.explicit, Phase.generate],
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def check(case) -> None:
        sent = case.as_transport_kwargs(base_url="http://testserver", headers=key)
        sent = {name: value for name, value in sent.items() if value is not None}
        sent.pop("cookies", None)  # the service knows none
        data = sent.pop("data", None)
        if data is not None:
            sent["data" if isinstance(data, dict) else "content"] = data
        answer = client.request(**sent)
        # A request may ask for a time-out of a hundredth of a second, which a query may run past.
        assert answer.status_code < 500 or (answer.status_code == 503 and path == "/sparql"), answer.text
        case.validate_response(answer, checks=checks)

    check()


def test_every_record_of_the_examples_is_one(client: TestClient) -> None:
    described = client.app.openapi()
    for name, example in RECORDS.items():
        schema = {"$ref": f"#/components/schemas/{name}", "components": described["components"]}
        jsonschema.validate(example, schema)


def test_parameters_that_name_something_have_an_example(client: TestClient) -> None:
    without = [
        (path, p["name"])
        for path, methods in client.app.openapi()["paths"].items()
        for operation in methods.values()
        for p in operation.get("parameters", ())
        if path.startswith("/api/v1") and p["name"] != "cursor" and "example" not in p
    ]
    assert not without


def test_the_documentation_shows_worked_examples(client: TestClient) -> None:
    page = client.get("/docs").text
    assert "--data-urlencode" in page and "speaker=سلمى حداد" in page and "المفاوضات ستستأنف قريبا" in page
