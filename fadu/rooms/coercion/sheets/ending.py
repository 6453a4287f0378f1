"""延长、处理、解除查封、扣押的决定书：行政强制法第二十五条、第二十七条、第二十八条."""

from __future__ import annotations

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import demand
from fadu.documents.papers.paper import Paper
from fadu.law.instruments import AEL
from fadu.law.procedures.coercion_seizure import acts as s
from fadu.law.vocabulary.act import Act
from fadu.matters.lines import Line
from fadu.rooms.coercion.sheets import told

EXTENSION, DISPOSAL, LIFTING = (
    "延长查封（扣押）期限决定书",
    "查封（扣押）财物处理决定书",
    "解除查封（扣押）决定书",
)
_EXTENDED, _DISPOSED, _LIFTED = AEL.art(25, par=2), AEL.art(27), AEL.art(28, par=1)


def _codes(file: CaseFile, *acts: Act) -> tuple[int, ...]:
    return tuple(line.n for line in file.every(*(act.code for act in acts)))


def extensions(file: CaseFile) -> tuple[int, ...]:
    """Each notice of an extension."""
    return _codes(file, s.notify_extension)


def extension(file: CaseFile, n: int) -> Paper:
    """延长查封（扣押）期限决定书: told in writing with its reasons."""
    line, approved = _at(file, n), file.last(s.extend.code)
    unit, act = told.unit_of(file, line), told.taken(file, line)
    needed, words = told.remedies(file, "决定", parts.day_of_line(line))
    demand(
        EXTENSION,
        (
            *told.who(unit, s.check_grounds, _EXTENDED)[:1],
            *told.asked(act, s.execute, _EXTENDED, "measure", "number"),
            *told.asked(approved, s.extend, _EXTENDED, "former_until", "until", "reason"),
            *told.asked(line, s.notify_extension, None, "number"),
            *needed,
        ),
    )
    kind = stated(act, "measure")
    said = (
        f"本机关以{stated(act, 'number')}对你（单位）的场所、设施或者财物予以{kind}，期限至"
        f"{parts.day_in(approved, 'former_until')}。",
        f"因{str(stated(approved, 'reason')).rstrip('。')}，情况复杂，依照{AEL.art(25, par=1)}的规定，"
        f"经本机关负责人批准，决定将{kind}期限延长至{parts.day_in(approved, 'until')}。",
        words,
    )
    return told.official(
        file, "seize_extension", line, said, title=EXTENSION, number=str(stated(line, "number")), to=str(unit.name), signs=("当事人（签收）",)
    )  # fmt: skip


def disposals(file: CaseFile) -> tuple[int, ...]:
    """Each decision on what was seized."""
    return _codes(file, s.dispose)


def disposal(file: CaseFile, n: int) -> Paper:
    """查封（扣押）财物处理决定书."""
    line = _at(file, n)
    unit, act = told.unit_of(file, line), told.taken(file, line)
    needed, words = told.remedies(file, "决定", parts.day_of_line(line))
    demand(
        DISPOSAL,
        (
            *told.who(unit, s.check_grounds, _DISPOSED)[:1],
            *told.asked(act, s.execute, _DISPOSED, "measure", "number"),
            *told.asked(line, s.dispose, _DISPOSED, "disposal", "decided_by", "number"),
            *needed,
        ),
    )
    said = (
        f"本机关以{stated(act, 'number')}予以{stated(act, 'measure')}的财物，经查清事实，依照{_DISPOSED}和"
        f"{stated(line, 'decided_by')}，决定予以{stated(line, 'disposal')}。",
        words,
    )
    return told.official(
        file, "seize_disposal", line, said, title=DISPOSAL, number=str(stated(line, "number")), to=str(unit.name), signs=("当事人（签收）",)
    )  # fmt: skip


def liftings(file: CaseFile) -> tuple[int, ...]:
    """Each lifting, of all or of one thing alone."""
    return _codes(file, s.lift, s.lift_item)


def lifting(file: CaseFile, n: int) -> Paper:
    """解除查封（扣押）决定书: in which of the five cases, and what is returned."""
    line = _at(file, n)
    whole = line.act == s.lift.code
    unit, act = told.unit_of(file, line), told.taken(file, line)
    demand(
        LIFTING,
        (
            *told.who(unit, s.check_grounds, _LIFTED)[:1],
            *told.asked(act, s.execute, _LIFTED, "measure", "number"),
            *told.asked(line, s.lift if whole else s.lift_item, _LIFTED, "lifted_for", "number"),
        ),
    )
    things = told.item_words(
        x for x in told.inventory(file) if whole or line.key in (x.facts.get("item") or ())
    )
    kind = stated(act, "measure")
    said = (
        f"本机关以{stated(act, 'number')}对你（单位）的场所、设施或者财物予以{kind}。"
        f"现因{stated(line, 'lifted_for')}，依照{_LIFTED}的规定，决定自{parts.when(line)}起解除对下列场所、设施或者财物的{kind}，立即退还：",
        *(one or "（已删除）" for one in things),
    )
    return told.official(
        file, "seize_lifting", line, said, title=LIFTING, number=str(stated(line, "number")), to=str(unit.name),
        signs=("执法人员（签字）", "当事人（签收）"),
    )  # fmt: skip


def _at(file: CaseFile, n: int) -> Line:
    return next(x for x in file.lines if x.n == n)
