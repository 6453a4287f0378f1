"""By when a demand wants performance (催告的履行期限, 行政强制法 35(1)): one that is announced says so once, in its announcement."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from fadu.kernel.errors import Refused
from fadu.kernel.zone import chinese_day, parse_day
from fadu.law.instruments import AEL, CPL
from fadu.law.procedures.penalty import facts as x
from fadu.law.vocabulary.fact import Derivation, Fact, Kind

Facts = Mapping[str, Any]
Find = Callable[[str], Any]
BASIS = AEL.art(35) + AEL.art(38) + CPL.art(95, par=1)


def demanded_until(announcing: str) -> Fact:
    """The term of the demand that is served; announcing: code of the act that announces such a demand.

    Served by notice, it is the one that was announced: whoever records that the notice has run does not state it again.
    Refused where another one, or any manner, is stated, and where none is known, as of announcements made before they
    stated one.
    """
    stated = f"{announcing}.{x.demand_until.code}"

    def term(facts: Facts, find: Find, before: Facts) -> str:
        typed, manner = facts.get(x.demand_until.code), facts.get(x.demand_how.code)
        announced = before.get(stated)
        if announced is not None and x.BY_NOTICE(facts):
            if manner or typed not in (None, "", announced):
                _refuse(
                    f"公告的催告书已经载明履行方式和履行期限（{chinese_day(parse_day(announced))}）",
                    "公告送达的，不填履行期限和履行方式；要改的，另行制作催告书、重新公告。",
                )
            return str(announced)
        if not typed or not manner:
            _refuse(
                "没有公告载明催告的履行期限、履行方式",
                "没有公告过的，先公告催告书；公告时没有载明的，按催告书填写。",
            )
        return str(typed)

    term.__qualname__ = f"demanded_until.{announcing}"
    return Fact(
        "demanded_until", "载明的履行期限", Kind.DATE,
        derived=Derivation(term, BASIS, recalls=(stated,)),
    )  # fmt: skip


def _refuse(wrong: str, todo: str) -> NoReturn:
    raise Refused(wrong, basis=str(BASIS), todo=todo)
