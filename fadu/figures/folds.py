"""From the act of freezing to rows, one for each figure."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from fadu.figures.models import FIELDS, FrozenFigure
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register

_STATED = (
    "code", "form", "text", "numerator", "denominator", "covered", "expected", "table", "ids",
    "root", "definition", "version",
)  # fmt: skip


def fold_freeze(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """The frozen values of one act; those of earlier acts stay."""
    frozen = json.loads(entry.facts["figures"])
    year = entry.facts["report_year"]
    shared = {
        "matter": entry.matter,
        "n": entry.n,
        "year": year,
        "first": date(year, 1, 1),
        "last": date.fromisoformat(entry.facts["cut_off"]),
        "position": frozen["position"],
        "frozen_at": entry.at,
        "frozen_by": entry.who[0] if entry.who else "",
        **entry.place.columns,
    }
    return [
        Change(
            FrozenFigure,
            f"{entry.matter}:{entry.n}:{one['code']}",
            {**shared, **{name: one[name] for name in _STATED}},
        )
        for one in frozen["figures"]
    ]


def register_all() -> None:
    """Tell the one door and the ledger about this app's rows."""
    register("register.report", Folding(fold_freeze, (FrozenFigure,)))
    images.register("figures_frozenfigure", 1, FrozenFigure, FIELDS)
