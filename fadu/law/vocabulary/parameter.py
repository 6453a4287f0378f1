"""Numbers the law leaves open or nobody could verify (参数): dated, owned, off until filled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fadu.kernel.errors import Refused
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.status import Status


@dataclass(frozen=True)
class Parameter:
    """A declared parameter: what it settles, its type and unit, why it is open, who fills it."""

    code: str
    title: str
    kind: Kind  # NUMBER, MONEY, BOOL, CHOICE, TEXT
    unit: str  # 元, 个工作日, 日 …
    why: str  # what the law says and leaves open
    cite: Citation
    status: Status = Status.U
    choices: tuple[str, ...] = ()
    default: Any = None  # only for P and V2; U has none


@dataclass(frozen=True)
class ParameterValue:
    """One dated value: in force from `since`, with its source and the person who confirmed it."""

    code: str
    value: Any
    since: date
    source: str
    status: Status
    demo: bool = False  # 示范值
    position: str = ""  # ledger position that recorded it, for pins


@dataclass(frozen=True)
class Parameters:
    """The frozen register at one moment; resolves a code by the date of the act."""

    declared: Mapping[str, Parameter] = field(default_factory=dict)
    values: Mapping[str, tuple[ParameterValue, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, declared: Iterable[Parameter], values: Iterable[ParameterValue] = ()) -> Parameters:
        """Build the register; values of one code are sorted by the day they begin."""
        by_code: dict[str, list[ParameterValue]] = {}
        for value in values:
            by_code.setdefault(value.code, []).append(value)
        ordered = {c: tuple(sorted(v, key=lambda x: x.since)) for c, v in by_code.items()}
        return cls({p.code: p for p in declared}, ordered)

    def find(self, code: str, on: date) -> ParameterValue | None:
        """The value in force on `on`, the declared default of a P or V2 parameter, or nothing."""
        held = [v for v in self.values.get(code, ()) if v.since <= on]
        if held:
            return held[-1]
        known = self.declared.get(code)
        if known is None or known.default is None or known.status is Status.U:
            return None
        return ParameterValue(code, known.default, date.min, "默认值", known.status)

    def demand(self, code: str, on: date) -> ParameterValue:
        """The value in force on `on`; an empty one is refused and says who fills it."""
        found = self.find(code, on)
        if found is None or found.value is None:
            known = self.declared.get(code)
            title = known.title if known else code
            raise Refused(
                f"参数“{title}”尚未填写，不能办理",
                basis=str(known.cite) if known else "",
                todo=f"请法规科在“参数”页填写“{title}”，注明来源和施行日期。",
            )
        return found
