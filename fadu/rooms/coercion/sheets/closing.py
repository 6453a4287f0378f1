"""提请关闭的请示：安全生产法第一百一十三条、第一百一十五条 — to the government that decides."""

from __future__ import annotations

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content
from fadu.documents.papers.paper import Paper
from fadu.kernel.zone import parse_day
from fadu.law.instruments import APL, WSL
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.procedures.coercion_closure.judgements import COAL_TWICE, REPEATED
from fadu.law.procedures.penalty import facts as x
from fadu.matters.lines import Line
from fadu.rooms.coercion.sheets import needs, told
from fadu.rooms.coercion.sheets.needs import Need, Needs
from fadu.ui.formats import long_day

TITLE = "提请关闭的请示"
_GROUND, _DECIDES = WSL.art(113), WSL.art(115)
_HEARD = APL.art(63, par=1, item=4)

_VERIFIED, _TOLD, _SERVED = map(needs.newest, (c.verify_ground, c.notify_party, c.serve_notice))
NEEDS: Needs = (
    *needs.party(c.verify_ground, _GROUND),
    *needs.address(_GROUND),
    *needs.facts(c.verify_ground, _GROUND, "ground", "reason", at=_VERIFIED),
    Need(
        Content("告知听证权利的文书", c.notify_party.title, _HEARD),
        lambda file, line: stated(_TOLD(file, line), "number"),
    ),
    Need(
        Content("告知书的送达", c.serve_notice.title, APL.art(44)),
        lambda file, line: stated(_SERVED(file, line), x.service.code),
    ),
    *needs.facts(c.propose_closure, _DECIDES, "government", "number", "reason"),
)


def entries(file: CaseFile) -> tuple[int, ...]:
    """Each proposal."""
    return tuple(line.n for line in file.every(c.propose_closure.code))


def make(file: CaseFile, n: int) -> Paper:
    """The proposal of an entry; `Incomplete` names what is not there."""
    line = told.entry(file, n)
    ground = file.last(c.verify_ground.code, before=line)
    notice = file.last(c.notify_party.code, before=line)
    unit = told.unit_of(file, line)
    needs.check(TITLE, NEEDS, file, line)
    said = (
        f"{unit.name}（地址：{unit.address}）{str(stated(ground, 'reason')).rstrip('。')}。经核对，属于下列情形："
        f"{stated(ground, 'ground')}。{counts(ground)}",
        _heard(file, line, notice),
        f"{str(stated(line, 'reason')).rstrip('。')}。",
        f"依照{_GROUND + _DECIDES}的规定，提请对该单位予以关闭。",
        "妥否，请批示。",
    )
    return told.official(
        file, "closure_proposal", line, said, title=TITLE, number=str(stated(line, "number")),
        to=str(stated(line, "government")),
    )  # fmt: skip


def counts(ground: Line | None, who: str = "该单位") -> str:
    """How often it was penalised, or a mine went on producing, where the condition rests on it; who: as the paper calls it."""
    if stated(ground, "ground") == COAL_TWICE:
        return _coal(ground, who)
    if stated(ground, "ground") != REPEATED:
        return ""
    return (
        f"截至{parts.day_in(ground, 'counted_on')}，{who}存在重大事故隐患，一百八十日内受到《安全生产法》规定的行政处罚"
        f"{stated(ground, 'times_180')}次，一年内{stated(ground, 'times_year')}次。{_elsewhere(ground)}"
    )


def _elsewhere(ground: Line | None) -> str:
    """Which of them are not in the ledger."""
    lines = [one.split() for one in str(stated(ground, "elsewhere") or "").splitlines() if one]
    named = "、".join(f"{long_day(parse_day(day))}{''.join(who)}" for day, *who in lines)
    return f"其中其他机关作出或者使用本系统以前作出的{len(lines)}次：{named}。" if lines else ""


def _coal(ground: Line | None, who: str) -> str:
    """How often a mine went on producing, and what of it is not in the ledger."""
    more, source = stated(ground, "coal_more"), stated(ground, "coal_more_source")
    reason = str(stated(ground, "coal_more_reason") or "（已删除）").rstrip("。")
    besides = f"其中{more}次为{source}：{reason}。" if more else ""
    return (
        f"截至{parts.day_in(ground, 'counted_on')}，{who}3个月内{stated(ground, 'coal_times')}次被发现有重大事故隐患仍然进行生产。"
        f"{besides}"
    )


def _heard(file: CaseFile, line: Line, notice: Line | None) -> str:
    """What came of the notice: a statement, a hearing, or neither."""
    heard = file.last(c.hold_hearing.code, before=line)
    said = file.last(c.review_statement.code, before=line)
    served = _SERVED(file, line)
    who = "本机关" if stated(notice, f.told_by.code) == f.ENTRUSTED else "人民政府"
    told_ = (
        f"{who}以{stated(notice, 'number')}告知拟提请关闭的事实、理由、依据和陈述、申辩、听证的权利，"
        f"告知书于{long_day(served.at) if served else ''}以“{stated(served, x.service.code)}”方式送达"
    )
    if heard:
        return f"{told_}。该单位要求听证，已由{stated(heard, 'heard_by')}组织听证并制作笔录。"
    if said:
        return f"{told_}。该单位提出陈述、申辩，本机关已经复核。"
    if file.last(c.waive_hearing.code, before=line):
        return f"{told_}，该单位明确放弃听证。"
    return f"{told_}，该单位在期限内没有要求听证。"
