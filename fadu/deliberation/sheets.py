"""Papers of the two desks: the minutes of a meeting (集体讨论记录、会议纪要) and a round's opinion (法制审核意见书)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fadu.deliberation.models import Meeting, MeetingItem
from fadu.documents.papers.contents import ERASED
from fadu.documents.papers.paper import Block, Field, Paper, Prose, Shape, Signature
from fadu.kernel.zone import parse_day
from fadu.law.procedures.registers.meetings import CONSULTATION, ON_PAPER
from fadu.law.procedures.registers.reviews import NINE
from fadu.matters.lines import Line
from fadu.ui.formats import long_day, moment

MINUTES, NOTES, OPINION = "集体讨论记录", "会议纪要", "法制审核意见书"
NUMERALS = "一二三四五六七八九十"
Names = Mapping[str, str]


@dataclass(frozen=True)
class Told:
    """What minutes are made from. names: people by id; titles: what each item is about, by item."""

    meeting: Meeting
    items: Sequence[MeetingItem]
    lines: Sequence[Line]
    names: Names
    titles: Names
    agency: str


def minutes(told: Told) -> Paper:
    """The minutes as they stand: who was there, each item with materials, recusals, every view, the conclusion."""
    meeting, blocks = told.meeting, [*_head(told)]
    for number, item in enumerate(told.items):
        ordinal = NUMERALS[number] if number < len(NUMERALS) else str(number + 1)
        blocks.append(Prose(f"{ordinal}、{told.titles.get(item.item, '')}", heading=True))
        blocks += [Prose(text) for text in _item(told, item)]
    return Paper(
        meeting.id, "minutes", meeting.n, NOTES if meeting.kind == CONSULTATION else MINUTES, told.agency,
        meeting.called, Shape.FORM, tuple(blocks), tuple(_signatures(meeting, told.lines, told.names)),
        draft="" if meeting.done_on else "本记录尚未定稿，各项结论尚未记入事项。",
    )  # fmt: skip


def _head(told: Told) -> Iterator[Block]:
    meeting, names = told.meeting, told.names
    opened = next((line for line in told.lines if line.act == "open_meeting"), None)
    yield Field("时间", moment(meeting.held or meeting.planned))
    yield Field("地点", meeting.venue)
    yield Field("主持人", names.get(meeting.chair, ""))
    yield Field("记录人", names.get(meeting.recorder, ""))
    yield Field(
        "到会人员" if opened else "应到人员",
        _people(meeting.present_ids or meeting.invited_ids, names),
    )
    beside = [_people(meeting.attending_ids if opened else meeting.observer_ids, names)]
    beside.append(_text(opened, "guests"))
    if any(beside):
        yield Field("列席人员（不参加表决）", "；".join(part for part in beside if part))
    absent = _text(opened, "absence")
    if absent:
        yield Field("缺席人员和原因", absent)


def _item(told: Told, item: MeetingItem) -> Iterator[str]:
    """The item in paragraphs: proposal, materials, recusals, every view, the conclusion."""
    put = next((line for line in told.lines if item.item in line.facts.get("item", ())), None)
    if put is not None:
        yield f"承办机构意见：{_text(put, 'proposal')}"
        yield "会议材料：" + "；".join(_text(put, "materials").splitlines()) + "。"
    about = [line for line in told.lines if line.key == item.item]
    for act in _WORDS:
        for line in about:
            if line.act == act:
                yield _WORDS[act](line, told.names)


def _recused(line: Line, names: Names) -> str:
    who = names.get(str(line.facts["recused"]), "")
    return f"{who}{line.facts['asked']}（{line.facts['ground']}），未参加本议题讨论。"


def _view(line: Line, names: Names) -> str:
    who = names.get(str(line.facts["speaker"]), "")
    return f"{who}（{line.facts['stance']}）：{_text(line, 'view')}"


def _concluded(line: Line, names: Names) -> str:
    more = "有不同意见，已如实记录如上。" if line.facts["dissent"] else ""
    return f"结论：{line.facts['result']}。{_text(line, 'grounds')}{more}"


_WORDS: Mapping[str, Callable[[Line, Names], str]] = {
    "recuse_member": _recused,
    "state_view": _view,
    "take_off_item": lambda line, names: f"本议题已撤下：{_text(line, 'reason')}",
    "conclude_item": _concluded,
}


def _signatures(meeting: Meeting, lines: Sequence[Line], names: Names) -> Iterator[Signature]:
    signed = {line.key: line.facts for line in lines if line.act == "sign_minutes"}
    for one in meeting.present_ids:
        facts = signed.get(one)
        how = f"（{facts['way']}，{long_day(parse_day(facts['signed_on']))}）" if facts else ""
        on_paper = facts is not None and facts["way"] == ON_PAPER
        yield Signature("到会人员", f"{names.get(one, '')}{how}{'，见扫描件' if on_paper else ''}")
    yield Signature("记录人", names.get(meeting.recorder, ""))


def opinion(
    review: str, n: int, facts: Mapping[str, Any], told: Mapping[str, str], agency: str
) -> Paper:
    """The opinion of one round. told: what is reviewed, for whom, the round, who reviewed and when."""
    rows = [Field(title, text) for title, text in told.items()]
    for code, title in NINE:
        more = "；".join(
            part for part in (_said(facts, f"{code}_note"), _page(facts.get(f"{code}_page"))) if part
        )  # fmt: skip
        rows.append(Field(title, f"{facts.get(code, '')}{f'：{more}' if more else ''}"))
    rows.append(Field("审核结论", str(facts["conclusion"])))
    words = _said(facts, "opinion")
    return Paper(
        review, "opinion", n, OPINION, agency, "", Shape.FORM,
        (*rows, Prose("审核意见", heading=True), Prose(words)), (Signature("审核人", told.get("审核人", "")),),
    )  # fmt: skip


def _people(ids: Sequence[str], names: Names) -> str:
    return "、".join(names.get(one, "") for one in ids)


def _text(line: Line | None, code: str) -> str:
    return _said(line.facts, code) if line is not None else ""


def _said(facts: Mapping[str, Any], code: str) -> str:
    value = facts.get(code)
    return value if isinstance(value, str) else (ERASED if value else "")


def _page(text: Any) -> str:
    return f"见{text}" if text else ""
