"""Nobody is asked but the hosts that were named, at public addresses."""

import pytest

from ingest.watch.hosts import Hosts, Refused

NAMES = {
    "news.example.org": ["93.184.216.34"],
    "inside.example.org": ["10.0.0.5"],
    "both.example.org": ["93.184.216.34", "127.0.0.1"],
    "meta.example.org": ["169.254.169.254"],
    "mapped.example.org": ["::ffff:127.0.0.1"],
    "six.example.org": ["2606:2800:220:1::1"],
    "local6.example.org": ["fe80::1%eth0"],
    "empty.example.org": [],
}


def resolve(host: str, port: int) -> list[str]:
    if host not in NAMES:
        raise OSError(-2, "Name or service not known")
    return NAMES[host]


HOSTS = Hosts.of(", ".join([*NAMES, "gone.example.org", "port.example.org:8080", "127.0.0.1:9000", "[::1]:9000"]), resolve)


@pytest.mark.parametrize(
    ("url", "address"),
    [
        pytest.param("https://news.example.org/rss.xml", "93.184.216.34", id="named"),
        pytest.param("HTTPS://News.Example.org./rss.xml", "93.184.216.34", id="in other letters"),
        pytest.param("http://six.example.org/", "2606:2800:220:1::1", id="IPv6"),
        pytest.param("http://127.0.0.1:9000/", "127.0.0.1", id="loopback by its address"),
        pytest.param("http://[::1]:9000/", "::1", id="loopback of IPv6"),
    ],
)
def test_may_be_asked(url: str, address: str) -> None:
    assert HOSTS.place(url).address == address


@pytest.mark.parametrize(
    ("url", "why"),
    [
        pytest.param("https://other.example.org/", "not in WASATA_FEED_HOSTS", id="another host"),
        pytest.param("https://sub.news.example.org/", "not in WASATA_FEED_HOSTS", id="a host below"),
        pytest.param("https://news.example.org:8443/", "not in WASATA_FEED_HOSTS", id="another port"),
        pytest.param("http://127.0.0.1/", "not in WASATA_FEED_HOSTS", id="another port of loopback"),
        pytest.param("http://2130706433:9000/", "not in WASATA_FEED_HOSTS", id="loopback as a number"),
        pytest.param("https://news.example.org@evil.example/", "password", id="the name as a user"),
        pytest.param("http://inside.example.org/", "no public address", id="a local network"),
        pytest.param("http://both.example.org/", "no public address", id="one of its addresses is private"),
        pytest.param("http://meta.example.org/", "no public address", id="a cloud's metadata"),
        pytest.param("http://mapped.example.org/", "no public address", id="loopback inside IPv6"),
        pytest.param("http://local6.example.org/", "no public address", id="link-local"),
        pytest.param("http://gone.example.org/", "has no address", id="no such name"),
        pytest.param("http://empty.example.org/", "has no address", id="a name without addresses"),
        pytest.param("file:///etc/passwd", "not an http", id="a file"),
        pytest.param("ftp://news.example.org/", "not an http", id="another protocol"),
        pytest.param("http://news.example.org:port/", "no address", id="no port"),
        pytest.param("http:///x", "not an http", id="no host"),
        pytest.param("", "not an http", id="nothing"),
    ],
)
def test_may_not_be_asked(url: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        HOSTS.place(url)


def test_a_path_in_arabic_is_encoded_and_one_that_is_encoded_stays() -> None:
    assert HOSTS.place("https://news.example.org/خبر?a=1").target == "/%D8%AE%D8%A8%D8%B1?a=1"
    assert HOSTS.place("https://news.example.org/%D8%AE?a=b%20c").target == "/%D8%AE?a=b%20c"
    assert "\n" not in HOSTS.place("https://news.example.org/a b").target
