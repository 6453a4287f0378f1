"""Papers of serving a closure's notice and call: 送达地址确认书、送达公告, and which paper an entry of service is about.

They are the bureau's own only where it tells, or hears, for the government that decides (`hearing`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content
from fadu.documents.papers.paper import Block, Field, Paper, Prose
from fadu.law.instruments import APL, CPL
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.procedures.penalty import facts as x
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact
from fadu.law.vocabulary.instrument import Citation
from fadu.matters.lines import Line
from fadu.rooms.coercion.sheets import hearing, needs, told
from fadu.rooms.coercion.sheets.needs import Need, Needs

ADDRESS, PUBLIC = "送达地址确认书", "送达公告"
_CONFIRMED, _ANNOUNCED = APL.art(61, par=2), CPL.art(95, par=1)
_NOTICE: tuple[Act, str, Fact, Citation] = (c.notify_party, hearing.NOTICE, f.told_by, APL.art(44))
_CALL: tuple[Act, str, Fact, Citation] = (c.notify_hearing, hearing.CALL, f.heard_by, APL.art(64, item=2))  # fmt: skip
_OF: Mapping[str, tuple[Act, str, Fact, Citation]] = {
    c.serve_notice.code: _NOTICE, c.start_notice_service.code: _NOTICE,
    c.serve_call.code: _CALL, c.start_call_service.code: _CALL,
}  # fmt: skip
_STARTS = (c.start_notice_service, c.start_call_service)
_GIVEN = {c.confirm_address.code: x.address, c.agree_electronic.code: x.receiving}


def paper(file: CaseFile, line: Line) -> str | None:
    """The paper that an entry serves, with its number; None where that was erased, "" where there is none."""
    made, title, _, _ = _OF[line.act]
    number = stated(file.last(made.code, before=line), "number")
    return number if not number else f"《{title}》{number}"


def ours(file: CaseFile, *acts: Act) -> tuple[Line, ...]:
    """The entries of some acts of service whose paper the bureau gave for the government."""
    found = []
    for line in file.every(*(act.code for act in acts)):
        made, _, by, _ = _OF[line.act]
        if stated(file.last(made.code, before=line), by.code) == f.ENTRUSTED:
            found.append(line)
    return tuple(found)


def _confirmed(of: Act) -> Callable[[CaseFile, Line], str | None]:
    """What the enterprise confirmed by an act; of any other entry nothing is asked."""

    def read(file: CaseFile, line: Line) -> str | None:
        value = stated(line, _GIVEN[of.code].code) if line.act == of.code else "手填"
        return None if value is None else str(value)

    return read


ADDRESS_NEEDS: Needs = (
    *needs.party(c.verify_ground, _CONFIRMED),
    *(
        Need(Content(_GIVEN[act.code].title, act.title, _CONFIRMED), _confirmed(act))
        for act in (c.confirm_address, c.agree_electronic)
    ),
)
PUBLIC_NEEDS: Needs = (
    *needs.party(c.verify_ground, _ANNOUNCED),
    Need(Content("送达的文书", f"{c.notify_party.title}”或者“{c.notify_hearing.title}", _ANNOUNCED), paper),
)  # fmt: skip


def addresses(file: CaseFile) -> tuple[int, ...]:
    """What the enterprise confirmed, each time; and a form to fill in, given with the first notice."""
    notices = file.every(c.notify_party.code)[:1]
    return tuple(line.n for line in (*notices, *file.every(*_GIVEN)))


def address(file: CaseFile, n: int) -> Paper:
    """送达地址确认书: where it wants to be reached, and whether electronically."""
    line = told.entry(file, n)
    unit = told.unit_of(file, line)
    needs.check(ADDRESS, ADDRESS_NEEDS, file, line)

    def given(fact: Fact) -> str:
        return str(stated(line, fact.code)) if _GIVEN.get(line.act) is fact else ""

    agreed = "同意" if line.act == c.agree_electronic.code else "□同意　□不同意　"
    fields: tuple[Block, ...] = (
        Field("事由", "拟提请关闭"),
        Field("受送达人", str(unit.name)),
        Field("统一社会信用代码", unit.credit_code or ""),
        Field("地址", unit.address or ""),
        Field("确认的送达地址和邮政编码", given(x.address)),
        Field("收件人和联系电话"),
        Field("代收人和联系电话"),
        Field("电子邮箱、传真号或者其他电子送达地址", given(x.receiving)),
        Prose("告知", heading=True),
        Prose(
            "文书送到本确认书所填地址的，即为送到受送达人；地址有变更的，请及时书面告知本机关。同意电子送达的，"
            f"送达信息到达所填系统的日期为送达日期（{_CONFIRMED}、{CPL.art(90)}）。"
        ),
        Prose(f"受送达人声明：以上填写属实，{agreed}以传真、电子邮件等方式送达文书。"),
    )
    signs = ("受送达人（签字或者盖章）", "执法人员（签字）")
    return told.form(file, "address", line, fields, title=ADDRESS, signs=signs)


def announcements(file: CaseFile) -> tuple[int, ...]:
    """Each start of a service that is a public notice."""
    begun = ours(file, *_STARTS)
    return tuple(line.n for line in begun if stated(line, x.announcement.code) is True)


def announcement(file: CaseFile, n: int) -> Paper:
    """送达公告: which paper, and from when it counts as served (民事诉讼法 95(1))."""
    line = told.entry(file, n)
    unit = told.unit_of(file, line)
    needs.check(PUBLIC, PUBLIC_NEEDS, file, line)
    said = (
        f"因你单位下落不明，或者以其他方式无法送达，依照{_OF[line.act][3]}、{_ANNOUNCED}的规定，现向你单位公告送达"
        f"{paper(file, line)}。自本公告发出之日起经过三十日，即视为送达。",
        "请你单位到本机关领取上述文书。权利和期限见该文书，自视为送达之日起计算。",
    )
    where = str(stated(line, x.announced_in.code) or "")
    made = told.official(
        file, "public_notice", line, said, title=PUBLIC, number="", to=str(unit.name),
        note=f"公告载体：{where}。" if where else "",
    )  # fmt: skip
    return replace(made, unnumbered=True)
