"""Penalties that an organisation imposes in the organ's name (委托实施行政处罚): 行政处罚法 20 and 21.

The delegation is a paper of its own, published, with its matters, powers and term. Under which laws this
bureau may delegate nobody has verified: the basis is a parameter, and while it is empty nothing is delegated.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from fadu.kernel.errors import Refused
from fadu.kernel.zone import chinese_day, parse_day
from fadu.law.engine.units import same
from fadu.law.instruments import APL
from fadu.law.parameters import penalty as p
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When
from fadu.law.vocabulary.role import Role

Facts = Mapping[str, Any]
Find = Callable[[str], Any]
CITED = "cite_delegation"
ORGANISATION, UNTIL = f"{CITED}.organisation", f"{CITED}.delegated_until"


def basis(facts: Facts, find: Find) -> str:
    """The provisions under which the organ may delegate, as the legal office filled them in; else Refused."""
    return str(find(p.DELEGATION_BASIS))


def delegated(facts: Facts, find: Find, on: date, before: Facts) -> bool:
    """Whether the decision is made by an organisation in the organ's name: the one of the paper, within its term.

    Refused where the paper on record is of another organisation or has run out. Where there is none, the
    rule that asks for it refuses the decision.
    """
    named, theirs = same(facts.get("delegate")), before.get(ORGANISATION)
    if not named or theirs is None:
        return bool(named)
    if same(theirs) != named:
        raise Refused(
            f"委托书载明的受委托组织是“{theirs}”，不是“{facts['delegate']}”",
            basis=str(APL.art(20, par=4)),
            todo="请核对受委托组织；不得再委托其他组织或者个人。",
        )
    until = parse_day(str(before[UNTIL]))
    if until < on:
        raise Refused(
            f"委托期限已经于{chinese_day(until)}届满",
            basis=str(APL.art(20, par=2)),
            todo="请由本机关作出决定，或者登记期限内的委托书。",
        )
    return True


def _open(code: str, title: str, help: str = "", *, required: bool = True) -> Fact:
    return Fact(code, title, Kind.TEXT, personal=False, help=help, required=required)


organisation = _open("organisation", "受委托组织")
delegation_basis = Fact(
    "delegation_basis",
    "委托的依据",
    Kind.TEXT,
    personal=False,
    derived=Derivation(basis, APL.art(20, par=1), (p.DELEGATION_BASIS,)),
)
fit = Fact(
    "fit",
    "受委托组织的条件",
    Kind.CHOICE,
    ("依法成立，具有管理公共事务职能，有取得行政执法资格的工作人员",),
    help="需要技术检查、技术鉴定的，还应当有条件组织进行。不符合的，不得委托。",
)
matters = _open("delegated_matters", "委托的具体事项", "案由属于该事项的，方可以本机关名义处罚。")
powers = _open("delegated_powers", "委托的权限")
until = Fact("delegated_until", "委托期限最后一日", Kind.DATE)
published_in = _open("delegation_published", "委托书公布的载体", "本机关和受委托组织都应当公布。")
number = _open("delegation_number", "委托书文号")
STATED = (number, organisation, delegation_basis, fit, matters, powers, until, published_in)

delegate = _open(
    "delegate",
    "受委托组织",
    "由受委托组织以本机关名义实施的填写；由本机关实施的不填。",
    required=False,
)
by_delegation = Fact(
    "delegated",
    "由受委托组织以本机关名义实施",
    Kind.BOOL,
    derived=Derivation(delegated, APL.art(20), dated=True, recalls=(ORGANISATION, UNTIL)),
    denied="由本机关实施",
)
DELEGATED = When(by_delegation, "==", True)
OF_DECISION = (delegate, by_delegation)
"""What a decision states of it."""


def citing(**more: Any) -> Act:
    """The act that puts the paper of delegation on the matter's record."""
    return Act(
        CITED,
        "载明委托实施",
        (Role.OFFICER, Role.LEADER),
        repeats=True,
        facts=STATED,
        document="行政处罚委托书",
        phrase="载明书面委托及其公布情况",
        **more,
    )
