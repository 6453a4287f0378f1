"""The mask that is chosen is the one that segno chooses module by module."""

from __future__ import annotations

import pytest
import segno

from fadu.ui import masks
from fadu.ui.qr import square

MARK = "FADU:P:05B4EPN706AWQ3:ORDER:{}:1/2:ABCDEF"


@pytest.mark.parametrize(
    "texts",
    [
        [MARK.format(n) for n in range(12)],  # what pages carry
        ["0", "A", "检查码：某市应急管理局", "05B4EPN706AW" * 12],  # from the smallest on
        ["字" * 120],  # large enough to tell its size
    ],
)
def test_the_mask_is_the_one_that_segno_chooses(texts: list[str]) -> None:
    for text in texts:
        wanted = segno.make(text, error="m", micro=False)

        assert masks.best(segno.make(text, error="m", micro=False, mask=0)) == wanted.mask


def test_a_square_is_made_with_it() -> None:
    wanted = segno.make(MARK.format(7), error="m", micro=False)

    assert wanted.mask != 0
    assert square(MARK.format(7)).matrix == wanted.matrix
