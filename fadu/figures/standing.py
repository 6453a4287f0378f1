"""Frozen values against the records now (冻结后数据有变化): never silently, always both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fadu.figures import idlist, roots
from fadu.figures.definition import digest
from fadu.figures.grammar import Figure, matter_of
from fadu.figures.models import FrozenFigure
from fadu.figures.selectors import frozen_figures, image_digests, rows_by_id, touched_since
from fadu.figures.snapshots import rows_of
from fadu.figures.span import Span
from fadu.figures.values import Value
from fadu.ledger import selectors as ledger
from fadu.matters.scope import Scope


@dataclass(frozen=True)
class Standing:
    """A figure frozen and now. `changes` says in sentences what has moved since; empty if nothing."""

    figure: Figure
    frozen: FrozenFigure | None
    current: Value
    changes: tuple[str, ...] = ()

    @property
    def printed(self) -> Value:
        """What a report prints: the frozen value, before any freeze the current one."""
        return self.frozen.value if self.frozen else self.current


def standings(figures: Sequence[Figure], scope: Scope, span: Span) -> dict[str, Standing]:
    """Every figure with its frozen and its current value; parts have to come before what they make."""
    frozen = frozen_figures(scope, span.first.year)
    found: dict[str, Standing] = {}
    for figure in figures:
        found[figure.code] = standing(figure, scope, span, frozen.get(figure.code), found)
    return found


def standing(
    figure: Figure,
    scope: Scope,
    span: Span,
    frozen: FrozenFigure | None,
    parts: Mapping[str, Standing] | None = None,
) -> Standing:
    """One figure; a frozen one is compared over the days for which it was frozen."""
    if frozen is None:
        return Standing(figure, None, figure.value(scope, span))
    then = Span(frozen.first, frozen.last)
    current = figure.value(scope, then)
    said = _value_changes(frozen, current)
    if frozen.definition != digest(figure):
        said.append(f"口径已改（冻结时为第{frozen.version}版，现为第{figure.version}版）")
    if figure.parts:
        moved = [p for p in figure.parts if parts and p.code in parts and parts[p.code].changes]
        said += [f"组成指标“{p.title}”有变化" for p in moved]
    else:
        said += _record_changes(figure, scope, then, frozen)
    return Standing(figure, frozen, current, tuple(said))


def regenerated(scope: Scope, frozen: FrozenFigure, parts: Mapping[str, str]) -> str:
    """The root computed again from the ledger as it stood at the frozen position.

    `parts` maps the codes of a rate's parts to their roots and is empty for figures with records.
    """
    if parts:
        return roots.root_of_parts(parts)
    ids = idlist.unpack(frozen.ids)
    rows = {str(row.pk): matter_of(row) for row in rows_by_id(scope, frozen.table, ids)}
    return roots.root_of_records(ids, image_digests(scope, frozen.table, rows, frozen.position))


def _value_changes(frozen: FrozenFigure, current: Value) -> list[str]:
    before = frozen.value
    if before == current:
        return []
    if before.text != current.text or before.gap != current.gap:
        return [f"数值由{before.text or before.gap}变为{current.text or current.gap}"]
    old, new = (f"{v.numerator}/{v.denominator}" for v in (before, current))
    return [f"分子分母由{old}变为{new}"] if old != new else ["报送单位数有变化"]


def _record_changes(figure: Figure, scope: Scope, span: Span, frozen: FrozenFigure) -> list[str]:
    table, now = rows_of(figure, scope, span)
    then = set(idlist.unpack(frozen.ids))
    said = []
    if added := now.keys() - then:
        said.append(f"增加{len(added)}条记录")
    if gone := then - now.keys():
        said.append(f"减少{len(gone)}条记录")
    kept = {id: now[id] for id in then & now.keys()}
    if touched_since(scope, frozen.position, kept.values()):
        old = image_digests(scope, table, kept, frozen.position)
        new = image_digests(scope, table, kept, ledger.size())
        if moved := sum(old.get(id) != new.get(id) for id in kept):
            said.append(f"{moved}条记录冻结后有更新")
    return said
