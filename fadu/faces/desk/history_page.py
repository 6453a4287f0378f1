"""The timeline of a matter: what happened, who, in which facts, and how the entry differs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.urls import reverse

from fadu.casework.lateness import lateness
from fadu.casework.models import PaperApproval
from fadu.kernel.errors import BadInput
from fadu.kernel.money import in_yuan
from fadu.kernel.zone import parse_instant
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import EACH, Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role
from fadu.matters.selectors import Line
from fadu.ui.badges import Badge, Tone
from fadu.ui.casefile import CORRECTED, IRREGULAR, ON_PAPER, Attachment, Happening, late_entry
from fadu.ui.formats import long_day, moment

ERASED = "（已删除）"
OUTSIDER = "本机关以外人员"
LEFT = "_left"  # behind the code of a sum: what was left of it before the entry
UNDECLARED = {
    "departure_reason": "不按一般规定办理、线下办理的理由",
    "platform": "外部平台",
    "platform_number": "外部平台编号",
}


@dataclass(frozen=True)
class Labels:
    """Words for ids: people, keys (parties by name, all else by kind and number), files."""

    people: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Setting:
    """What every line of one matter's history is read with; `law` holds the allowances for entry."""

    matter: str
    procedure: Procedure
    labels: Labels
    paper: Mapping[int, PaperApproval]
    law: LawView


def happening(line: Line, setting: Setting) -> Happening:
    """One entry as the timeline shows it."""
    key, labels = line.key, setting.labels
    title = f"{line.title}（{labels.keys.get(key, key)}）" if key else line.title
    files = {f["sha256"]: f["name"] for f in line.files if isinstance(f["name"], str)}
    text = told(line, setting.procedure, Labels(labels.people, labels.keys, files))
    bad = bool(line.irregular)
    return Happening(
        line.at, title, who_did(line, labels.people), text, "", "alert" if bad else "check",
        Tone.BAD if bad else Tone.QUIET, line.n + 1, tuple(badges_of(line, setting)),
        files_of(line, setting.matter), line.day_only,
    )  # fmt: skip


def badges_of(line: Line, setting: Setting) -> list[Badge]:
    """How an entry differs from the ordinary."""
    late = lateness(
        setting.procedure.code, line.act, line.at, line.noted, setting.law, captured=line.captured
    )
    badges = [IRREGULAR] if line.irregular else []
    badges += [late_entry(late.days, late.allowed)] if late.days else []
    badges += [CORRECTED] if line.corrected else []
    if line.corrects is not None:
        badges.append(Badge(f"更正第{line.corrects + 1}条", Tone.INFO, "edit", _words(line.why)))
    badges += [ON_PAPER] if line.n in setting.paper else []
    return badges


def told(line: Line, procedure: Procedure, labels: Labels) -> str:
    """The facts of an entry in one sentence, with the reason of a correction or late record."""
    act = procedure.by_code.get(line.act)
    declared = {f.code: f for f in act.stated} if act else {}
    order = {code: i for i, code in enumerate(declared)}
    hidden = nothing(act, line.facts) if act else ()
    parts = [
        f"{declared[c].title if c in declared else UNDECLARED.get(c, c)}："
        f"{shown(declared.get(c), v, labels)}"
        for c, v in sorted(line.facts.items(), key=lambda item: order.get(item[0], len(order)))
        if c not in hidden
    ]
    if line.irregular:
        parts.append(f"补记理由：{_words(line.irregular)}")
    if line.why:
        parts.append(f"更正理由：{_words(line.why)}")
    return "；".join(parts)


def nothing(act: Act, facts: Mapping[str, Any]) -> set[str]:
    """What is left out for reading: of several sums that an act works out from the whole record, those that come to nothing,
    with the yes that follows from each. What somebody typed, or what repeats a statement, is told also where it is 0.
    """
    worked = [f.code for f in act.stated if f.kind is Kind.MONEY and works_out(f)]
    if len(worked) < 2:
        return set()
    none = {code for code in worked if facts.get(code) == 0}
    of = tuple(f"{sum_}_" for code in none if (sum_ := code.removesuffix(LEFT)) not in facts)
    return none | {
        f.code for f in act.stated
        if f.derived and f.code.startswith(of) and facts.get(f.code) is True
    }  # fmt: skip


