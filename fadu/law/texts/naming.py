"""Which instrument a text is, and which version: by file name, by title, by the dates it names.

Dates in force come from the registry of instruments alone; a text that is not registered has none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from fadu.law import instruments
from fadu.law.texts.parsing import Parsed, days_in
from fadu.law.vocabulary.instrument import Instrument

_STATE = "中华人民共和国"
_ASIDE = re.compile(r"[（(][^（()）]*(?:摘录|节录|节选)[^（()）]*[）)]")
_IN_NAME = re.compile(r"[（(_\s-]?(\d{4})[-年.](\d{1,2})[-月.](\d{1,2})日?[)）]?")
_EDITION = re.compile(r"[（(]\s*(?:\d{4}\s*年?\s*)?(?:修正|修订|修改)[^（()）]*[）)]$")
_TITLE = re.compile(
    r"(?:法|法典|条例|规定|办法|细则|解释|决定|决议|规则|准则|标准|意见|通知|方案|目录|基准|制度|修正案)"
    r"(?:（[^（）]*）)?$"
)


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
    """Of a published file: its registered name decides, then title and day, then the dates the text itself names."""
    name = file.rpartition("/")[2]
    by_file = next((i for i in instruments.ALL if i.file and _stem(i.file) == _stem(name)), None)
    if by_file:
        return Named(by_file.title, by_file.version, by_file)
    title, day = title_of(name, parsed), dated(name)
    found = of_title(title, day or parsed.made)
    if day or found.instrument:
        return found
    by_dates = [i for i in known(title) if _speaks_for(parsed, i)]
    if len(by_dates) == 1:
        return Named(by_dates[0].title, by_dates[0].version, by_dates[0])
    return found


def of_title(title: str, version: date | None) -> Named:
    """Of a title and what is said of its version; without a version the only one that is registered."""
    held = known(title)
    exact = [i for i in held if i.version == version]
    if not exact and version is None and len(held) == 1:
        exact = held
    if exact:
        return Named(exact[0].title, exact[0].version, exact[0])
    return Named(held[0].title if held else plain_title(title), version, None)


def known(title: str) -> list[Instrument]:
    """The registered versions of a title, full or short."""
    plain = plain_title(title)
    return [i for i in instruments.ALL if plain in (i.title, i.short, f"{_STATE}{i.short}")]


def title_of(name: str, parsed: Parsed) -> str:
    """The line that reads like a title: the first one, or one behind the order that promulgates it; else the file's name."""
    lines = list(_candidates(name, parsed))
    registered = next((line for line in lines if known(line)), None)
    likely = next((line for line in lines if _TITLE.search(line)), None)
    return registered or likely or next(iter(lines), "")


def plain_title(title: str) -> str:
    """A title without blanks, marks and what copies put behind it in brackets."""
    words = re.sub(r"\s|\*\*|^#+", "", unicodedata.normalize("NFC", title))
    return _EDITION.sub("", _ASIDE.sub("", words)).strip("《》")


def dated(name: str) -> date | None:
    """The day in a file's name: 某法(2021-01-22).md."""
    found = _IN_NAME.search(name)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _candidates(name: str, parsed: Parsed) -> Iterator[str]:
    """The title line, the lines that open the text alone or two together, and the file's name."""
    if first := plain_title(parsed.title):
        yield first
    lines = [plain_title(line) for line in parsed.opening if not re.search("[。，；]", line)]
    yield from (line for line in lines if line)
    yield from (one + two for one, two in pairwise(lines))
    stem = plain_title(_IN_NAME.sub("", _stem(name)))
    if stem:
        yield stem


def _speaks_for(parsed: Parsed, instrument: Instrument) -> bool:
    """Whether the text names the day of the version, or in its last article the day it came into force."""
    opening = {day for line in parsed.opening for day in days_in(line)}
    last = set(days_in(parsed.articles[-1].words)) if parsed.articles else set()
    return instrument.version in opening or instrument.since in last | opening


def _stem(name: str) -> str:
    return re.sub(r"\.(?:md|txt|docx)$", "", name, flags=re.IGNORECASE)
