"""How rows of the catalogue are written: amounts in 元, multiples in times, shares in per cent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from fadu.law.penalties.terms import (
    FEN,
    Band,
    Base,
    Conduct,
    Consequence,
    Duty,
    Fine,
    Gravity,
    Measure,
    Payer,
    Stage,
)
from fadu.law.vocabulary.instrument import Citation, Instrument

HUNDRED_THOUSAND = 100_000 * FEN
RICH = Band(Base.GAINS, at_least=HUNDRED_THOUSAND)  # 违法所得十万元以上
POOR = Band(Base.GAINS, below=HUNDRED_THOUSAND)  # 没有违法所得或者不足十万元

Named = tuple[str, Citation | None]  # the conduct in our words, the duty it breaks


def fine(payer: Payer, low: int, high: int, stage: Stage = Stage.FIRST, **more: Any) -> Fine:
    """A fine between two amounts in 元; low 0 where the law names no minimum."""
    return Fine(payer, low * FEN, high * FEN, stage, **more)


def times(payer: Payer, base: Base, low: int, high: int, **more: Any) -> Fine:
    """A fine of `low` to `high` times the base."""
    return Fine(payer, low * 100, high * 100, base=base, **more)


def share(payer: Payer, low: int, high: int, **more: Any) -> Fine:
    """A fine of `low` to `high` per cent of last year's income."""
    return Fine(payer, low, high, base=Base.YEARLY_INCOME, **more)


def overdue(payer: Payer, low: int, high: int, **more: Any) -> Fine:
    """A fine that exists only after an order was not obeyed."""
    return fine(payer, low, high, Stage.OVERDUE, **more)


def first(*measures: Measure, duty: Duty = Duty.MUST) -> tuple[Consequence, ...]:
    """Measures at the first finding."""
    return tuple(Consequence(m, duty=duty) for m in measures)


def later(*measures: Measure) -> tuple[Consequence, ...]:
    """Measures after an order was not obeyed."""
    return tuple(Consequence(m, Stage.OVERDUE) for m in measures)


def grave(measure: Measure, stage: Stage = Stage.FIRST) -> Consequence:
    """A measure for grave cases (情节严重)."""
    return Consequence(measure, stage, gravity=Gravity.GRAVE)


def items(
    prefix: str, instrument: Instrument, article: int, named: Mapping[int, Named], **shared: Any
) -> tuple[Conduct, ...]:
    """One row for each item (项) of an article that punishes them alike.

    The amounts stand in the article's head, so that is where a fine without a place of its own is
    looked up; `par` names the paragraph where the article has several.
    """
    par = shared.pop("par", 0)
    head = instrument.art(article, par=par) if par else instrument.art(article)
    fines = tuple(replace(f, cite=f.cite or head) for f in shared.pop("fines", ()))
    return tuple(
        Conduct(
            f"{prefix}-{item}", words, cite=instrument.art(article, par=par, item=item),
            violates=violates, fines=fines, **shared,
        )
        for item, (words, violates) in named.items()
    )  # fmt: skip
