"""From the forms of the 裁量 desk to a reckoning: norms weighed, ladder judged, the proposed amount held against both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from fadu.faces.desk.forms.amounts import AmountForm
from fadu.law.engine.view import LawView
from fadu.law.libraries.kinds import TIER
from fadu.law.parameters.enforcement import DEVIATION_DISCUSSED
from fadu.law.penalties.accounting import Reckoning
from fadu.law.penalties.discretion import Day, considered, weighed
from fadu.law.penalties.facts import Outcome
from fadu.law.penalties.ladder import judge
from fadu.law.penalties.terms import Conduct
from fadu.statutes.library import selectors


def tier_names(rows: Sequence[Conduct], on: date) -> tuple[str, ...]:
    """The tiers in force for the norms chosen and for those the same act may break."""
    codes = dict.fromkeys(code for row in rows for code in (row.code, *row.also))
    return tuple(dict.fromkeys(t.name for code in codes for t in selectors.tiers_of(code, on)))


def reckoned(rows: Sequence[Conduct], form: AmountForm, law: LawView, today: date) -> Reckoning:
    """The whole reckoning of a valid form. BadInput where no norm is chosen."""
    case, one = form.case(), form.proposed()
    found = weighed(rows, case, one.amount or 0)
    judged = judge(form.circumstances())
    on = case.decided_on or today
    tiers = selectors.tiers_of(found.best.row.code, on)
    laid_down = law.parameters.find(DEVIATION_DISCUSSED, on)
    day = Day(on, laid_down.value if laid_down else None)
    return Reckoning(case, found, judged, one, considered(found.best, judged, tiers, one, day), day)


def positions(best: Outcome, on: date) -> Mapping[str, str]:
    """Where the version of each tier of the governing norm stands: position, first day, source."""
    fine = best.fine
    return {
        e["name"]: f"{e.position or '随系统提供，没有采用'}，{e.since or '施行日未登记'}起，来源：{e.source}"
        for e in selectors.entries(TIER.code, on)
        if fine and (e["conduct"], e["stage"], e["payer"])
        == (best.row.code, fine.stage.title, fine.payer.title)
    }  # fmt: skip
