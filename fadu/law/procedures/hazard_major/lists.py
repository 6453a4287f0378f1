"""The lawyer's two lists: what must come first and have looked, and what may not be refused."""

from __future__ import annotations

from fadu.law.instruments import APL, CMSR, WSL
from fadu.law.procedures.hazard_major import acts as a
from fadu.law.procedures.hazard_major import facts as f
from fadu.law.vocabulary.procedure import Gate, Lawful

GATES: tuple[Gate, ...] = (
    Gate(a.judge_hazard, a.register_hazard),
    Gate(a.review, a.close_hazard, looks_at=(a.rectify, a.stop_work, a.order_elimination)),
    Gate(a.review, a.decide_resumption, looks_at=(a.rectify, a.stop_work)),
    Gate(a.decide_resumption, a.resume, looks_at=(a.stop_work,)),
    Gate(a.decide_extension, a.extend_term),
    Gate(a.decide_extension, a.extend_term, against={"granted": False}),
    Gate(a.find_stop_refused, a.open_cut),
    Gate(a.find_stop_refused, a.open_cut, against={"danger": False}),
    Gate(a.judge_hazard, a.open_cut),
    Gate(a.judge_hazard, a.open_cut, against={"is_major": False}),
    Gate(a.end_cut, a.close_hazard, looks_at=(a.open_cut,)),
    Gate(a.determine_closure, a.open_closure),
    Gate(a.determine_closure, a.open_closure, against={"closure_ground": f.NO_GROUND}),
    Gate(a.end_closure, a.close_matter, looks_at=(a.open_closure,)),
    Gate(a.assess_crime, a.start_transfer),
    Gate(a.accept_coal, a.sign_coal),
    Gate(a.sign_coal, a.consent_coal, looks_at=(a.accept_coal,)),
    Gate(a.consent_coal, a.approve_coal, looks_at=(a.sign_coal,)),
    Gate(a.approve_coal, a.resume_coal),
)

_FOUND = ("find_hazard",)
_ORDERED = (*_FOUND, "judge_hazard:H1", "order_elimination:H1")
_STOPPED = (*_ORDERED, "stop_work:H1")
_REFUSED = (*_STOPPED, "find_stop_refused:H1")

LAWFUL: tuple[Lawful, ...] = (
    Lawful(
        a.find_hazard,
        _STOPPED,
        "督办期间发现其他重大事故隐患的，可以并入同一事项",
        WSL.art(65, par=1, item=3),
    ),
    Lawful(
        a.order_elimination,
        _FOUND,
        "发现隐患即应当责令排除，不必等待认定",
        WSL.art(65, par=1, item=3),
        key="H1",
    ),
    Lawful(
        a.stop_work,
        _FOUND,
        "无法保证安全的，发现时即可责令停产停用",
        WSL.art(65, par=1, item=3),
        key="H1",
    ),
    Lawful(
        a.stop_work,
        (*_ORDERED, "check_progress:H1"),
        "排除过程中无法保证安全的，应当责令停产停用",
        WSL.art(65, par=1, item=3),
        key="H1",
    ),
    Lawful(
        a.rectify, _FOUND, "生产经营单位可以在收到指令前主动消除隐患", WSL.art(41, par=2), key="H1"
    ),
    Lawful(
        a.review,
        _ORDERED,
        "期限届满没有整改的，仍应当复查",
        WSL.art(65, par=1, item=3),
        key="H1",
    ),
    Lawful(
        a.refer_penalty,
        _FOUND,
        "未采取措施消除隐患的，第一次发现即可处罚",
        WSL.art(102) + APL.art(54, par=2),
        key="H1",
    ),
    Lawful(
        a.find_elimination_refused,
        _ORDERED,
        "没有责令停产的，拒不消除隐患也可以认定",
        WSL.art(102),
        key="H1",
    ),
    Lawful(
        a.find_stop_refused,
        ("find_hazard", "stop_work:H1"),
        "只对其中一项隐患责令停产的，也可以认定拒不执行",
        WSL.art(70, par=1),
        key="H1",
    ),
    Lawful(
        a.open_cut,
        _REFUSED,
        "拒不执行、有现实危险的，可以采取停电停供措施",
        WSL.art(70, par=1),
        key="H1",
    ),
    Lawful(
        a.end_cut,
        (*_REFUSED, "open_cut:H1"),
        "一项隐患的措施解除的，不必等待其他隐患",
        WSL.art(70, par=2),
        key="H1",
    ),
    Lawful(
        a.open_cut,
        (*_REFUSED, "open_cut:H1", "end_cut:H1", "find_stop_refused:H1"),
        "解除以后又拒不执行的，可以再次采取",
        WSL.art(70, par=1),
        key="H1",
    ),
    Lawful(
        a.open_closure,
        ("determine_closure",),
        "符合情形的，应当提请，不必先发现隐患",
        WSL.art(113),
        facts={"determine_closure": {"closure_ground": f.closure_ground.choices[3]}},
    ),
    Lawful(
        a.open_closure,
        ("determine_closure", "open_closure", "end_closure", "determine_closure"),
        "不予关闭以后又符合情形的，应当再次提请",
        WSL.art(113),
        facts={"determine_closure": {"closure_ground": f.closure_ground.choices[1]}},
    ),
    Lawful(
        a.decide_resumption,
        (*_STOPPED, "review:H1"),
        "隐患排除后，经审查可以同意恢复",
        WSL.art(65, par=1, item=3),
        key="H1",
    ),
    Lawful(
        a.decide_resumption,
        (*_STOPPED, "note_no_resumption:H1", "apply_resumption:H1", "review:H1"),
        "记明不再恢复后又申请恢复的，仍可以审查同意",
        WSL.art(65, par=1, item=3),
        key="H1",
    ),
    Lawful(
        a.apply_extension, _ORDERED, "整改期限内可以申请延期", WSL.art(65, par=1, item=3), key="H1"
    ),
    Lawful(
        a.transfer_department,
        _STOPPED,
        "应当由其他部门处理的，应当及时移送，不必先等恢复生产经营",
        WSL.art(69),
        key="H1",
    ),
    Lawful(
        a.transfer_department,
        _ORDERED,
        "应当由其他部门处理的，应当及时移送",
        WSL.art(69),
        key="H1",
    ),
    Lawful(
        a.refer_penalty,
        (*_ORDERED, "rectify:H1", "review:H1"),
        "隐患消除后，已经发生的违法行为仍可以移交处罚",
        WSL.art(102),
        key="H1",
    ),
    Lawful(a.determine_closure, _FOUND, "任何时候都可以核对是否应当提请关闭", WSL.art(113)),
    Lawful(
        a.apply_coal_resumption,
        ("find_hazard", "record_suspension", "coal_plan"),
        "煤矿整改结束后可以申请恢复生产",
        CMSR.art(48, par=2),
    ),
)
