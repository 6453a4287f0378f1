"""That a case was entered in another platform: registered with its number and day, corrected, withdrawn."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db import IntegrityError

from fadu.deliberation.services.deeds import Doing
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law.procedures.registers import entering as r
from fadu.matters.deeds import NewMatter, Outcome
from fadu.matters.models import Matter
from fadu.matters.services import repeated
from fadu.platforms.models import EnteredCase


def record_entered(
    *, matter: Matter, form: str, forms: Collection[str], number: str, day: date, doing: Doing, id: str = ""
) -> Outcome:  # fmt: skip
    """Register that a case was entered in a form (登记已录入). forms: those that its procedure has today."""
    if matter.county != doing.viewer.place.county:
        raise Refused("填报登记由办理该事项的机关办理")
    if form not in forms:
        raise BadInput(f"本程序没有“{form}”这张填报表", todo="填报表由法规科在“知识库”登记。")
    facts = {"of_matter": matter.pk, "of_form": form, **_said(number, day, doing)}
    new = NewMatter(r.ENTERING_REGISTER, doing.viewer.place, id=id)
    try:
        return doing.act(new, r.record_entered, facts)
    except IntegrityError as error:
        raise Refused(
            f"本事项已经登记录入“{form}”", todo="编号、日期有误的，在原登记上更正。"
        ) from error


def amend_entered(
    *,
    entry: EnteredCase,
    number: str,
    day: date,
    reason: str,
    doing: Doing,
) -> Outcome:
    """Correct number or day (更正填报登记)."""
    if first := repeated(entry.pk, doing.page):
        return first
    facts = {**_said(number, day, doing), "reason": reason}
    return doing.act(entry.pk, r.amend_entered, facts)


def withdraw_entered(*, entry: EnteredCase, reason: str, doing: Doing) -> Outcome:
    """Say that a case does not stand there after all (撤销填报登记)."""
    if first := repeated(entry.pk, doing.page):
        return first
    return doing.act(entry.pk, r.withdraw_entered, {"reason": reason})


def _said(number: str, day: date, doing: Doing) -> dict[str, str]:
    if not number.strip():
        raise BadInput("请填写在该平台的编号")
    if day > day_of(doing.hand.noted):
        raise BadInput("录入日期晚于今天", todo="请填写实际录入的日期。")
    return {"number": number.strip(), "entered_on": day.isoformat()}
