"""What the criminal court has imposed (罚金), and that the bureau fines no more after it (行政处罚法 35(2)).

A party may be sent to the police more than once in a case, and a higher court may change a result: each result says
whether it changes a former one, so that a fine stands until a result takes it back, and not until another case is over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from fadu.kernel.errors import Refused
from fadu.law.instruments import APL
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When

Facts = Mapping[str, Any]
Find = Callable[[str], Any]

FINED = "判处罚金"
RELATIONS = FIRST, LIFTING, CHANGING = (
    "首次结果，或者另一案件的结果",
    "改变此前判处的罚金",
    "改变此前的其他结果",
)
TRIED = ("criminal_result.criminal*", "criminal_result.former_result*")
_BASIS = str(APL.art(35, par=2))


def fined(before: Facts) -> bool:
    """Whether a criminal fine stands: more were imposed than taken back, in the order of the results."""
    results, relations = (before.get(code, ()) for code in TRIED)
    lifted = [(at, "") for at, said in relations if said == LIFTING]  # before what replaces it
    standing = 0
    for _, said in sorted([*results, *lifted]):
        standing = standing + (said == FINED) if said else max(0, standing - 1)
    return standing > 0


def lifts(facts: Facts, find: Find, before: Facts) -> bool | None:
    """True where the result takes a criminal fine back; Refused where none is on record."""
    if facts[relation.code] != LIFTING:
        return None
    if not fined(before):
        _refuse("此前没有登记判处罚金的结果", "请改选其他关系；漏记的，先登记判处罚金的结果。")
    return True


def unfined(facts: Facts, find: Find, before: Facts) -> None:
    """Nothing to say; Refused where a criminal fine stands: no administrative one is decided after it."""
    if fined(before):
        _refuse(
            "本案登记的刑事处理结果是判处罚金，不再给予罚款",
            "请办理不含罚款的处罚决定，或者决定不予处罚、不按日连续处罚；上级法院改变罚金的，先登记刑事处理结果。",
        )


def proposable(facts: Facts, find: Find, before: Facts) -> None:
    """Nothing to say; Refused where a fine is proposed beside a criminal one, or the one on record is denied."""
    if facts["fine_barred"] and facts["fine"]:
        _refuse(
            "已经判处罚金，不再罚款，拟罚款数额应当为零",
            "请将罚款数额改为零，或者改正“人民法院已经判处罚金”。",
        )
    if fined(before) and not facts["fine_barred"]:
        _refuse(
            "本案登记的刑事处理结果是判处罚金，不能填写没有判处罚金",
            "请改为已经判处罚金、不再罚款；上级法院改变罚金的，先登记刑事处理结果。",
        )


def _refuse(wrong: str, todo: str) -> NoReturn:
    raise Refused(wrong, basis=_BASIS, todo=todo)


relation = Fact(
    "former_result",
    "与此前结果的关系",
    Kind.CHOICE,
    RELATIONS,
    help="二审、再审改变原结果的，选“改变”。",
)
lifted = Fact(
    "lifted",
    "此前判处的罚金已经改变",
    Kind.BOOL,
    derived=Derivation(lifts, APL.art(35, par=2), recalls=TRIED),
)
no_court_fine = Fact(
    "no_court_fine",
    "没有判处罚金",
    Kind.BOOL,
    derived=Derivation(unfined, APL.art(35, par=2), recalls=TRIED, alone=True),
)
fine_proposable = Fact(
    "fine_proposable",
    "可以提出罚款",
    Kind.BOOL,
    derived=Derivation(proposable, APL.art(35, par=2), recalls=TRIED),
)
CHANGED = When(relation, "in", (LIFTING, CHANGING))
