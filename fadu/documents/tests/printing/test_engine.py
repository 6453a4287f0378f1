"""What cannot be printed is said: a machine without Pango, a character that no font has, a shift off the sheet."""

from __future__ import annotations

import subprocess
import sys

import pytest

from fadu.documents.printing import engine
from fadu.kernel.errors import BadInput, Refused

NOWHERE = chr(0x2A6D6)
"""The last character of extension B: no free face of Debian has it."""


@pytest.mark.skipif(bool(engine.missing()), reason=engine.missing() or "PDF")
def test_a_character_that_no_font_has_is_named() -> None:
    assert engine.unprintable("株洲市𠮷㐂𬭎㎡") == ()
    with pytest.raises(Refused, match=r"U\+2A6D6"):
        engine.pdf(f"<p>{NOWHERE}有限公司</p>")


def test_a_machine_without_fonts_says_what_to_install() -> None:
    code = (
        "from fadu.documents.printing import engine\n"
        "try:\n    engine.pdf('<p>甲</p>')\n"
        "except engine.NoPrinter as why:\n    print(why, why.todo)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PATH": "/nowhere", "PYTHONPATH": ".", "PYTHONUTF8": "1"}
    )  # fmt: skip

    assert "本机不能生成 PDF" in told.stdout
    assert "libpango-1.0-0" in told.stdout


def test_a_shift_stays_on_the_sheet() -> None:
    assert engine.Shift().css == ""
    assert "margin: 35mm 23mm 37mm 31mm" in engine.Shift(3, -2).css
    with pytest.raises(BadInput, match="20毫米"):
        engine.Shift(21, 0)
