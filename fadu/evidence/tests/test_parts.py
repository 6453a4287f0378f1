"""Parts: one writer at a time, written where they end, hashed whole."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from fadu.evidence import parts


def test_a_part_is_written_by_one_at_its_end(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path
    path = parts.part_of("person", "ab" * 32)
    assert parts.come("person", "ab" * 32) == 0

    with parts.held(path) as file:
        assert parts.write(file, 0, 4, io.BytesIO(b"abcdef")) == 4
        with pytest.raises(parts.Busy), parts.held(path):
            pass
    with parts.held(path) as file:
        assert parts.write(file, 2, 9, io.BytesIO(b"XY")) == 4  # beyond its offset nothing stays
        assert parts.digest_of(file) == hashlib.sha256(b"abXY").hexdigest()

    assert parts.come("person", "ab" * 32) == 4
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_part_that_was_finished_meanwhile_is_not_held(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.FILES = tmp_path
    path = parts.part_of("person", "ab" * 32)
    lock = parts.fcntl.flock

    def finished(file: object, how: int) -> None:
        lock(file, how)  # type: ignore[arg-type]
        path.unlink()

    monkeypatch.setattr(parts.fcntl, "flock", finished)

    with pytest.raises(parts.Busy), parts.held(path):
        pass