def works_out(fact: Fact) -> bool:
    """Whether a fact is reckoned from all entries of its kind, and does not repeat a single one."""
    return fact.derived is not None and any(x.endswith(EACH) for x in fact.derived.recalls)


def who_did(line: Line, names: Mapping[str, str]) -> str:
    """Who acted, in which capacity; who prepared, who recorded for another."""
    text = "、".join(_actor(names.get(p, ""), r) for p, r in line.who)
    if line.prepared_by:
        text += f"，{names.get(line.prepared_by, '')}拟稿"
    if line.recorded_by:
        text += f"，{names.get(line.recorded_by, '')}记录"
    text = text.removeprefix("，")  # entered from elsewhere, nobody here did it
    if line.by_link:
        own = any(role in set(Role) and Role(role).outside for _, role in line.who)
        text += "，经短信链接自行提交" if own else "，当事人经短信链接签收后记入"
    return text


def person_name(name: str | None, role: str) -> str:
    """Who acted, where the register of people may not know them: an outsider, or the founding itself."""
    if name:
        return name
    return OUTSIDER if role in set(Role) and Role(role).outside else "系统建立"


def role_title(code: str) -> str:
    """The word of a capacity; nothing where none was stated."""
    return Role(code).title if code in set(Role) else ""


def files_of(line: Line, matter: str) -> tuple[Attachment, ...]:
    """The files of an entry."""
    return tuple(
        Attachment(
            _words(f["name"]),
            reverse("file", kwargs={"id": matter, "sha256": f["sha256"]}),
            KINDS.get(f["type"], "文件"),
            f"{max(1, f['size'] // 1024)} KB",
            f["sha256"],
        )
        for f in line.files
    )


def is_evidence(file: Attachment, line: Line, procedure: Procedure) -> bool:
    """Whether a file is evidence (证据) and no document of the bureau's own (文书): stated as such by
    the act, or brought by an act that gathers evidence.
    """
    if line.act in GATHERING.get(procedure.code, frozenset()):
        return True
    act = procedure.by_code.get(line.act)
    files = [f for f in act.stated if f.kind is Kind.FILE] if act else []
    return any(line.facts.get(f.code) == file.digest for f in files if f.code == "evidence")


# 行政处罚法 46: 当事人的陈述、鉴定意见、勘验笔录、现场笔录 and what was seized are evidence.
GATHERING: Mapping[str, frozenset[str]] = {
    "penalty.ordinary": frozenset(
        {"investigate", "register_evidence", "receive_appraisal", "make_statement", "reinspect"}
    ),
    "hazard.major": frozenset({"record_inspection"}),
}
KINDS = {
    "application/pdf": "PDF",
    "application/ofd": "OFD",
    "image/png": "图片",
    "image/jpeg": "图片",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
}


def shown(fact: Fact | None, value: Any, labels: Labels) -> str:
    """A fact as people read it."""
    if isinstance(value, Mapping):
        return ERASED
    plain = _SHOWN.get(fact.kind) if fact else None
    if plain is not None:
        return plain(value, labels)
    return "、".join(map(str, value)) if isinstance(value, list) else str(value)


def _instant(value: str, labels: Labels) -> str:
    try:
        return moment(parse_instant(value))
    except BadInput:
        return value


def _date(value: str) -> str:
    try:
        return long_day(date.fromisoformat(value))
    except ValueError:
        return value


_SHOWN: Mapping[Kind, Callable[[Any, Labels], str]] = {
    Kind.DATE: lambda v, said: _date(v),
    Kind.BOOL: lambda v, said: "是" if v else "否",
    Kind.MONEY: lambda v, said: in_yuan(v),
    Kind.INSTANT: _instant,
    Kind.PERSON: lambda v, said: said.people.get(v, OUTSIDER),
    Kind.PARTY: lambda v, said: said.keys.get(v, v),
    Kind.KEYS: lambda v, said: "、".join(said.keys.get(k, k) for k in v),
    Kind.FILE: lambda v, said: said.files.get(v, "附件"),
}


def _actor(name: str, role: str) -> str:
    title = role_title(role)
    return f"{name}（{title}）" if name and title else name or title


def _words(value: Any) -> str:
    return value if isinstance(value, str) else ERASED
