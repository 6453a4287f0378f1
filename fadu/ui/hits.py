"""Lines of what a search found, as data and as HTML; like rows of a table they are drawn in Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.safestring import SafeString

from fadu.ui.badges import Badge
from fadu.ui.citations import cited
from fadu.ui.drawing import badge, esc, sprite


@dataclass(frozen=True)
class Line:
    """One hit: what it is called, where it leads, the hit in context, its citation, badges."""

    title: str
    url: str
    words: SafeString | str = ""
    cite: str = ""
    badges: tuple[Badge, ...] = ()
    more: tuple[tuple[str, str], ...] = ()  # further ways from here


def hits(lines: Iterable[Line]) -> SafeString:
    """The lines as items of a list."""
    of = sprite()
    return SafeString("".join(part for line in lines for part in _drawn(line, of)))


def _drawn(line: Line, of: str) -> Iterator[str]:
    yield f'<li><span><a href="{esc(line.url)}">{esc(line.title)}</a>'
    yield from (f" {badge(one, of)}" for one in line.badges)
    if line.words:
        yield f'\n<span class="fd-hit">{esc(line.words)}</span>'
    if line.cite or line.more:
        between = " · " if line.cite and line.more else ""
        ways = "".join(f'<a href="{esc(url)}">{esc(title)}</a>' for title, url in line.more)
        yield f'\n<span class="fd-sub">{cited(line.cite)}{between}{ways}</span>'
    yield "</span></li>\n"
