"""WeasyPrint, loaded when the first PDF is asked for: a machine without Pango runs all the same and says what it lacks.

Equal input gives equal bytes: dates come from the paper, never from the clock.
"""

from __future__ import annotations

import logging
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from fadu.documents.printing import squares
from fadu.documents.printing.faces import Faces
from fadu.kernel.errors import BadInput, Refused

SHEET = Path(__file__).with_name("page.css")
ARCHIVE = "pdf/a-3u"
"""The variant for archives: text that can be searched, facts attached (ISO 19005-3)."""
MOST = 20
"""Millimetres by which a print may be shifted to meet a printed form."""
TOP, RIGHT, BOTTOM, LEFT = 37, 26, 35, 28
"""Margins of the official page in millimetres."""
_PACKAGES = (
    "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig fonts-noto-cjk"
)


class NoPrinter(Refused):
    """PDFs cannot be made on this machine; the print page still can be printed."""


@dataclass(frozen=True)
class Shift:
    """How far the type area is moved, in whole millimetres to the right and down."""

    right: int = 0
    down: int = 0

    def __post_init__(self) -> None:
        if max(abs(self.right), abs(self.down)) > MOST:
            raise BadInput(f"套打偏移最多{MOST}毫米", todo="偏移更大的，请检查打印机的进纸位置")

    @property
    def css(self) -> str:
        """The margins of a shifted page; "" where nothing is shifted."""
        if not (self.right or self.down):
            return ""
        top, right, bottom, left = (
            TOP + self.down, RIGHT - self.right, BOTTOM - self.down, LEFT + self.right,
        )  # fmt: skip
        form = 22 - self.down
        return (
            f"@page {{ margin: {top}mm {right}mm {bottom}mm {left}mm }} "
            f"@page form {{ margin-bottom: {form}mm }}"
        )


@dataclass(frozen=True)
class Attached:
    """A file inside a PDF."""

    name: str
    content: bytes
    about: str
    at: datetime


@lru_cache(maxsize=1)
def missing() -> str:
    """Why PDFs cannot be made on this machine, in words; "" where they can."""
    if not shutil.which("fc-list"):
        return "没有安装字体配置程序 fontconfig"
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError) as why:
        return f"排版程序缺少系统库（{str(why).splitlines()[0][:120]}）"
    return "" if _families(":lang=zh-cn") else "没有安装中文字体"


def demand() -> None:
    """NoPrinter where PDFs cannot be made, with the packages to install."""
    if why := missing():
        raise NoPrinter(
            f"本机不能生成 PDF：{why}", todo=f"请管理员安装（{_PACKAGES}），此前可以用打印页打印。"
        )


def unprintable(text: str) -> tuple[str, ...]:
    """The characters of a text that no installed font has, each once."""
    return tuple(sign for sign in dict.fromkeys(text) if not _common(sign) and not _known(sign))


def demand_printable(text: str) -> None:
    """Refused where a character would come out as a box: a name must not be printed wrongly."""
    if lost := unprintable(text):
        named = "、".join(f"{sign}（U+{ord(sign):04X}）" for sign in lost)
        raise Refused(
            f"没有字体可以印出：{named}",
            todo="请管理员安装含有这些字的字体，此前可以导出 Word 文件。",
        )


def pdf(
    html: str,
    *,
    shift: Shift | None = None,
    variant: str = "",
    attached: Sequence[Attached] = (),
    marks: Callable[[int, int], str] | None = None,
) -> bytes:
    """The pages of an HTML text; the same text gives the same bytes. NoPrinter where it cannot be made.

    marks: what the square of a page says, by its number and how many there are; they are drawn when the pages are counted.
    """
    demand()
    demand_printable(html)
    weasyprint, fonts, sheet = _engine()
    sheets = [sheet]
    if shift is not None and shift.css:
        sheets.append(weasyprint.CSS(string=shift.css, font_config=fonts))
    files = [
        weasyprint.Attachment(
            string=one.content, name=one.name, description=one.about, relationship="Data",
            created=one.at, modified=one.at,
        )
        for one in attached
    ]  # fmt: skip
    made = weasyprint.HTML(string=html, url_fetcher=_nothing)
    wanted = {"attachments": files, "pdf_variant": variant or None}
    laid = made.render(font_config=fonts, stylesheets=sheets, **wanted)
    laid.fonts = Faces()
    drawing = None
    if marks is not None:
        corner = (RIGHT - shift.right, TOP + shift.down) if shift else (RIGHT, TOP)
        drawing = squares.Drawing(marks, *corner)
    written: bytes = laid.write_pdf(finisher=drawing, **wanted)
    return written


def _nothing(url: str, *args: Any, **kwargs: Any) -> Any:
    raise ValueError(f"a paper brings everything along: {url}")


@lru_cache(maxsize=1)
def _engine() -> tuple[Any, Any, Any]:
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    for name in ("weasyprint.progress", "fontTools"):
        logging.getLogger(name).setLevel(logging.ERROR)
    fonts = FontConfiguration()
    return weasyprint, fonts, weasyprint.CSS(filename=str(SHEET), font_config=fonts)


def _common(sign: str) -> bool:
    if sign.isascii():
        return True
    try:
        sign.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=4096)
def _known(sign: str) -> bool:
    return bool(_families(f":charset={ord(sign):x}"))


def _families(pattern: str) -> str:
    found = subprocess.run(["fc-list", pattern, "family"], check=False, capture_output=True, text=True)  # fmt: skip
    return found.stdout.strip()
