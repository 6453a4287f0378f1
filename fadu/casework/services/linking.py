"""Linking two matters (事项关联) and ending a link; neither changes the matters themselves."""

from __future__ import annotations

from fadu.accounts.viewer import Viewer
from fadu.casework.models import Link
from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures import registers
from fadu.law.procedures.registers.linking import AROSE
from fadu.matters.deeds import Hand, NewMatter, Outcome
from fadu.matters.models import Matter
from fadu.matters.services import act


def link(
    *,
    viewer: Viewer,
    first: Matter,
    second: Matter,
    kind: str,
    reason: str,
    hand: Hand,
    idem: str = "",
) -> Outcome:
    """Link two matters, one of them of the viewer's own agency, both within the viewer's sight.

    Of kind 由此产生 the second arose from the first; for all others the order is of no weight.
    """
    _demand_own(viewer, first, second)
    if not (viewer.scope.holds(first) and viewer.scope.holds(second)):
        raise Refused("要关联的事项不在您的查看范围内")
    if first.register or second.register or first.pk == second.pk:
        raise BadInput("请选择另一事项", todo="事项不能与它自己关联")
    if not reason.strip():
        raise BadInput("请写明关联理由")
    one, other = (first, second) if kind == AROSE else sorted((first, second), key=_id)
    known = Link.objects.filter(first=one.pk, second=other.pk, kind=kind, ended=False)
    if known.exclude(pk=idem).exists():
        raise Refused(
            "这两个事项已有同样的关联", todo="请在“关联”分栏查看；关系有变化的，先解除再关联。"
        )
    facts = {
        "first_matter": one.pk,
        "second_matter": other.pk,
        "link_kind": kind,
        "reason": reason.strip(),
    }
    new, what = NewMatter(registers.LINK_REGISTER, viewer.place, id=idem), registers.link
    return act(
        new, what, hand=hand, who=(viewer.actor(what),), facts=facts, at=hand.noted, idem=idem
    )


def unlink(
    *, link: Link, matter: Matter, viewer: Viewer, reason: str, hand: Hand, idem: str = ""
) -> Outcome:
    """End a link (解除关联) from one of its two matters, which the viewer's own agency handles."""
    if matter.pk not in (link.first, link.second):
        raise BadInput("该关联与本事项无关")
    _demand_own(viewer, matter)
    if link.ended:
        raise Refused("这一关联已经解除")
    if not reason.strip():
        raise BadInput("请写明解除理由")
    what = registers.unlink
    return act(
        link.pk, what, hand=hand, who=(viewer.actor(what),), facts={"reason": reason.strip()},
        at=hand.noted, idem=idem,
    )  # fmt: skip


def _demand_own(viewer: Viewer, *matters: Matter) -> None:
    if not viewer.staff or viewer.place.county not in {m.county for m in matters}:
        raise Refused("事项的关联由办理其中一个事项的机关登记和解除")


def _id(matter: Matter) -> str:
    return str(matter.pk)
