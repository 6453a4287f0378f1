"""An HTTP gateway for short messages (短信网关): one POST of JSON, a secret in the header, nothing of a vendor's.

    POST <address>                     Authorization: Bearer <secret>
    Content-Type: application/json     Idempotency-Key: <id>
    {"format": 1, "id": "01J…", "at": "2026-03-02T01:00:00Z", "phone": "138…", "words": "【…】…"}

2xx: taken; 400, 413, 422: this message will never be taken; anything else, no answer included: try again later. A gateway
takes an id once, for a message whose answer was lost is sent again. Redirects are not followed and no proxy is asked, so
that the secret goes nowhere but to the address.
"""

from __future__ import annotations

import http.client
import ssl
from dataclasses import dataclass, field
from enum import Enum
from urllib.parse import urlsplit

SECONDS = 10
"""How long is waited for the connection, and for each part of the answer."""
_NEVER = (400, 413, 422)


class Verdict(Enum):
    """What became of a message."""

    TAKEN = "taken"
    LATER = "later"
    NEVER = "never"


@dataclass(frozen=True)
class HttpGateway:
    """The gateway at an address; `authority` is a file with the certificate that signed its own, "" the system's."""

    address: str
    secret: str = field(repr=False)
    authority: str = ""
    seconds: float = SECONDS

    def post(self, id: str, message: bytes) -> tuple[Verdict, str]:
        """Post one message; returns the verdict, and the status or the kind of failure for the log: never a word of it."""
        parts = urlsplit(self.address)
        headers = {
            "Content-Type": "application/json; charset=utf-8", "Authorization": f"Bearer {self.secret}",
            "Idempotency-Key": id, "User-Agent": "fadu", "Connection": "close",
        }  # fmt: skip
        try:
            connection = self._connection(parts.hostname or "", parts.port)
            try:
                connection.request("POST", parts.path or "/", message, headers)
                status = connection.getresponse().status
            finally:
                connection.close()
        except (OSError, http.client.HTTPException) as failure:
            return Verdict.LATER, type(failure).__name__
        if 200 <= status < 300:
            return Verdict.TAKEN, str(status)
        return (Verdict.NEVER if status in _NEVER else Verdict.LATER), str(status)

    def _connection(self, host: str, port: int | None) -> http.client.HTTPConnection:
        if self.address.startswith("http://"):
            return http.client.HTTPConnection(host, port, timeout=self.seconds)
        trust = ssl.create_default_context(cafile=self.authority or None)
        return http.client.HTTPSConnection(host, port, timeout=self.seconds, context=trust)
