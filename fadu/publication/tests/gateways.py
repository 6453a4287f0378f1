"""A real HTTP server that stands for a gateway: it answers as told and keeps what came."""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

SECRET = "a secret of the gateway"


@dataclass
class Gateway:
    """What came, and what is answered: one status after the other, the last one for ever."""

    address: str = ""
    answers: list[int] = field(default_factory=lambda: [200])
    came: list[tuple[Mapping[str, str], bytes]] = field(default_factory=list)

    def answer(self) -> int:
        """The next status."""
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@contextmanager
def running(*answers: int, certificate: Path | None = None) -> Iterator[Gateway]:
    """A gateway on a free port of this machine; with a certificate and its key in one file, on https."""
    gateway = Gateway(answers=list(answers) or [200])

    class Answering(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            size = int(self.headers["Content-Length"])
            gateway.came.append((dict(self.headers), self.rfile.read(size)))
            status = gateway.answer()
            self.send_response(status)
            if status == 302:
                self.send_header("Location", gateway.address)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    scheme = "http"
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        scheme = "https"
    gateway.address = f"{scheme}://127.0.0.1:{server.server_address[1]}/send"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield gateway
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def a_certificate(folder: Path) -> Path:
    """A certificate for this machine that vouches for itself, with its key."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "gateway")])
    here = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1)).add_extension(here, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    pem = serialization.Encoding.PEM
    plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    both = made.public_bytes(pem) + key.private_bytes(pem, *plain)
    (folder / "gateway.pem").write_bytes(both)
    return folder / "gateway.pem"
