"""The image of a page is shown and not kept; what is gone is not found."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.http import Http404

from fadu.faces.desk import page_images


def test_a_page_is_shown_in_the_page_and_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = tmp_path / "page.jpg"
    picture.write_bytes(b"picture")
    monkeypatch.setattr(page_images, "page_image", lambda *asked: picture)

    answer = page_images.shown("0" * 64, "application/pdf", 1, 800)

    assert b"".join(answer) == b"picture"  # type: ignore[arg-type]  # a synchronous answer streams bytes
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Content-Disposition"] == "inline"


def test_a_page_of_a_file_that_is_gone_is_not_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*asked: object) -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(page_images, "page_image", gone)

    with pytest.raises(Http404, match="文件不在存储中"):
        page_images.shown("0" * 64, "application/pdf", 1, 800)
