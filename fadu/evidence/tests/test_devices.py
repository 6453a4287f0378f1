"""When a file was taken: by its name, its own data, or the time of the file, in this order."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fadu.documents.kinds import JPEG, MP4
from fadu.documents.tests.builders import movie, picture
from fadu.evidence.devices import Captured, NamePattern, captured
from fadu.kernel.errors import BadInput
from fadu.law.procedures.registers.recordings import BY_EXIF, BY_FILE, BY_NAME

AT = datetime(2025, 3, 3, 1, 10, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("form", "name", "at"),
    [
        ("%Y%m%d%H%M%S", "0317_20250303091011_001.mp4", AT),
        ("%Y%m%d_%H%M%S", "VID_20250303_091011.MP4", AT),
        ("%y-%m-%d %H.%M", "25-03-03 09.10.mp4", AT.replace(second=0)),
        ("%Y%m%d%H%M%S", "0317_20251303091011.mp4", None),  # there is no thirteenth month
        ("%Y%m%d%H%M%S", "120250303091011.mp4", None),  # a longer number is no time
        ("%Y%m%d%H%M%S", "会议.mp4", None),
    ],
)
def test_the_time_in_a_name(form: str, name: str, at: datetime | None) -> None:
    assert NamePattern(form).read(name) == at


@pytest.mark.parametrize("form", ["", "昨天", "%Y%m%d", "%H%M%S", "%Y%j%H%M"])
def test_a_form_without_day_and_minute_is_refused(form: str) -> None:
    with pytest.raises(BadInput, match="无法识别"):
        NamePattern(form)


def test_the_best_that_a_file_says_counts(tmp_path: Path) -> None:
    photo, film = tmp_path / "20250303091011.jpg", tmp_path / "a.mp4"
    photo.write_bytes(picture(taken="2025:03:03 09:00:00"))
    film.write_bytes(movie())
    os.utime(film, (AT.timestamp() + 0.7, AT.timestamp() + 0.7))
    pattern = NamePattern("%Y%m%d%H%M%S")

    assert captured(photo, photo.name, JPEG, pattern) == Captured(AT, BY_NAME)
    assert captured(photo, photo.name, JPEG, None) == Captured(
        AT.replace(minute=0, second=0), BY_EXIF
    )
    assert captured(film, film.name, MP4, pattern) == Captured(AT, BY_FILE)
