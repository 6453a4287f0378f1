"""停电告知书、停止供电（供应民用爆炸物品）通知书、解除通知书：安全生产法第七十条."""

from __future__ import annotations

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import demand
from fadu.documents.papers.paper import Paper
from fadu.law.instruments import WSL
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.matters.lines import Line
from fadu.rooms.coercion.sheets import told

NOTICE, CUT = "停电告知书", "停止供电（供应民用爆炸物品）通知书"
LIFTING = "解除停止供电（供应民用爆炸物品）通知书"
_FIRST, _SECOND = WSL.art(70, par=1), WSL.art(70, par=2)
_POWER = "停止供电"


def _at(file: CaseFile, n: int) -> Line:
    return next(x for x in file.lines if x.n == n)


def _stop(file: CaseFile) -> Line | None:
    return file.last(p.register_stop.code)


def notices(file: CaseFile) -> tuple[int, ...]:
    """Each notice to the enterprise."""
    return tuple(x.n for x in file.every(p.notify_enterprise.code))


def notice(file: CaseFile, n: int) -> Paper:
    """停电告知书: the enterprise is told twenty-four hours before."""
    line, stop = _at(file, n), _stop(file)
    unit = told.unit_of(file, line)
    needed, words = told.remedies(file, "措施", parts.day_of_line(line))
    demand(
        NOTICE,
        (
            *told.who(unit, p.register_stop, _SECOND)[:1],
            *told.asked(stop, p.register_stop, _FIRST, "decision", "decision_number"),
            *told.asked(line, p.notify_enterprise, None, "order_number"),
            *needed,
        ),
    )
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
    return tuple(x.n for x in file.every(p.cut_power.code, p.cut_supply.code))


def cut(file: CaseFile, n: int) -> Paper:
    """停止供电（供应民用爆炸物品）通知书, in writing to the supplier."""
    line, stop = _at(file, n), _stop(file)
    unit, approved = told.unit_of(file, line), file.last(p.approve_cut.code, before=line)
    act = p.cut_power if line.act == p.cut_power.code else p.cut_supply
    demand(
        CUT,
        (
            *told.who(unit, p.register_stop, _FIRST)[:1],
            *told.asked(stop, p.register_stop, _FIRST, "decision", "decision_number"),
            *told.asked(approved, p.approve_cut, _FIRST, "cut_kind"),
            *told.asked(line, act, _FIRST, "supplier", "order_number"),
        ),
    )
    kind = _POWER if act is p.cut_power else stated(approved, "cut_kind")
    said = (
        f"{unit.name}存在重大事故隐患，拒不执行本机关{stated(stop, 'decision_number')}作出的{stated(stop, 'decision')}的决定，"
        "有发生生产安全事故的现实危险。",
        f"依照{_FIRST}的规定，经本部门主要负责人批准，请你单位自收到本通知起，在保证安全的前提下，对该单位{kind}，"
        "并将执行情况告知本机关。恢复供应以本机关的书面解除通知为准。",
    )
    return told.official(
        file, "cut_order", line, said, title=CUT, number=str(stated(line, "order_number")), to=str(stated(line, "supplier")),
        signs=("有关单位（签收）",), note=f"抄送：{unit.name}。",
    )  # fmt: skip


def liftings(file: CaseFile) -> tuple[int, ...]:
    """Each lifting that suppliers are told of."""
    return tuple(x.n for x in file.every(p.tell_supplier.code))


def lifting(file: CaseFile, n: int) -> Paper:
    """解除停止供电（供应民用爆炸物品）通知书."""
    line = _at(file, n)
    unit, lifted = told.unit_of(file, line), file.last(p.lift_cut.code, before=line)
    before = file.last(p.cut_power.code, p.cut_supply.code, before=line)
    demand(
        LIFTING,
        (
            *told.who(unit, p.register_stop, _SECOND)[:1],
            *told.asked(before, p.cut_power, _SECOND, "order_number"),
            *told.asked(lifted, p.lift_cut, _SECOND, "lifted_for"),
            *told.asked(line, p.tell_supplier, _SECOND, "supplier", "order_number"),
        ),
    )
    said = (
        f"因{unit.name}{stated(lifted, 'lifted_for')}，依照{_SECOND}的规定，现解除{stated(before, 'order_number')}通知采取的措施，"
        "请你单位恢复对该单位的供应。",
    )
    return told.official(
        file, "cut_lifting", line, said, title=LIFTING, number=str(stated(line, "order_number")), to=str(stated(line, "supplier")),
        signs=("有关单位（签收）",), note=f"抄送：{unit.name}。",
    )  # fmt: skip
