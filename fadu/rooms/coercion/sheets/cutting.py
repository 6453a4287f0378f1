"""停电告知书、停止供电（供应民用爆炸物品）通知书、解除通知书：安全生产法第七十条."""

from __future__ import annotations

from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content
from fadu.documents.papers.paper import Paper
from fadu.kernel.zone import chinese_moment, parse_instant
from fadu.law.instruments import WSL
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.law.vocabulary.act import Act
from fadu.matters.lines import Line
from fadu.rooms.coercion.sheets import needs, told
from fadu.rooms.coercion.sheets.needs import Need, Needs

NOTICE, CUT = "停电告知书", "停止供电（供应民用爆炸物品）通知书"
LIFTING = "解除停止供电（供应民用爆炸物品）通知书"
_FIRST, _SECOND = WSL.art(70, par=1), WSL.art(70, par=2)
_STOPPED = needs.newest(p.register_stop)
_CUTS, _RESTORES = (p.cut_power, p.cut_supply), (p.restore_power, p.restore_supply)
_LIFTS = (p.lift_power, p.lift_supply)


def _of(line: Line, power: Act, supply: Act) -> Act:
    """Which of two acts belongs to the measure of an entry: power, or explosives and other supplies."""
    return power if line.act in (p.cut_power.code, p.restore_power.code) else supply


def _measure(file: CaseFile, line: Line) -> str | None:
    """What is stopped: power, or what was approved of the other supplies."""
    if line.act == p.cut_power.code:
        return "停止供电"
    approved = file.last(p.approve_supply.code, before=line)
    value = stated(approved, "supply_kind")
    return None if value is None else str(value)


def _ordered(file: CaseFile, line: Line) -> Line | None:
    return file.last(_of(line, p.cut_power, p.cut_supply).code, before=line)


def _lifted(file: CaseFile, line: Line) -> Line | None:
    return file.last(_of(line, p.lift_power, p.lift_supply).code, before=line)


NOTICE_NEEDS: Needs = (
    *needs.party(p.register_stop, _SECOND),
    *needs.facts(p.register_stop, _FIRST, "decision", "decision_number", at=_STOPPED),
    *needs.facts(p.notify_enterprise, None, "order_number"),
    *needs.remedies("措施"),
)
CUT_NEEDS: Needs = (
    *needs.party(p.register_stop, _FIRST),
    *needs.facts(p.register_stop, _FIRST, "decision", "decision_number", at=_STOPPED),
    Need(Content("措施", p.approve_supply.title, _FIRST), _measure),
    *needs.facts(_CUTS, _FIRST, "supplier", "order_number", "stop_at"),
)
LIFTING_NEEDS: Needs = (
    *needs.party(p.register_stop, _SECOND),
    *needs.facts(_CUTS, _SECOND, "order_number", at=_ordered),
    *needs.facts(_LIFTS, _SECOND, "lifted_for", at=_lifted),
    *needs.facts(_RESTORES, _SECOND, "supplier", "order_number"),
)


def _stop(file: CaseFile) -> Line | None:
    return file.last(p.register_stop.code)


def notices(file: CaseFile) -> tuple[int, ...]:
    """Each notice to the enterprise."""
    return tuple(x.n for x in file.every(p.notify_enterprise.code))


def notice(file: CaseFile, n: int) -> Paper:
    """停电告知书: the enterprise is told twenty-four hours before."""
    line, stop = told.entry(file, n), _stop(file)
    unit = told.unit_of(file, line)
    needs.check(NOTICE, NOTICE_NEEDS, file, line)
    words = told.remedies(file, "措施", line)
    said = (
        f"你单位存在重大事故隐患，本机关以{stated(stop, 'decision_number')}作出{stated(stop, 'decision')}的决定，"
        "你单位拒不执行，有发生生产安全事故的现实危险。",
        f"依照{_FIRST}的规定，经本部门主要负责人批准，本机关将通知供电单位对你单位停止供电。"
        f"依照{_SECOND}的规定，自本告知书送达满二十四小时后实施。请做好停电的安全准备。",
        "你单位依法履行决定、采取相应措施消除事故隐患的，请立即报告，本机关核查后及时解除。",
        words,
    )
    return told.official(
        file, "cut_notice", line, said, title=NOTICE, number=str(stated(line, "order_number")), to=str(unit.name),
        signs=("执法人员（签字）", "执法人员（签字）", "生产经营单位（签收，写明时、分）"),
    )  # fmt: skip


def cuts(file: CaseFile) -> tuple[int, ...]:
    """Each notice to a supplier."""
    return tuple(x.n for x in file.every(*(act.code for act in _CUTS)))


def cut(file: CaseFile, n: int) -> Paper:
    """停止供电（供应民用爆炸物品）通知书, in writing to the supplier."""
    line, stop = told.entry(file, n), _stop(file)
    unit, kind = told.unit_of(file, line), _measure(file, line)
    needs.check(CUT, CUT_NEEDS, file, line)
    said = (
        f"{unit.name}存在重大事故隐患，拒不执行本机关{stated(stop, 'decision_number')}作出的{stated(stop, 'decision')}的决定，"
        "有发生生产安全事故的现实危险。",
        f"依照{_FIRST}的规定，经本部门主要负责人批准，请你单位自{_stops(line)}起，在保证安全的前提下，对该单位{kind}，"
        "并将执行情况告知本机关。恢复供应以本机关的书面解除通知为准。",
    )
    return told.official(
        file, "cut_order", line, said, title=CUT, number=str(stated(line, "order_number")), to=str(stated(line, "supplier")),
        signs=("有关单位（签收）",), note=f"抄送：{unit.name}。",
    )  # fmt: skip


def _stops(line: Line) -> str:
    return chinese_moment(parse_instant(str(stated(line, "stop_at"))))


def liftings(file: CaseFile) -> tuple[int, ...]:
    """Each lifting that suppliers are told of."""
    return tuple(x.n for x in file.every(*(act.code for act in _RESTORES)))


def lifting(file: CaseFile, n: int) -> Paper:
    """解除停止供电（供应民用爆炸物品）通知书."""
    line = told.entry(file, n)
    unit, lifted, before = told.unit_of(file, line), _lifted(file, line), _ordered(file, line)
    needs.check(LIFTING, LIFTING_NEEDS, file, line)
    said = (
        f"因{unit.name}{stated(lifted, 'lifted_for')}，依照{_SECOND}的规定，现解除{stated(before, 'order_number')}通知采取的措施，"
        "请你单位恢复对该单位的供应。",
    )
    return told.official(
        file, "cut_lifting", line, said, title=LIFTING, number=str(stated(line, "order_number")), to=str(stated(line, "supplier")),
        signs=("有关单位（签收）",), note=f"抄送：{unit.name}。",
    )  # fmt: skip
