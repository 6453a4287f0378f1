"""查封、扣押的审批表、决定书（五项内容）、清单和现场笔录：行政强制法第十八条、第二十四条."""

from __future__ import annotations

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content
from fadu.documents.papers.paper import Block, Field, Paper, Prose
from fadu.law.instruments import AEL
from fadu.law.procedures.coercion_seizure import acts as s
from fadu.matters.lines import Line
from fadu.rooms.coercion.sheets import needs, told
from fadu.rooms.coercion.sheets.needs import Need, Needs

APPROVAL, DECISION = "行政强制措施审批表", "查封（扣押）决定书"
INVENTORY, SCENE = "查封（扣押）清单", "现场笔录"
_APPROVED = AEL.art(18, item=1)
_SPOT = AEL.art(18, item=7)
_LISTED = AEL.art(24, par=3)
_APPROVALS = tuple(
    x.code for x in (s.approve, s.approve_principal, s.approve_later, s.approve_later_principal)
)


def _things(file: CaseFile, line: Line) -> str | None:
    """All things in one text; None where one is erased."""
    things = told.item_words(told.inventory(file))
    return None if None in things else "".join(map(str, things))


def _taken(file: CaseFile, line: Line) -> Line | None:
    return told.taken(file)


def _grounds(file: CaseFile, line: Line) -> Line | None:
    return told.grounds(file)


def _made(file: CaseFile, line: Line) -> Line | None:
    """The record once it is made; before, the form may be printed with room for it."""
    return line if line.act == s.record_scene.code else None


_EXECUTED = (s.execute, s.execute_urgent)
APPROVAL_NEEDS: Needs = (
    *needs.party(s.check_grounds, _APPROVED),
    *needs.facts(s.check_grounds, _APPROVED, "target", "basis", "reason", "discretion"),
)
DECISION_NEEDS: Needs = (
    *needs.party(s.check_grounds, told.DECISION),
    *needs.address(told.DECISION),
    *needs.facts(s.check_grounds, told.DECISION, "reason", "basis", at=_grounds),
    *needs.facts(_EXECUTED, told.DECISION, "measure", "until", "number"),
    Need(
        Content("查封、扣押场所、设施或者财物的名称、数量等", s.list_item.title, told.DECISION),
        _things,
    ),
    *needs.remedies("决定"),
    *needs.officers(s.execute),
)
INVENTORY_NEEDS: Needs = (
    *needs.party(s.check_grounds, _LISTED),
    *needs.address(_LISTED),
    *needs.facts(_EXECUTED, _LISTED, "number", at=_taken),
    Need(Content("名称、数量", s.list_item.title, _LISTED), _things),
)
SCENE_NEEDS: Needs = (
    *needs.party(s.check_grounds, _SPOT),
    *needs.facts(_EXECUTED, _SPOT, "place", "measure", "presence", at=_taken),
    *needs.officers(s.execute, at=_taken),
)
RECORDED: Needs = needs.facts(s.record_scene, _SPOT, "content", at=_made)
"""What the record says besides, once it is made."""


def checks(file: CaseFile) -> tuple[int, ...]:
    """Each look into the grounds asks for an approval."""
    return tuple(line.n for line in file.every(s.check_grounds.code))


def approval(file: CaseFile, n: int) -> Paper:
    """行政强制措施审批表; what the grounds lack is named."""
    line = told.entry(file, n)
    unit, day = told.unit_of(file, line), parts.day_of_line(line)
    team = parts.acting(file, [line], day)
    needs.check(APPROVAL, APPROVAL_NEEDS, file, line)
    approved = next((x for x in file.every(*_APPROVALS) if (x.at, x.n) > (line.at, line.n)), None)
    later = approved is not None and approved.act.startswith("approve_later")
    fields = (
        *unit.fields,
        Field("查封、扣押的对象", str(stated(line, "target"))),
        Field("理由", str(stated(line, "reason"))),
        Field("依据", f"{stated(line, 'basis')}（{stated(line, 'basis_rank')}）"),
        Field("是否可以不采取", str(stated(line, "discretion"))),
        Field("承办人", team.names or ""),
        Field("批准人", str(stated(line, "route"))),
        Field("承办机构意见", "", lines=3),
        Field(f"批准意见{'（补办）' if later else ''}", told.opinion(file, approved), lines=3),
    )
    signs = () if approved else ("承办人（签字）", "批准人（签字）")
    return told.form(file, "coercion_approval", line, fields, title=APPROVAL, signs=signs)


