"""Text files as offices have them: UTF-8, UTF-16 with its mark, or GB 18030 from an older spreadsheet; and their tables."""

import csv
import io
from collections.abc import Iterator

_MARKED = (b"\xff\xfe", b"\xfe\xff")


def decoded(data: bytes) -> str | None:
    """The text of a file, its line ends as they are; None where it is no text, or is noise in any of the codings."""
    codings = ("utf-16",) if data.startswith(_MARKED) else ("utf-8-sig", "gb18030")
    for coding in codings:
        try:
            text = data.decode(coding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text and _legible(text):
            return text
    return None


def _legible(text: str) -> bool:
    """Whether what was decoded is writing: noise in GB 18030 is full of control and private signs."""
    odd = [sign for sign in set(text) if not sign.isprintable() and not sign.isspace()]
    return sum(map(text.count, odd)) * 100 <= len(text)


def separated(text: str) -> Iterator[list[str]]:
    """The rows of a table written as text, its cells apart by whichever of , ; and tab stands there most often.

    csv.Error where a row cannot be read.
    """
    return csv.reader(io.StringIO(text), delimiter=max(",;\t", key=text[:2000].count))
