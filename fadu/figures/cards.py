"""Figures as cards for desks and workbenches: value, operands, period, meaning, and where it opens."""

from __future__ import annotations

from django.urls import reverse

from fadu.figures.grammar import Figure
from fadu.figures.span import Span
from fadu.figures.standing import Standing
from fadu.figures.values import Value
from fadu.matters.scope import Scope
from fadu.ui.badges import Badge, Tone
from fadu.ui.charts import FIGURES_DIFFER, NOT_FOR_ASSESSMENT, FigureCard


def address(figure: Figure, span: Span) -> str:
    """The page behind a figure, within the site: /figures/<code>/?year=2024."""
    page = reverse("figures:figure", args=[figure.code])
    return f"{page}?year={span.year}" if span.year else f"{page}?from={span.first}&to={span.last}"


def card(figure: Figure, scope: Scope, span: Span) -> FigureCard:
    """The current value of a figure as a card."""
    return card_of(figure, figure.value(scope, span), span)


def card_of(
    figure: Figure, value: Value, span: Span, standing: Standing | None = None
) -> FigureCard:
    """A value already computed as a card; `standing` adds the mark of data changed since the freeze."""
    badges: list[Badge] = [Badge(figure.extent.label, Tone.INFO)]
    if figure.not_for_assessment:
        badges.append(NOT_FOR_ASSESSMENT)
    if standing is not None and standing.changes:
        badges.append(FIGURES_DIFFER)
    parts = (str(value.numerator), str(value.denominator)) if value.operands else ("", "")
    coverage = f" · {value.coverage}" if value.coverage else ""
    return FigureCard(
        title=figure.title,
        value=value.text or str(value.gap),
        unit=figure.unit if not value.gap else "",
        numerator=parts[0],
        denominator=parts[1],
        period=f"{span.title}{coverage}",
        tone=Tone.WARN if value.gap == "未报送" else Tone.QUIET,
        url=address(figure, span),
        meaning=figure.meaning,
        badges=tuple(badges),
    )
