"""Other people's SPARQL servers on loopback, for tests: Oxigraph's and Virtuoso."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PASSWORD = "a/b c@d"  # with what must be encoded in a URL
_INI = """[Database]
DatabaseFile = {at}/v.db
ErrorLogFile = {at}/v.log
LockFile = {at}/v.lck
TransactionFile = {at}/v.trx
xa_persistent_file = {at}/v.pxa
[TempDatabase]
DatabaseFile = {at}/t.db
TransactionFile = {at}/t.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
ServerThreads = 10
NumberOfBuffers = 4000
MaxDirtyBuffers = 2000
DirsAllowed = {at}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {at}
ServerThreads = 8
[SPARQL]
ResultSetMaxRows = 1000000
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def oxigraph_program() -> str | None:
    """Where the wheel put it: beside the interpreter, else on the path."""
    beside = Path(sys.executable).with_name("oxigraph")
    return str(beside) if beside.exists() else shutil.which("oxigraph")


def virtuoso_program() -> str | None:
    return shutil.which("virtuoso-t")


@contextmanager
def oxigraph_server(directory: Path | None = None, port: int | None = None) -> Iterator[str]:
    """The URL of a running server, as a store; in memory without a directory."""
    program = oxigraph_program()
    assert program is not None
    place = f"127.0.0.1:{port or free_port()}"
    where = [] if directory is None else ["--location", str(directory)]
    with _running([program, "serve", *where, "--bind", place], f"http://{place}/query?query=ASK%7B%7D"):
        yield f"http://{place}/query?update=http://{place}/update&gsp=http://{place}/store&union-default-graph="


@contextmanager
def virtuoso_server(directory: Path) -> Iterator[str]:
    """The URL of a new and running Virtuoso, whose updates want Digest."""
    program = virtuoso_program()
    assert program is not None
    http = free_port()
    (directory / "virtuoso.ini").write_text(_INI.format(at=directory, http=http, sql=free_port()), encoding="utf-8")
    line = [program, "+configfile", str(directory / "virtuoso.ini"), "+foreground"]
    # With these it makes its database, changes the password and ends.
    subprocess.run([*line, "+pwdold", "dba", "+pwddba", PASSWORD], check=True, timeout=40, capture_output=True)
    with _running(line, f"http://127.0.0.1:{http}/sparql?query=ASK%7B%7D"):
        base = f"127.0.0.1:{http}"
        yield f"http://dba:a%2Fb%20c%40d@{base}/sparql?update=http://{base}/sparql-auth"


@contextmanager
def _running(line: list[str], probe: str, seconds: float = 55.0) -> Iterator[None]:
    with Path(os.devnull).open("wb") as nowhere:
        process = subprocess.Popen(line, stdout=nowhere, stderr=nowhere)
        try:
            until = time.monotonic() + seconds
            while not _answers(probe):
                assert process.poll() is None, f"{line[0]} ended with status {process.returncode}"
                assert time.monotonic() < until, f"{line[0]} did not answer within {seconds:g} s"
                time.sleep(0.05)
            yield
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            return bool(response.status == 200)
    except urllib.error.HTTPError as error:
        error.close()
        return False
    except OSError:
        return False
