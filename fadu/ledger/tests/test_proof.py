"""Proofs: every one up to size 40 holds, every forged one is refused; slips read back and bind their entry."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from fadu.kernel.errors import BadInput
from fadu.ledger.checkpoint import Head
from fadu.ledger.crypto import ALGORITHMS, Ed25519Signer, HashFunction, sha256
from fadu.ledger.proof import Slip, consistency, consistency_holds, inclusion, inclusion_holds
from fadu.ledger.tests.builders import KEYS, SIGNER
from fadu.ledger.tests.test_tree import CT_HASHES, CT_ROOTS, leaves
from fadu.ledger.tree import fold, leaf_hash

SIZES = range(1, 41)


def roots(hashes: list[bytes], function: HashFunction = sha256) -> Callable[[int, int], bytes]:
    """Roots of ranges, by definition."""
    return lambda start, stop: fold(function, hashes[start:stop])


def test_an_inclusion_path_is_that_of_certificate_transparency() -> None:
    assert [item.hex() for item in inclusion(roots(CT_HASHES), 0, 8)] == [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ]


def test_a_consistency_path_is_that_of_certificate_transparency() -> None:
    assert [item.hex() for item in consistency(roots(CT_HASHES), 6, 8)] == [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        CT_ROOTS[4],
    ]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("alg", ALGORITHMS)
def test_every_leaf_is_proved_and_no_other(size: int, alg: str) -> None:
    function, hashes = ALGORITHMS[alg], leaves(size)
    root = fold(function, hashes)
    for index in range(size):
        path = inclusion(roots(hashes, function), index, size)

        def holds(leaf: bytes, at: int, of: int, using: list[bytes], under: bytes = root) -> bool:
            return inclusion_holds(leaf, at, of, using, under, function=function)

        assert holds(hashes[index], index, size, path)
        assert not holds(b"x" * 32, index, size, path)
        assert not holds(hashes[index], index, size, path, b"x" * 32)
        assert not any(holds(hashes[index], at, size, path) for at in range(size) if at != index)
        assert not holds(hashes[index], size, size, path)
        assert not holds(hashes[index], index, size, [*path, b"x" * 32])
        assert not any(
            holds(hashes[index], index, size, path[:at] + path[at + 1 :]) for at in range(len(path))
        )
        assert not any(
            holds(hashes[index], index, size, [*path[:at], b"x" * 32, *path[at + 1 :]])
            for at in range(len(path))
        )


@pytest.mark.parametrize("new", SIZES)
def test_every_earlier_tree_is_proved_and_no_other(new: int) -> None:
    hashes = leaves(new)
    root = fold(sha256, hashes)
    for old in range(new + 1):
        before = fold(sha256, hashes[:old])
        path = consistency(roots(hashes), old, new)

        assert consistency_holds(old, new, path, before, root)
        assert not consistency_holds(old, new, path, b"x" * 32, root)
        assert not consistency_holds(old, new, [*path, b"x" * 32], before, root)
        assert not consistency_holds(old, new, path, before, b"x" * 32) or old == 0
        assert not any(
            consistency_holds(old, new, [*path[:at], b"x" * 32, *path[at + 1 :]], before, root)
            for at in range(len(path))
        )


@pytest.mark.parametrize(("index", "size"), [(0, 0), (3, 3), (-1, 2)])
def test_no_inclusion_proof_is_made_for_a_leaf_that_is_not_there(index: int, size: int) -> None:
    with pytest.raises(ValueError, match="not in a tree"):
        inclusion(roots([]), index, size)


def test_no_consistency_proof_is_made_backwards() -> None:
    with pytest.raises(ValueError, match="precede"):
        consistency(roots([]), 3, 2)


BODIES = ['{"n":0}', '{"n":1}', '{"n":2}']


def a_slip(index: int = 2) -> Slip:
    """A slip over a log of three bodies."""
    hashes = [leaf_hash(sha256, body.encode()) for body in BODIES]
    at = datetime(2025, 3, 3, 1, 5, tzinfo=UTC)
    head = Head(SIGNER.name, 3, fold(sha256, hashes), b"s" * 32, at)
    path = inclusion(roots(hashes), index, 3)
    return Slip(index, tuple(path), head.signed(SIGNER).text())


@pytest.mark.parametrize("index", range(3))
def test_a_slip_reads_back_and_proves_its_entry_only(index: int) -> None:
    slip = Slip.parse(a_slip(index).text())

    assert slip == a_slip(index)
    assert [slip.holds(body, KEYS) for body in BODIES] == [at == index for at in range(3)]


def test_a_slip_under_a_key_that_nobody_knows_proves_nothing() -> None:
    other = Ed25519Signer(SIGNER.name, b"2" * 32)

    assert not a_slip().holds(BODIES[2], {})
    assert not a_slip().holds(BODIES[2], {SIGNER.name: other.public})


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v2"),
        ("index 2", "index 02"),
        ("index 2", "index -2"),
        ("index 2", "place 2"),
        ("\n\n", "\n"),
    ],
)
def test_what_is_no_slip_is_refused(old: str, new: str) -> None:
    with pytest.raises(BadInput):
        Slip.parse(a_slip().text().replace(old, new))


def test_extra_data_in_a_slip_is_ignored() -> None:
    text = a_slip().text().replace("index 2", "extra YWJj\nindex 2")

    assert Slip.parse(text).holds(BODIES[2], KEYS)
