"""What a check says at its edges; every fault by itself is in tests/proofs/test_bundles.py."""

from __future__ import annotations

import io

import pytest

from fadu.casefile.bundle.checking import check, public_key
from fadu.casefile.bundle.container import Writer
from fadu.kernel.errors import BadInput
from fadu.ledger.crypto import Ed25519Signer, public_pem

KEY = Ed25519Signer("example.gov.cn/ledger", bytes(range(32))).public


def test_what_is_no_bundle_is_said_in_one_finding() -> None:
    empty = b"".join(Writer().end())

    assert [str(one) for one in check(io.BytesIO(b"x")).findings] == ["不是可以读取的ZIP文件"]
    assert [str(one) for one in check(io.BytesIO(empty)).findings] == ["manifest.json：文件缺失"]


def test_a_key_is_read_as_people_write_it() -> None:
    assert public_key(KEY.hex().upper()) == KEY
    assert public_key(" ".join(KEY.hex()[at : at + 8] for at in range(0, 64, 8))) == KEY
    assert public_key(public_pem(KEY)) == KEY
    for text in ("甲", "00", "-----BEGIN PUBLIC KEY-----\nAAAA\n"):
        with pytest.raises(BadInput, match="公钥"):
            public_key(text)
