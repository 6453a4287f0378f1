"""What an item of evidence lacks, each under its article: shown beside the item and wherever the matter is decided.

Nothing here stops an act. 行政处罚法 46(2) and (3) say what facts may not rest on; whether they do is for those who
review and decide, and they are told by name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fadu.evidence.catalogue.models import Evidence, Handover
from fadu.kernel.zone import day_of
from fadu.law.instruments import APL, HOUSE
from fadu.law.procedures.registers.evidence import BY_OFFICERS, THING, UNCONFIRMED, UNPROVED
from fadu.law.vocabulary.instrument import Citation


@dataclass(frozen=True)
class Shortcoming:
    """One thing that an item lacks, under its article. grave: no fact may rest on the item."""

    text: str
    cite: Citation
    grave: bool = False


def of_item(item: Evidence, handovers: Sequence[Handover] = ()) -> list[Shortcoming]:
    """What one item lacks, the grave first; nothing of what was excluded."""
    return (
        [] if item.excluded else [*_of_law(item), *_of_taking(item), *of_custody(item, handovers)]
    )


def _of_law(item: Evidence) -> list[Shortcoming]:
    found = []
    if item.lawful is False:
        found.append(Shortcoming("不是以合法手段取得，不得作为认定案件事实的根据", APL.art(46, par=3), grave=True))  # fmt: skip
    if item.verified == UNPROVED:
        found.append(Shortcoming("不能查证属实，不得作为认定案件事实的根据", APL.art(46, par=2), grave=True))  # fmt: skip
    elif not item.verified:
        found.append(Shortcoming("尚未查证属实，不得作为认定案件事实的根据", APL.art(46, par=2), grave=True))  # fmt: skip
    return found


def _of_taking(item: Evidence) -> list[Shortcoming]:
    found = []
    alone = not item.second_taker or item.second_taker == item.first_taker
    if item.way in BY_OFFICERS and alone:
        found.append(Shortcoming(f"{item.way}的执法人员不足两人", APL.art(42, par=1)))
    if item.confirmation == UNCONFIRMED:
        found.append(Shortcoming("当事人尚未确认", HOUSE.art(23)))
    return found


def of_custody(item: Evidence, handovers: Sequence[Handover]) -> list[Shortcoming]:
    """Gaps in the chain: a thing without a place, a giver who was not the last taker, a hand-over before the taking."""
    cite, found = HOUSE.art(24), []
    if item.kind == THING and not item.storage and not item.disposal:
        found.append(Shortcoming("没有登记存放地点", cite))
    last = ""
    for n, one in enumerate(handovers, 1):
        if day_of(one.at) < item.taken_on:
            found.append(Shortcoming(f"第{n}次交接早于取得日期", cite))
        if last and one.giver and one.giver != last:
            found.append(
                Shortcoming(f"第{n}次交接的移交人“{one.giver}”不是上一次的接收人“{last}”", cite)
            )
        last = one.taker or ""
    return found


def unusable(items: Sequence[Evidence]) -> list[Evidence]:
    """Items that no fact may rest on as they stand, in the catalogue's order."""
    return [one for one in items if any(lack.grave for lack in of_item(one))]
