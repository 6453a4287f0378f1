"""One POST with the secret in its header, to the address alone: over https only to whom the authority vouches for."""

from __future__ import annotations

from pathlib import Path

from fadu.publication.gateway import HttpGateway, Verdict
from fadu.publication.tests.gateways import SECRET, a_certificate, running


def test_a_message_is_posted_with_the_secret_and_each_answer_is_understood() -> None:
    with running(202, 302, 401, 404, 429, 503, 400, 413, 422) as there:
        gateway = HttpGateway(there.address, SECRET)
        told = [gateway.post("M1", '{"words": "字"}'.encode()) for _ in range(9)]

    later = [(Verdict.LATER, s) for s in ("302", "401", "404", "429", "503")]
    never = [(Verdict.NEVER, s) for s in ("400", "413", "422")]
    assert told == [(Verdict.TAKEN, "202"), *later, *never]
    assert len(there.came) == 9  # a redirect is not followed
    headers, body = there.came[0]
    assert (headers["Authorization"], headers["Idempotency-Key"]) == (f"Bearer {SECRET}", "M1")
    assert body.decode() == '{"words": "字"}'
    assert HttpGateway(there.address, SECRET).post("M1", b"{}") == (
        Verdict.LATER, "ConnectionRefusedError",
    )  # fmt: skip
    assert SECRET not in repr(gateway)


def test_nothing_is_told_to_whom_nobody_vouches_for(tmp_path: Path) -> None:
    certificate = a_certificate(tmp_path)
    with running(200, certificate=certificate) as there:
        stranger = HttpGateway(there.address, SECRET).post("M1", b"{}")
        assert there.came == []
        known = HttpGateway(there.address, SECRET, str(certificate)).post("M1", b"{}")

    assert stranger == (Verdict.LATER, "SSLCertVerificationError")
    assert known == (Verdict.TAKEN, "200")
    assert len(there.came) == 1
