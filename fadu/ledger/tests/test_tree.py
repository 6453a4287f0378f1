"""The tree: vectors of Certificate Transparency, growth against the definition, tiles, stored entries."""

from collections.abc import Sequence

import pytest

from fadu.ledger.crypto import ALGORITHMS, sha256
from fadu.ledger.proof import inclusion, inclusion_holds
from fadu.ledger.tree import (
    WIDTH,
    FullTile,
    Growth,
    StoredTree,
    fold,
    joined,
    leaf_hash,
    node_hash,
    peak_places,
)

CT_LEAVES = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
CT_ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
CT_HASHES = [leaf_hash(sha256, leaf) for leaf in CT_LEAVES]


def by_definition(hashes: Sequence[bytes]) -> bytes:
    """The root as RFC 9162, 2.1.1 defines it."""
    if len(hashes) <= 1:
        return hashes[0] if hashes else sha256(b"")
    half = 1 << ((len(hashes) - 1).bit_length() - 1)
    return node_hash(sha256, by_definition(hashes[:half]), by_definition(hashes[half:]))


def leaves(count: int) -> list[bytes]:
    """Different leaf hashes."""
    return [sha256(number.to_bytes(4, "big")) for number in range(count)]


@pytest.mark.parametrize("size", range(9))
def test_roots_are_those_of_certificate_transparency(size: int) -> None:
    assert fold(sha256, CT_HASHES[:size]).hex() == CT_ROOTS[size]


@pytest.mark.parametrize("size", [*range(41), 255, 256, 257, 511, 512, 513, 1025])
def test_a_grown_tree_has_the_root_and_the_peaks_of_the_definition(size: int) -> None:
    hashes = leaves(size)
    growth = Growth(sha256)

    list(growth.extend(hashes))

    assert growth.root() == by_definition(hashes)
    assert joined(sha256, growth.peaks()) == growth.root()
    assert len(growth.peaks()) == len(peak_places(size))


@pytest.mark.parametrize("step", [1, 7, 256, 300])
def test_growth_in_steps_yields_every_full_tile_once(step: int) -> None:
    hashes = leaves(700)
    growth = Growth(sha256)

    tiles = [
        tile
        for start in range(0, 700, step)
        for tile in growth.extend(hashes[start : start + step])
    ]

    wanted = [hashes[:256], hashes[256:512]]
    assert tiles == [
        FullTile(0, position, b"".join(part), by_definition(part))
        for position, part in enumerate(wanted)
    ]


def test_a_second_level_fills_after_256_tiles() -> None:
    growth = Growth(sha256)
    block = leaves(WIDTH)

    upper = [tile for _ in range(WIDTH) for tile in growth.extend(block) if tile.level == 1]

    assert [(tile.level, tile.position) for tile in upper] == [(1, 0)]
    assert upper[0].root == growth.root()
    assert upper[0].hashes == by_definition(block) * WIDTH


class Counting:
    """Entries in memory, which count how many hashes were asked for."""

    def __init__(self, hashes: list[bytes]) -> None:
        self.levels = [hashes]
        while len(self.levels[-1]) >= WIDTH:
            row = self.levels[-1]
            whole = range(0, len(row) - WIDTH + 1, WIDTH)
            self.levels.append([fold(sha256, row[at : at + WIDTH]) for at in whole])
        self.asked = 0

    def hashes(self, level: int, start: int, stop: int) -> Sequence[bytes]:
        assert start // WIDTH == (stop - 1) // WIDTH, "one node never needs two tiles"
        self.asked += stop - start
        return self.levels[level][start:stop]


@pytest.mark.parametrize("size", [1, 2, 255, 256, 257, 70_000])
def test_a_stored_tree_has_the_same_roots(size: int) -> None:
    hashes = leaves(size)
    tree = StoredTree(sha256, Counting(hashes), {})

    assert tree.range_root(0, size) == fold(sha256, hashes)


def test_known_peaks_are_not_hashed_again() -> None:
    size = 70_000
    entries = Counting(leaves(size))
    growth = Growth(sha256)
    list(growth.extend(entries.levels[0]))
    known = dict(zip(peak_places(size), growth.peaks(), strict=True))

    assert StoredTree(sha256, entries, known).range_root(0, size) == growth.root()
    assert entries.asked == 0


@pytest.mark.parametrize("index", [0, 255, 256, 40_000, 65_535, 65_536, 69_887, 69_999])
def test_a_proof_against_a_checkpoint_hashes_three_tiles_at_most(index: int) -> None:
    size = 70_000
    entries = Counting(leaves(size))
    growth = Growth(sha256)
    list(growth.extend(entries.levels[0]))
    known = dict(zip(peak_places(size), growth.peaks(), strict=True))

    path = inclusion(StoredTree(sha256, entries, known).range_root, index, size)

    leaf = entries.levels[0][index]
    assert inclusion_holds(leaf, index, size, path, growth.root())
    assert entries.asked <= 3 * WIDTH


@pytest.mark.parametrize("alg", ALGORITHMS)
def test_every_algorithm_grows_the_same_shape(alg: str) -> None:
    function = ALGORITHMS[alg]
    growth = Growth(function)

    list(growth.extend([b"a" * 32, b"b" * 32, b"c" * 32]))

    left = node_hash(function, b"a" * 32, b"b" * 32)
    assert growth.root() == node_hash(function, left, b"c" * 32)
