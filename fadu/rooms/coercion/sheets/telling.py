"""What the party of a seizure is told in writing besides: the period of a test (行政强制法 25(3)), that its goods went along with
the case (21), with the list of what went.
"""

from __future__ import annotations

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content
from fadu.documents.papers.paper import Block, Field, Paper, Prose
from fadu.law.instruments import AEL
from fadu.law.procedures.coercion_seizure import acts as s
from fadu.rooms.coercion.sheets import needs, told
from fadu.rooms.coercion.sheets.needs import Need, Needs

TEST, MOVED = "检测（鉴定）期间告知书", "查封（扣押）财物移送告知书"
MOVED_LIST = "查封（扣押）财物移送清单"
_TESTED, _MOVED = AEL.art(25, par=3), AEL.art(21)
_EXECUTED = (s.execute, s.execute_urgent)
_TAKEN = needs.newest(*_EXECUTED)
TEST_NEEDS: Needs = (
    *needs.party(s.check_grounds, _TESTED),
    *needs.facts(_EXECUTED, _TESTED, "measure", "number", at=_TAKEN),
    *needs.facts(s.start_test, _TESTED, "tester", "test_until", "notice"),
)
MOVED_NEEDS: Needs = (
    *needs.party(s.check_grounds, _MOVED),
    *needs.facts(_EXECUTED, _MOVED, "measure", "number", at=_TAKEN),
    *needs.facts(s.hand_over, _MOVED, "organ", "notice"),
)


LIST_NEEDS: Needs = (
    *needs.party(s.check_grounds, _MOVED),
    *needs.facts(s.hand_over, _MOVED, "organ"),
    Need(Content("移送财物的名称、数量", s.list_item.title, _MOVED), told.things_left),
)


def periods(file: CaseFile) -> tuple[int, ...]:
    """Each test that was commissioned."""
    return tuple(x.n for x in file.every(s.start_test.code))


def period(file: CaseFile, n: int) -> Paper:
    """检测（鉴定）期间告知书: the period is definite, and does not count."""
    line = told.entry(file, n)
    unit, act = told.unit_of(file, line), told.taken(file, line)
    needs.check(TEST, TEST_NEEDS, file, line)
    kind = stated(act, "measure")
    said = (
        f"本机关以{stated(act, 'number')}对你（单位）的场所、设施或者财物予以{kind}。现委托{stated(line, 'tester')}对有关物品进行检测、检验、检疫或者技术鉴定，"
        f"期间自{parts.when(line)}起至{parts.day_in(line, 'test_until')}止。",
        f"依照{_TESTED}的规定，{kind}的期间不包括上述期间；检测、检验、检疫或者技术鉴定的费用由本机关承担。",
        f"对{kind}有意见的，可以向本机关陈述、申辩（{AEL.art(8, par=1)}）。",
    )
    return told.official(
        file, "seize_test", line, said, title=TEST, number=str(stated(line, "notice")), to=str(unit.name),
        signs=("执法人员（签字）", "执法人员（签字）", "当事人（签收）"), note="一式两份，一份交当事人，一份存档。",
    )  # fmt: skip


def moves(file: CaseFile) -> tuple[int, ...]:
    """Each handing over of the goods along with a case."""
    return tuple(x.n for x in file.every(s.hand_over.code))


def moved(file: CaseFile, n: int) -> Paper:
    """查封（扣押）财物移送告知书: the party is told in writing."""
    line = told.entry(file, n)
    unit, act = told.unit_of(file, line), told.taken(file, line)
    needs.check(MOVED, MOVED_NEEDS, file, line)
    said = (
        f"本机关以{stated(act, 'number')}对你（单位）的场所、设施或者财物予以{stated(act, 'measure')}。因违法行为涉嫌犯罪，案件已经移送{stated(line, 'organ')}，"
        f"依照{_MOVED}的规定，有关财物于{parts.when(line)}随案一并移送，特此书面告知。",
        "移送的财物见所附清单。",
    )
    return told.official(
        file, "seize_moved", line, said, title=MOVED, number=str(stated(line, "notice")), to=str(unit.name),
        signs=("当事人（签收）",), note=f"附：{MOVED_LIST}。一式两份，一份交当事人，一份存档。",
    )  # fmt: skip


def moved_list(file: CaseFile, n: int) -> Paper:
    """查封（扣押）财物移送清单: what went along, thing by thing."""
    line = told.entry(file, n)
    unit = told.unit_of(file, line)
    needs.check(MOVED_LIST, LIST_NEEDS, file, line)
    things = told.item_words(told.left(file, line))
    fields: tuple[Block, ...] = (
        *unit.fields[:1],
        Field("接收机关", str(stated(line, "organ"))),
        Field("移送日期", parts.when(line)),
        Field("项数", f"共{len(things)}项"),
        *(Prose(one or "（已删除）") for one in things),
    )
    signs = ("移送人（签字）", "移送人（签字）", "接收人（签字或者盖章）")
    return told.form(file, "seize_moved_list", line, fields, title=MOVED_LIST, signs=signs, note="一式三份，接收机关、当事人、本机关各一份。")  # fmt: skip
