"""Badges, deadlines, the rows of a table and the lines of the navigation as HTML, written in Python.

A list draws three hundred cells a page: as a template included for each of them they cost more than
all that the page reads; so do the twenty rooms on every page. What is drawn once a page stays a template.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape

from django.core.files.storage import Storage, storages
from django.template import TemplateSyntaxError
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.safestring import SafeString

from fadu.ui.badges import Badge, DeadlineBadge
from fadu.ui.formats import iso_day, long_day
from fadu.ui.icons import ICONS
from fadu.ui.shell import NavGroup, NavItem
from fadu.ui.tables import Cell, Line, Table

_SPECIAL = re.compile("[&<>\"']").search


def esc(value: object) -> str:
    """A value as HTML; what is HTML already stays (Django's own costs five times as much a call)."""
    text = str(value)
    return escape(text) if _SPECIAL(text) and not hasattr(value, "__html__") else text


def asset(path: str) -> SafeString:
    """The address of a static file, escaped; the same for as long as static files have one storage."""
    return _asset(storages["staticfiles"], path)


@lru_cache(maxsize=64)
def _asset(storage: Storage, path: str) -> SafeString:
    return _html(esc(static(path)))


def sprite() -> str:
    """The address of the icons."""
    return asset("vendor/icons.svg")


def icon(name: str, label: str = "", of: str = "") -> SafeString:
    """An icon of the sprite `of`: decorative without `label`, an image with that name for readers with it.

    An unknown name is a TemplateSyntaxError, so that a test finds it and no user sees a gap.
    """
    if name not in ICONS:
        raise TemplateSyntaxError(f"no icon {name!r}; add it to fadu/ui/icons.json")
    who = (
        f'role="img" aria-label="{esc(label)}"' if label else 'aria-hidden="true" focusable="false"'
    )
    return _html(f'<svg class="fd-icon" {who}><use href="{of or sprite()}#{name}"></use></svg>')


def badge(badge: Badge | None, of: str = "") -> SafeString:
    """A badge; nothing where there is none."""
    if not badge:
        return _html("")
    title = f' title="{esc(badge.title)}"' if badge.title else ""
    drawn = icon(badge.icon, of=of) if badge.icon else ""
    return _html(
        f'<span class="fd-badge fd-tone-{esc(badge.tone)}"{title}>{drawn}{esc(badge.text)}</span>'
    )


def deadline(deadline: DeadlineBadge, of: str = "") -> SafeString:
    """A last day; its arithmetic, where it comes with it, unfolds (`ui/deadline.html`)."""
    if deadline.steps:
        return _html(render_to_string("ui/deadline.html", {"deadline": deadline}))
    provisional = " <span>暂定</span>" if deadline.provisional else ""
    return _html(
        f'<span class="fd-deadline fd-tone-{esc(deadline.tone)}" title="{esc(deadline.title)}">'
        f'{icon(deadline.icon, of=of)}<time datetime="{iso_day(deadline.due)}">{long_day(deadline.due)}</time>\n'
        f"<span>{esc(deadline.text)}</span>{provisional}</span>"
    )


def marked(runs: Iterable[tuple[str, str]]) -> SafeString:
    """Words with what went or came marked, as the text of a cell; a run: del, ins or anything else, and its words."""
    drawn = (
        f"<{how}>{esc(text)}</{how}>" if how in ("del", "ins") else esc(text) for how, text in runs
    )
    return _html("".join(drawn))


def cell(cell: Cell, of: str = "") -> SafeString:
    """What stands in one cell."""
    text = esc(cell.text)
    drawn = f'<a href="{esc(cell.url)}">{text}</a>' if cell.url else text
    drawn += "".join(f"\n{badge(one, of)}" for one in cell.badges)
    drawn += f"\n{deadline(cell.deadline, of)}" if cell.deadline else ""
    drawn += f'\n<span class="fd-sub">{esc(cell.sub)}</span>' if cell.sub else ""
    return _html(drawn)


def navigation(groups: Iterable[NavGroup]) -> SafeString:
    """The rooms by group, the current one marked."""
    of = sprite()
    return _html("".join(_group(group, of) for group in groups))


def _group(group: NavGroup, of: str) -> str:
    lines = "".join(_room(item, of) for item in group.items)
    return (
        f'<details class="fd-nav-group"{" open" if group.open else ""}>\n'
        f"<summary>{esc(group.title)}{icon('chevron-down', of=of)}</summary>\n<ul>\n{lines}</ul>\n</details>\n"
    )


def _room(item: NavItem, of: str) -> str:
    here = ' aria-current="page"' if item.current else ""
    key = esc(item.key)
    keyed = f' data-key="{key}" title="快捷键：先按 g，再按 {key}"' if key else ""
    count = f'<span class="fd-count">{esc(item.count)}</span>' if item.count else ""
    drawn = f"{icon(item.icon, of=of)}<span>{esc(item.title)}</span>{count}"
    return f'<li><a href="{esc(item.url)}"{here}{keyed}>{drawn}</a></li>\n'


def rows(table: Table | None) -> SafeString:
    """The lines of a table's body; nothing where there is no table."""
    if not table:
        return _html("")
    of = sprite()
    starts = [
        f'\n<td class="fd-col-{esc(c.kind)}" data-label="{esc(c.title)}">' for c in table.columns
    ]
    return _html("".join(_lines(table, starts, of)))


def _lines(table: Table, starts: list[str], of: str) -> Iterator[str]:
    for number, line in enumerate(table.lines, 1):
        tone = f' class="fd-row-{esc(line.row.tone)}"' if line.row.tone else ""
        yield f"<tr{tone}>{_pick(table, line, number) if table.batch else ''}"
        for start, (_, one) in zip(starts, line.pairs, strict=True):
            yield f"{start}{cell(one, of)}</td>"
        yield "</tr>\n"


def _pick(table: Table, line: Line, number: int) -> str:
    ticked = " checked" if table.ticked or line.row.ticked else ""
    return (
        '\n<td class="fd-col-pick" data-label="选择"><input class="form-check-input" type="checkbox" name="pick"'
        f' value="{esc(line.row.pick)}" form="{esc(table.batch)}" aria-label="选择第 {number} 行"{ticked}></td>'
    )


def _html(text: str) -> SafeString:
    return SafeString(text)  # every value was escaped where it was put in