def seizures(file: CaseFile) -> tuple[int, ...]:
    """The entry by which it was carried out."""
    return tuple(line.n for line in file.every(*told.TAKEN))


def decision(file: CaseFile, n: int) -> Paper:
    """查封（扣押）决定书: the five contents of 第二十四条第二款, each named where it is not there."""
    line, why = told.entry(file, n), told.grounds(file)
    unit, day = told.unit_of(file, line), parts.day_of_line(line)
    team = parts.acting(file, [line], day)
    needs.check(DECISION, DECISION_NEEDS, file, line)
    words, things = told.remedies(file, "决定", line), told.item_words(told.inventory(file))
    kind, until = stated(line, "measure"), parts.day_in(line, "until")
    said = (
        f"当事人：{unit.name}，地址：{unit.address}。",
        f"经查，{str(stated(why, 'reason')).rstrip('。')}。",
        f"依照{stated(why, 'basis')}和{AEL.art(24, par=1)}的规定，决定对下列场所、设施或者财物予以{kind}：",
        *(str(one) for one in things),
        f"{kind}的期限自{parts.when(line)}起至{until}止。检测、检验、检疫或者技术鉴定的期间不计入，另行书面告知。",
        f"你（单位）应当配合，不得擅自启封、转移、使用、变卖、损毁或者隐匿。{kind}期间的保管费用由本机关承担；"
        "期限届满，本机关将依法作出处理决定或者解除决定。",
        words,
        f"执法人员：{team.names}。",
    )
    return told.official(
        file, "seize_decision", line, said, title=DECISION, number=str(stated(line, "number")), to=str(unit.name),
        signs=("执法人员（签字）", "执法人员（签字）", "当事人或者见证人（签收）"),
        note="本决定书与清单当场交付当事人，一式两份。",
    )  # fmt: skip


def lists(file: CaseFile) -> tuple[int, ...]:
    """One inventory of the seizure: the entry of its first line."""
    return tuple(line.n for line in told.inventory(file)[:1])


def inventory(file: CaseFile, n: int) -> Paper:
    """查封（扣押）清单, in two copies (第二十四条第三款)."""
    line, act = told.entry(file, n), told.taken(file)
    unit, things = told.unit_of(file, line), told.item_words(told.inventory(file))
    needs.check(INVENTORY, INVENTORY_NEEDS, file, line)
    fields: tuple[Block, ...] = (
        Field("当事人", str(unit.name)),
        Field("地址", str(unit.address)),
        Field("决定书编号", str(stated(act, "number"))),
        Field("项数", f"共{len(things)}项"),
        *(Prose(str(one)) for one in things),
    )
    signs = ("执法人员（签字）", "执法人员（签字）", "当事人（签字）", "见证人（签字）")
    note = "本清单一式二份，由当事人和本机关分别保存。"
    return told.form(file, "seize_list", line, fields, title=INVENTORY, signs=signs, note=note)


def scenes(file: CaseFile) -> tuple[int, ...]:
    """The record that was made, or the seizure that still needs one."""
    made = file.every(s.record_scene.code)
    return tuple(line.n for line in made) or seizures(file)


def scene(file: CaseFile, n: int) -> Paper:
    """现场笔录: who came, what was shown, told and heard (第十八条第三项至第九项)."""
    line, act = told.entry(file, n), told.taken(file)
    unit, day = told.unit_of(file, line), parts.day_of_line(line)
    team = parts.acting(file, [act] if act else [], day)
    made = line if line.act == s.record_scene.code else None
    needs.check(SCENE, (*SCENE_NEEDS, *(RECORDED if made else ())), file, line)
    statement = stated(act, "statement")
    heard = "（已删除）" if statement is None else statement or "没有提出"
    fields = (
        *unit.fields,
        Field("时间", parts.when(act)),
        Field("地点", str(stated(act, "place"))),
        Field("措施", str(stated(act, "measure"))),
        Field("执法人员", str(team.names)),
        Field("到场", str(stated(act, "presence"))),
        Field("出示证件和告知", "已出示执法身份证件，当场告知理由、依据、权利和救济途径"),
        Field("陈述、申辩", str(heard), lines=2),
        Field("现场情况", str(stated(made, "content")) if made else "", lines=6),
        Field("签名情况", str(stated(made, "signature")) if made else ""),
    )
    signs = ("执法人员（签字）", "执法人员（签字）", "当事人（签字）", "见证人（签字）")
    note = "当事人拒绝签名或者盖章的，在笔录中注明；当事人不到场的，由见证人签名或者盖章。"
    return told.form(file, "scene_record", line, fields, title=SCENE, signs=signs, note=note)
