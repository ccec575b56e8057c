"""The service: SPARQL, who-said-what over REST, a page. app → routes → queries/*.rq → store; never `ingest` or `shapes`.

`api.app.create_app` puts it together; `api.lookup` is the lookup alone, which needs no web framework.
"""
