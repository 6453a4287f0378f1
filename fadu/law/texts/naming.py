"""Which instrument a text is, and which version: by file name, by title, by the dates in its notes.

Dates in force come from the registry of instruments alone; a text that is not registered has none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from fadu.law import instruments
from fadu.law.texts.parsing import Parsed
from fadu.law.vocabulary.instrument import Instrument

_STATE = "中华人民共和国"
_ASIDE = re.compile(r"[（(][^（()）]*(?:摘录|节录|节选)[^（()）]*[）)]")
_IN_NAME = re.compile(r"[（(_\s-]?(\d{4})[-年.](\d{1,2})[-月.](\d{1,2})日?[)）]?")
_EDITION = re.compile(r"[（(]\s*(?:\d{4}\s*年?\s*)?(?:修正|修订|修改)[^（()）]*[）)]$")


@dataclass(frozen=True)
class Named:
    """A text's full title and version, and its instrument where it is registered."""

    title: str
    version: date | None
    instrument: Instrument | None

    @property
    def key(self) -> str:
        """The registry's key, "" where the text is not registered."""
        return self.instrument.key if self.instrument else ""


def named(file: str, parsed: Parsed) -> Named:
    """Of a published file: its registered name decides, then title and version, then the title alone."""
    name = file.rpartition("/")[2]
    by_file = next((i for i in instruments.ALL if i.file and _stem(i.file) == _stem(name)), None)
    if by_file:
        return Named(by_file.title, by_file.version, by_file)
    title = plain_title(parsed.title) or plain_title(_stem(name))
    return of_title(title, dated(name) or parsed.made)


def of_title(title: str, version: date | None) -> Named:
    """Of a title and what is said of its version."""
    plain = plain_title(title)
    known = [i for i in instruments.ALL if plain in (i.title, i.short, f"{_STATE}{i.short}")]
    exact = [i for i in known if i.version == version]
    if not exact and version is None and len(known) == 1:
        exact = known
    if exact:
        return Named(exact[0].title, exact[0].version, exact[0])
    return Named(known[0].title if known else plain, version, None)


def plain_title(title: str) -> str:
    """A title without blanks, marks and what copies put behind it in brackets."""
    words = re.sub(r"\s|\*\*|^#+", "", title)
    return _EDITION.sub("", _ASIDE.sub("", words)).strip("《》")


def dated(name: str) -> date | None:
    """The day in a file's name: 某法(2021-01-22).md."""
    found = _IN_NAME.search(name)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _stem(name: str) -> str:
    return re.sub(r"\.(?:md|txt|docx)$", "", name, flags=re.IGNORECASE)
