"""The nonce: another for each draw, never without its key, the key readable by the server alone."""

from __future__ import annotations

import pytest

from fadu.draws import sealing
from fadu.kernel.errors import Refused


def test_each_matter_year_and_number_has_a_nonce_of_its_own():
    key = b"k" * 32
    asked = [("A", 2025, 1), ("A", 2025, 2), ("A", 2026, 1), ("B", 2025, 1)]
    found = {sealing.nonce_of(*one, key) for one in asked}

    assert len(found) == 4
    assert {len(nonce) for nonce in found} == {32}
    assert sealing.nonce_of("A", 2025, 1, b"x" * 32) not in found


def test_the_key_is_made_once_and_kept_from_others(settings, tmp_path):
    settings.DRAW_KEY_FILE = tmp_path / "draw.key"
    first = sealing.key_for_sealing(lambda size: b"a" * size)

    assert sealing.key_for_sealing(lambda size: b"b" * size) == first == b"a" * 32
    assert sealing.key_file().stat().st_mode & 0o077 == 0
    assert [one.name for one in tmp_path.iterdir()] == ["draw.key"]


def test_without_its_key_nothing_is_revealed(settings, tmp_path):
    settings.DRAW_KEY_FILE = tmp_path / "draw.key"
    with pytest.raises(Refused, match=r"draw\.key 读不到"):
        sealing.key_for_revealing()
    sealing.key_file().write_bytes(b"short")
    with pytest.raises(Refused, match="长度不符"):
        sealing.key_for_revealing()


def test_a_key_that_is_named_is_made_by_nobody_else(settings, tmp_path):
    settings.DRAW_KEY_FILE, settings.DRAW_KEY_NAMED = tmp_path / "sealed", True

    with pytest.raises(Refused, match="sealed 读不到"):
        sealing.key_for_sealing(lambda size: b"a" * size)
    assert list(tmp_path.iterdir()) == []
