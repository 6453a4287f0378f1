"""A certificate authority of the bureau's own, for one server: it can vouch for nothing but the addresses it was made for.

Whoever installs it on a phone trusts it for these addresses alone (name constraints, RFC 5280 4.2.1.10). Keys are EC P-256
and stand in files that only the service's user reads. The server's certificate lasts 397 days, as browsers bear no longer
ones; the authority ten years.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from fadu.kernel.errors import BadInput, Refused

CA_DAYS, SERVER_DAYS = 3650, 397
BEFORE = timedelta(days=1)
"""Certificates are valid from the day before: a phone's clock may be behind."""
_NAME = re.compile(
    r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+"
)
_NOWHERE = "fadu.invalid"  # permits no name: `invalid` is never given out (RFC 2606)
_ALL_NETWORKS = ("0.0.0.0/0", "::/0")
Address = IPv4Address | IPv6Address | str


@dataclass(frozen=True)
class Place:
    """The files of the authority and of the server."""

    folder: Path

    @property
    def ca(self) -> Path:
        """The authority's certificate, which phones install."""
        return self.folder / "ca.crt"

    @property
    def ca_key(self) -> Path:
        """The authority's key."""
        return self.folder / "ca.key"

    @property
    def server(self) -> Path:
        """The server's certificate, followed by the authority's."""
        return self.folder / "server.crt"

    @property
    def server_key(self) -> Path:
        """The server's key."""
        return self.folder / "server.key"

    @property
    def whole(self) -> bool:
        """Whether all four are there."""
        return all(p.is_file() for p in (self.ca, self.ca_key, self.server, self.server_key))


@dataclass(frozen=True)
class Standing:
    """What is in use: addresses, last days, and the authority's fingerprint as phones show it."""

    addresses: tuple[str, ...]
    server_until: datetime
    ca_until: datetime
    fingerprint: str


def address_of(word: str) -> Address:
    """An IP address, or a host name with a dot, in small letters; anything else is BadInput."""
    text = word.strip().lower()
    try:
        found = ip_address(text)
    except ValueError:
        if _NAME.fullmatch(text) and not text.rpartition(".")[2].isdigit():
            return text
        raise BadInput(
            f"地址“{word}”无法识别",
            todo="请写手机能打开的 IP 地址或者主机名，如 192.168.1.20、fadu.lan，不带端口",
        ) from None
    if found.is_unspecified or found.is_multicast:
        raise BadInput(f"地址“{word}”不是一台服务器的地址", todo="请写服务器在内网的 IP 地址")
    return found


def set_up(place: Place, addresses: Sequence[Address], name: str, at: datetime) -> Standing:
    """Make authority and server certificate for these addresses. Refused where an authority stands already: phones
    that trust it would have to be set up again.
    """
    if place.ca.exists():
        raise Refused(
            f"证书已经建立：{place.folder}",
            todo="续期用 fadu https renew；更换地址的，加 --again，所有手机要重新安装证书",
        )
    place.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    place.folder.chmod(0o700)
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"法度本地证书 {name}"[:64])])
    made = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(at - BEFORE)
        .not_valid_after(at + timedelta(days=CA_DAYS))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(authority=True), critical=True)
        .add_extension(_constraints(addresses), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    _keep(place.ca_key, _private(key), 0o600)
    _keep(place.ca, made.public_bytes(serialization.Encoding.PEM), 0o644)
    _issue(place, made, key, addresses, at)
    return standing(place)


def renew(place: Place, at: datetime) -> Standing:
    """Another server certificate by the same authority, for the same addresses: phones notice nothing."""
    ca, key = _authority(place)
    if ca.not_valid_after_utc - at < timedelta(days=SERVER_DAYS):
        raise Refused(
            "本地证书颁发机构快到期了，不能续期",
            todo="用 fadu https set-up --again 重新建立，所有手机重新安装证书",
        )
    addresses = [address_of(word) for word in standing(place).addresses]
    _issue(place, ca, key, addresses, at)
    return standing(place)


def standing(place: Place) -> Standing:
    """What is in use. BadInput where nothing, or not everything, has been set up."""
    if not place.whole:
        raise BadInput("还没有建立证书", todo="请执行 fadu https set-up --address 服务器的内网地址")
    try:
        ca = x509.load_pem_x509_certificate(place.ca.read_bytes())
        server = x509.load_pem_x509_certificate(place.server.read_bytes())
        names = server.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (OSError, ValueError, x509.ExtensionNotFound) as broken:
        raise BadInput(
            f"证书文件读不出来：{place.folder}",
            todo="请从备份恢复，或者用 fadu https set-up --again 重新建立",
        ) from broken
    digest = ca.fingerprint(hashes.SHA256()).hex().upper()
    pairs = " ".join(digest[n : n + 4] for n in range(0, len(digest), 4))
    words = tuple(str(one.value) for one in names)
    return Standing(words, server.not_valid_after_utc, ca.not_valid_after_utc, pairs)


def put_aside(place: Place) -> None:
    """Make room for another authority; the former one is kept beside it, for a look at what phones still trust."""
    for path in (place.ca, place.ca_key, place.server, place.server_key):
        if path.exists():
            path.replace(path.with_name(f"{path.name}.former"))


def _issue(
    place: Place,
    ca: x509.Certificate,
    ca_key: ec.EllipticCurvePrivateKey,
    addresses: Sequence[Address],
    at: datetime,
) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    names = [x509.DNSName(a) if isinstance(a, str) else x509.IPAddress(a) for a in addresses]
    # No address: where a certificate has no DNS names, OpenSSL takes the common name for one and holds it to the constraints.
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "法度服务器")])
    authority = x509.AuthorityKeyIdentifier.from_issuer_public_key(ca_key.public_key())
    made = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(ca.subject).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(at - BEFORE)
        .not_valid_after(at - BEFORE + timedelta(days=SERVER_DAYS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(authority=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(authority, critical=False)
        .sign(ca_key, hashes.SHA256())
    )  # fmt: skip
    chain = b"".join(one.public_bytes(serialization.Encoding.PEM) for one in (made, ca))
    _keep(place.server_key, _private(key), 0o600)
    _keep(place.server, chain, 0o644)


def _constraints(addresses: Sequence[Address]) -> x509.NameConstraints:
    """Nothing but these addresses. A kind of name that is not among them is permitted nothing, or excluded whole."""
    names = [x509.DNSName(a) for a in addresses if isinstance(a, str)] or [x509.DNSName(_NOWHERE)]
    hosts = [
        x509.IPAddress(ip_network(f"{a}/{a.max_prefixlen}"))
        for a in addresses
        if not isinstance(a, str)
    ]
    networks = [] if hosts else [x509.IPAddress(ip_network(net)) for net in _ALL_NETWORKS]
    return x509.NameConstraints([*names, *hosts], networks or None)


def _usage(*, authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority, key_cert_sign=authority, crl_sign=authority, content_commitment=False,
        key_encipherment=False, data_encipherment=False, key_agreement=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip


def _authority(place: Place) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    standing(place)
    key = serialization.load_pem_private_key(place.ca_key.read_bytes(), None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise BadInput(f"私钥不是本系统建立的：{place.ca_key}")
    return x509.load_pem_x509_certificate(place.ca.read_bytes()), key


def _private(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _keep(path: Path, content: bytes, mode: int) -> None:
    """Write beside the place and move over: a key is never readable by others, not for a moment, and never half."""
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    part.replace(path)
