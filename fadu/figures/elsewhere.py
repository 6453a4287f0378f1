"""What of a figure's records was handled on another platform (外部系统办理): it counts, and is said; so is a sum that nobody knows.

A directory (卷内目录) states no amounts, so that of a decision or payment that came by one the sum is unknown, not nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from django.db.models import QuerySet

from fadu.figures import idlist
from fadu.figures.grammar import Count, Figure, Origin
from fadu.figures.models import FrozenFigure
from fadu.figures.selectors import elsewhere
from fadu.figures.span import Span
from fadu.figures.values import Form
from fadu.matters.scope import Scope

_TOTAL = "total:"


def note(
    figure: Figure, scope: Scope, span: Span, frozen: Mapping[str, FrozenFigure] = MappingProxyType({})
) -> str:  # fmt: skip
    """How many of the records are of matters handled elsewhere, and of how many the amount is unknown; "" where none is.

    Of a rate it is said of what stands below the line. frozen: by code, where a frozen value is printed: its records count.
    """
    if figure.parts:
        return note(figure.parts[-1], scope, span, frozen)
    if figure.origin is not Origin.RECORDS:
        return ""
    rows = elsewhere(scope, figure.found(scope, span)).order_by()
    if figure.code in frozen:
        rows = rows.filter(pk__in=_among(rows, frozen[figure.code]))
    many = rows.count()
    unknown = rows.filter(**{_summed(figure): 0}).count() if many and _summed(figure) else 0
    said = f"其中{many}件在其他平台办理、由外部案卷导入" if many else ""
    return said + (f"，{unknown}件未载明数额，没有计入合计" if unknown else "")


def source(
    figure: Figure, scope: Scope, span: Span, frozen: Mapping[str, FrozenFigure] = MappingProxyType({})
) -> str:  # fmt: skip
    """Where the numbers come from, with what of them came from elsewhere."""
    said = note(figure, scope, span, frozen)
    return f"{figure.origin.value}（{said}）" if said else str(figure.origin.value)


def _among(rows: QuerySet[Any], frozen: FrozenFigure) -> list[Any]:
    """Those that were frozen: few are handled elsewhere, a freeze may be long."""
    held = set(idlist.unpack(frozen.ids))
    return [pk for pk in rows.values_list("pk", flat=True) if str(pk) in held]


def _summed(figure: Figure) -> str:
    """The column of money that a figure adds up; "" of others."""
    if not isinstance(figure, Count) or figure.form is not Form.MONEY:
        return ""
    return figure.measure.code.removeprefix(_TOTAL) if figure.measure.code.startswith(_TOTAL) else ""  # fmt: skip
