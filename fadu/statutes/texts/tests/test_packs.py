"""An update is used whole and only under a trusted signature."""

from __future__ import annotations

import io
import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from fadu.kernel.errors import BadInput
from fadu.ledger.crypto import Ed25519Signer
from fadu.statutes.texts.packs import CONTEXT, MANIFEST, SIGNATURE, is_pack, read_pack, write_pack
from fadu.statutes.texts.tests.builders import SIGNER

TEXTS = {"某法.md": "第一条 甲。".encode(), "某办法.txt": "第一条 乙。".encode()}


def rewritten(pack: bytes, **members: bytes | None) -> bytes:
    """The archive with members replaced, added or (None) left out."""
    named = {"manifest": MANIFEST, "signature": SIGNATURE, "text": "某法.md", "more": "more.md"}
    changed = {named[name]: data for name, data in members.items()}
    out = io.BytesIO()
    with ZipFile(io.BytesIO(pack)) as old, ZipFile(out, "w") as new:
        for name in dict.fromkeys([*old.namelist(), *changed]):
            data = changed.get(name, old.read(name) if name in old.namelist() else None)
            if data is not None:
                new.writestr(name, data)
    return out.getvalue()


def read(folder: Path, data: bytes, *keys: bytes) -> list[tuple[str, bytes]]:
    path = folder / "update.zip"
    path.write_bytes(data)
    return read_pack(path, keys or (SIGNER.public,), "update.zip")


def test_what_was_packed_comes_back(tmp_path: Path) -> None:
    pack = write_pack(TEXTS, SIGNER)

    assert dict(read(tmp_path, pack)) == TEXTS
    assert is_pack(tmp_path / "update.zip")
    assert write_pack(TEXTS, SIGNER) == pack


def test_any_of_the_trusted_keys_will_do(tmp_path: Path) -> None:
    assert read(tmp_path, write_pack(TEXTS, SIGNER), bytes(32), SIGNER.public)


@pytest.mark.parametrize(
    ("members", "told"),
    [
        ({"text": "第一条 篡改。".encode()}, "与清单不符"),
        ({"text": None}, "与清单不符"),
        ({"more": b"x"}, "与清单不符"),
        ({"manifest": b"{}"}, "不是可信的公钥所签"),
        ({"signature": b"00" * 64}, "不是可信的公钥所签"),
        ({"signature": "签名".encode()}, "已经损坏"),
        ({"signature": None}, "已经损坏"),
        ({"manifest": None}, "已经损坏"),
    ],
)
def test_whatever_was_changed_is_noticed(
    tmp_path: Path, members: dict[str, bytes | None], told: str
) -> None:
    with pytest.raises(BadInput, match=told):
        read(tmp_path, rewritten(write_pack(TEXTS, SIGNER), **members))


def test_an_update_of_a_later_format_is_refused(tmp_path: Path) -> None:
    later = json.dumps({"format": 2, "texts": []}).encode()
    signed = SIGNER.sign(CONTEXT + later).hex().encode()

    with pytest.raises(BadInput, match="格式不认识"):
        read(tmp_path, rewritten(write_pack({}, SIGNER), manifest=later, signature=signed))


def test_the_signature_of_another_is_none(tmp_path: Path) -> None:
    other = Ed25519Signer("别人", bytes(32))

    with pytest.raises(BadInput, match="不是可信的公钥所签"):
        read(tmp_path, write_pack(TEXTS, other))


def test_without_a_trusted_key_no_update_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "update.zip"
    path.write_bytes(write_pack(TEXTS, SIGNER))

    with pytest.raises(BadInput, match="没有设置可信的公钥"):
        read_pack(path, (), "update.zip")


def test_a_broken_archive_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="已经损坏"):
        read(tmp_path, write_pack(TEXTS, SIGNER)[:-30])
