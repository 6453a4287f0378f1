"""The seam to cryptography: published vectors, both ways to SM3, keys in files."""

import stat
from pathlib import Path

import pytest

from fadu.kernel.errors import BadInput
from fadu.ledger import crypto


@pytest.mark.parametrize("function", [crypto.sm3, crypto.sm3_of_cryptography])
def test_sm3_gives_the_vectors_of_its_standard(function: crypto.HashFunction) -> None:
    # GB/T 32905 附录 A
    assert function(b"abc").hex() == (
        "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    )
    assert function(b"abcd" * 16).hex() == (
        "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
    )


def test_sha256_gives_the_vector_of_its_standard() -> None:
    assert crypto.sha256(b"abc").hex() == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )


@pytest.mark.parametrize("name", crypto.ALGORITHMS)
@pytest.mark.parametrize("prefix", [b"", b"\x00", b"long" * 40])
def test_a_hash_that_was_started_is_that_of_the_whole(name: str, prefix: bytes) -> None:
    hashed = crypto.started(name, prefix)

    parts = (b"", b"abc", b"d" * 5000)
    assert hashed(parts) == [crypto.ALGORITHMS[name](prefix + part) for part in parts]
    assert hashed([]) == []


def test_hex_digits_are_those_of_the_hash() -> None:
    parts = (b"", b"abc")

    hexes = [crypto.sha256(part).hex() for part in parts]

    assert [crypto.sha256_hex(part) for part in parts] == hexes
    assert crypto.sha256_hex_of_each(parts) == hexes


def test_an_algorithm_that_hashlib_lacks_is_started_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crypto, "ALGORITHMS", {"fadu": crypto.sm3})

    assert crypto.started("fadu", b"a")([b"bc"]) == [crypto.sm3(b"abc")]


def test_ed25519_gives_the_first_vector_of_rfc_8032() -> None:
    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    signer = crypto.Ed25519Signer("example", seed)

    assert signer.public.hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert signer.sign(b"").hex().startswith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974")


def test_a_signature_holds_for_its_text_and_key_only() -> None:
    signer, other = (crypto.Ed25519Signer("a", bytes([n]) * 32) for n in (1, 2))
    signature = signer.sign(b"text")

    assert crypto.signature_holds(signer.public, signature, b"text")
    assert not crypto.signature_holds(signer.public, signature, b"texT")
    assert not crypto.signature_holds(other.public, signature, b"text")
    assert not crypto.signature_holds(b"short", signature, b"text")


def test_a_key_file_is_read_back_private_and_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "ledger.key"

    crypto.make_key(path)

    signer = crypto.read_signer(path, "a")
    assert crypto.signature_holds(signer.public, signer.sign(b"text"), b"text")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(FileExistsError):
        crypto.make_key(path)
    assert crypto.read_signer(path, "a") == signer


@pytest.mark.parametrize("content", [b"", b"no key", crypto.public_pem(bytes(32)).encode()])
def test_a_file_that_is_no_key_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ledger.key"
    path.write_bytes(content)

    with pytest.raises(BadInput, match=r"ledger\.key"):
        crypto.read_signer(path, "a")


def test_where_no_key_is_to_be_read_there_is_no_signer(tmp_path: Path) -> None:
    path = tmp_path / "ledger.key"
    assert crypto.signer_there(path, "a") is None
    path.write_bytes(b"no key")
    assert crypto.signer_there(path, "a") is None
    path.unlink()
    crypto.make_key(path)
    assert crypto.signer_there(path, "a") == crypto.read_signer(path, "a")


def test_a_missing_key_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"gone\.key"):
        crypto.read_signer(tmp_path / "gone.key", "a")


def test_a_keyed_code_gives_the_vector_of_its_standard() -> None:
    # RFC 4231, test case 2
    assert crypto.keyed(b"Jefe", b"what do ya want for nothing?").hex() == (
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    )


@pytest.mark.parametrize(
    ("one", "other", "equal"), [("123", "123", True), ("123", "124", False), ("12", "123", False), ("１", "1", False)]
)  # fmt: skip
def test_texts_are_the_same_or_not(one: str, other: str, equal: bool) -> None:
    assert crypto.same(one, other) is equal


def test_a_key_that_cannot_be_read_names_its_setting(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as refusal:
        crypto.read_signer(tmp_path / "none", "visit", "FADU_VISIT_KEY_FILE")

    assert "FADU_VISIT_KEY_FILE" in refusal.value.todo
