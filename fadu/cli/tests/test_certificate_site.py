"""The page for phones: the certificate as it is, how to install it, and a way to https for everything else."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message

import pytest

from fadu.cli.certificate_site import FILE, TYPE, Site, started

SITE = Site(b"certificate", "AB12 CD34", "127.0.0.1、fadu.lan", "2036-11-26", 8443, "<svg></svg>")


@pytest.fixture
def address() -> Iterator[str]:
    made = started("127.0.0.1", 0, SITE)
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()


def asked(address: str, host: str = "", method: str = "GET") -> tuple[int, Message, bytes]:
    """An answer without following where it leads."""

    class Still(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *args: object) -> None:
            """Stay."""

    request = urllib.request.Request(address, method=method, headers={"Host": host} if host else {})
    try:
        with urllib.request.build_opener(Still).open(request, timeout=5) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as other:
        return other.code, other.headers, other.read()


def test_the_page_says_how_and_the_file_is_the_certificate(address: str) -> None:
    status, headers, page = asked(f"{address}/", "fadu.lan:8000")
    words = page.decode()

    assert (status, headers["Content-Security-Policy"]) == (200, "default-src 'none'")
    assert all(
        w in words
        for w in ("AB12 CD34", "https://fadu.lan:8443/", FILE, "<svg></svg>", "2036-11-26")
    )
    assert "https://127.0.0.1:8443/" in asked(f"{address}/", "evil.com")[2].decode()
    status, headers, content = asked(address + FILE)
    assert (status, headers["Content-Type"], content) == (200, TYPE, b"certificate")
    assert asked(address + FILE, method="HEAD")[2] == b""


def test_everything_else_is_led_to_https(address: str) -> None:
    for path in ("/matters/?q=1", "//evil.com/x"):
        status, headers, _ = asked(address + path)
        assert status == 302
        assert headers["Location"].startswith("https://127.0.0.1:8443/")
    assert asked(f"{address}/matters/?q=1")[1]["Location"] == "https://127.0.0.1:8443/matters/?q=1"
