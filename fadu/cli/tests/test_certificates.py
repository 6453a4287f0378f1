"""The bureau's authority vouches for its addresses alone: real TLS handshakes, by a client that trusts nothing else."""

from __future__ import annotations

import socket
import ssl
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from fadu.cli import certificates
from fadu.cli.certificates import CA_DAYS, SERVER_DAYS, Place, address_of, renew, set_up, standing
from fadu.kernel.errors import BadInput, Refused

NOW = datetime.now(UTC).replace(microsecond=0)  # a TLS client has no other clock
HERE = ("127.0.0.1", "fadu.lan")


def made(folder: Path, *words: str, at: datetime = NOW) -> Place:
    place = Place(folder / "https")
    set_up(place, [address_of(word) for word in words or HERE], "某市应急管理局", at)
    return place


def shaken(place: Place, name: str, trusted: Path | None = None) -> str:
    """A TLS handshake with a server of this certificate under a name: its version, or why it failed."""
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(place.server, place.server_key)
    asking = ssl.create_default_context(cafile=trusted or place.ca)
    here, there = socket.socketpair()

    def answer() -> None:
        try:
            serving.wrap_socket(there, server_side=True).close()
        except OSError:
            there.close()

    thread = threading.Thread(target=answer)
    thread.start()
    try:
        with asking.wrap_socket(here, server_hostname=name) as held:
            return str(held.version())
    except ssl.SSLCertVerificationError as no:
        return no.verify_message
    finally:
        here.close()
        thread.join()


def test_a_client_that_trusts_the_authority_trusts_the_addresses(tmp_path: Path) -> None:
    place = made(tmp_path)

    assert [shaken(place, name) for name in HERE] == ["TLSv1.3", "TLSv1.3"]
    assert "not valid for" in shaken(place, "other.lan")
    stranger = made(tmp_path / "stranger").ca
    assert shaken(place, "fadu.lan", stranger) != "TLSv1.3"


@pytest.mark.parametrize(
    ("permitted", "claimed"),
    [
        ("127.0.0.1", "fadu.lan"),
        ("fadu.lan", "127.0.0.1"),
        ("fadu.lan", "bank.com"),
        ("127.0.0.1", "10.0.0.1"),
    ],
)
def test_the_authority_can_vouch_for_nothing_else(
    tmp_path: Path, permitted: str, claimed: str
) -> None:
    place = made(tmp_path, permitted)
    ca = x509.load_pem_x509_certificate(place.ca.read_bytes())
    key = serialization.load_pem_private_key(place.ca_key.read_bytes(), None)
    certificates._issue(place, ca, key, [address_of(claimed)], NOW)  # type: ignore[arg-type]

    assert shaken(place, claimed) in {"permitted subtree violation", "excluded subtree violation"}


def test_keys_are_for_the_service_alone_and_dates_are_those_that_phones_bear(
    tmp_path: Path,
) -> None:
    place = made(tmp_path)
    held = standing(place)

    modes = {p.name: p.stat().st_mode & 0o777 for p in (place.folder, *place.folder.iterdir())}
    assert modes == {
        "https": 0o700, "ca.key": 0o600, "server.key": 0o600, "ca.crt": 0o644, "server.crt": 0o644,
    }  # fmt: skip
    assert held.addresses == HERE
    assert held.server_until - NOW == timedelta(days=SERVER_DAYS - 1)
    assert held.ca_until - NOW == timedelta(days=CA_DAYS)
    assert len(held.fingerprint.replace(" ", "")) == 64


def test_renewing_leaves_the_authority_as_it_is(tmp_path: Path) -> None:
    place = made(tmp_path)
    ca, before = place.ca.read_bytes(), standing(place)

    after = renew(place, NOW + timedelta(days=300))

    assert place.ca.read_bytes() == ca
    assert (after.addresses, after.fingerprint) == (before.addresses, before.fingerprint)
    assert after.server_until > before.server_until
    with pytest.raises(Refused, match="快到期了"):
        renew(place, NOW + timedelta(days=CA_DAYS - 300))


def test_what_stands_is_not_overwritten_and_what_is_broken_is_said(tmp_path: Path) -> None:
    place = made(tmp_path)
    with pytest.raises(Refused, match="证书已经建立"):
        made(tmp_path)
    certificates.put_aside(place)
    with pytest.raises(BadInput, match="还没有建立证书"):
        standing(place)
    assert (place.folder / "ca.crt.former").exists()
    made(tmp_path)
    place.server.write_text("x")
    with pytest.raises(BadInput, match="读不出来"):
        standing(place)


@pytest.mark.parametrize(
    "word", ["", "fadu", "192.168.1", "http://fadu.lan", "fadu.lan:8000", "0.0.0.0", "a_b.lan", "224.0.0.1", "256.1.1.1"]
)  # fmt: skip
def test_what_is_no_address_of_a_server_is_refused(word: str) -> None:
    with pytest.raises(BadInput, match="地址"):
        address_of(word)


def test_addresses_are_read_as_people_write_them() -> None:
    assert [str(address_of(word)) for word in (" Fadu.LAN", "fd00::1", "192.168.1.20")] == [
        "fadu.lan", "fd00::1", "192.168.1.20",
    ]  # fmt: skip
