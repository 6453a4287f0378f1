"""延长、处理、解除查封、扣押的决定书：行政强制法第二十五条、第二十七条、第二十八条."""

from __future__ import annotations

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content
from fadu.documents.papers.paper import Block, Field, Paper, Prose
from fadu.law.instruments import AEL
from fadu.law.procedures.coercion_seizure import acts as s
from fadu.law.vocabulary.act import Act
from fadu.matters.lines import Line
from fadu.rooms.coercion.sheets import needs, told
from fadu.rooms.coercion.sheets.needs import Need, Needs

EXTENSION, DISPOSAL, LIFTING = (
    "延长查封（扣押）期限决定书",
    "查封（扣押）财物处理决定书",
    "解除查封（扣押）决定书",
)
RETURN = "退还财物清单"
_EXTENDED, _DISPOSED, _LIFTED = AEL.art(25, par=2), AEL.art(27), AEL.art(28, par=1)
_RETURNED = AEL.art(28, par=2)

_TAKEN = needs.newest(s.execute, s.execute_urgent)
_EXECUTED = (s.execute, s.execute_urgent)
EXTENSION_NEEDS: Needs = (
    *needs.party(s.check_grounds, _EXTENDED),
    *needs.facts(_EXECUTED, _EXTENDED, "measure", "number", at=_TAKEN),
    *needs.facts(s.extend, _EXTENDED, "former_until", "until", "reason", at=needs.newest(s.extend)),
    *needs.facts(s.notify_extension, None, "number"),
    *needs.remedies("决定"),
)
DISPOSAL_NEEDS: Needs = (
    *needs.party(s.check_grounds, _DISPOSED),
    *needs.facts(_EXECUTED, _DISPOSED, "measure", "number", at=_TAKEN),
    *needs.facts(s.dispose, _DISPOSED, "disposal", "decided_by", "number"),
    Need(Content("处理的财物", s.list_item.title, _DISPOSED), told.things_left),
    *needs.remedies("决定"),
)
LIFTING_NEEDS: Needs = (
    *needs.party(s.check_grounds, _LIFTED),
    *needs.facts(_EXECUTED, _LIFTED, "measure", "number", at=_TAKEN),
    *needs.facts((s.lift, s.lift_item), _LIFTED, "lifted_for", "number"),
)


def _lifted_before(file: CaseFile, line: Line) -> tuple[Line, ...]:
    """The liftings that a return carries out: those since the one before it."""
    here = (line.at, line.n)
    earlier = [(x.at, x.n) for x in file.every(s.return_goods.code) if (x.at, x.n) < here]
    lifted = ((x, (x.at, x.n)) for x in file.every(s.lift.code, s.lift_item.code))
    return tuple(x for x, place in lifted if place < here and all(place > e for e in earlier))


RETURN_NEEDS: Needs = (
    *needs.party(s.check_grounds, _RETURNED),
    *needs.facts(
        (s.lift, s.lift_item),
        _RETURNED,
        "number",
        at=lambda file, line: next(iter(_lifted_before(file, line)), None),
    ),
    *needs.facts(s.return_goods, _RETURNED, "returned", "signature"),
)


def _codes(file: CaseFile, *acts: Act) -> tuple[int, ...]:
    return tuple(line.n for line in file.every(*(act.code for act in acts)))


def extensions(file: CaseFile) -> tuple[int, ...]:
    """Each notice of an extension."""
    return _codes(file, s.notify_extension)


def extension(file: CaseFile, n: int) -> Paper:
    """延长查封（扣押）期限决定书: told in writing with its reasons."""
    line, approved = told.entry(file, n), file.last(s.extend.code)
    unit, act = told.unit_of(file, line), told.taken(file, line)
    needs.check(EXTENSION, EXTENSION_NEEDS, file, line)
    words = told.remedies(file, "决定", line)
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
    """查封（扣押）财物处理决定书: what becomes of which goods; those lifted alone before are not among them."""
    line = told.entry(file, n)
    unit, act = told.unit_of(file, line), told.taken(file, line)
    needs.check(DISPOSAL, DISPOSAL_NEEDS, file, line)
    words = told.remedies(file, "决定", line)
    said = (
        f"本机关以{stated(act, 'number')}对你（单位）的场所、设施或者财物予以{stated(act, 'measure')}。经查清事实，依照{_DISPOSED}和"
        f"{stated(line, 'decided_by')}，决定对下列财物予以{stated(line, 'disposal')}：",
        *map(str, told.item_words(told.left(file, line))),
        words,
    )
    return told.official(
        file, "seize_disposal", line, said, title=DISPOSAL, number=str(stated(line, "number")), to=str(unit.name), signs=("当事人（签收）",)
    )  # fmt: skip


def liftings(file: CaseFile) -> tuple[int, ...]:
    """Each lifting, of all or of one thing alone."""
    return _codes(file, s.lift, s.lift_item)


def lifting(file: CaseFile, n: int) -> Paper:
    """解除查封（扣押）决定书: in which of the five cases, and what is returned: nothing that was lifted alone before."""
    line = told.entry(file, n)
    whole = line.act == s.lift.code
    unit, act = told.unit_of(file, line), told.taken(file, line)
    needs.check(LIFTING, LIFTING_NEEDS, file, line)
    there = told.left(file, line) if whole else told.inventory(file)
    things = told.item_words(x for x in there if whole or line.key in (x.facts.get("item") or ()))
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


def returns(file: CaseFile) -> tuple[int, ...]:
    """Each return, of things lifted alone or of all that was left."""
    return _codes(file, s.return_goods)


def returned(file: CaseFile, n: int) -> Paper:
    """退还财物清单: what goes back of the liftings since the return before."""
    line = told.entry(file, n)
    unit = told.unit_of(file, line)
    needs.check(RETURN, RETURN_NEEDS, file, line)
    things = told.item_words(_given_back(file, line))
    fields: tuple[Block, ...] = (
        *unit.fields[:1],
        Field(
            "解除决定书", "、".join(str(stated(x, "number")) for x in _lifted_before(file, line))
        ),
        Field("退还方式", str(stated(line, "returned"))),
        Field("项数", f"共{len(things)}项"),
        *(Prose(one or "（已删除）") for one in things),
        Field("签名情况", str(stated(line, "signature"))),
    )
    signs = ("执法人员（签字）", "执法人员（签字）", "当事人（签字）", "见证人（签字）")
    return told.form(file, "seize_return", line, fields, title=RETURN, signs=signs)


def _given_back(file: CaseFile, line: Line) -> tuple[Line, ...]:
    """The lines of the inventory that go back: those lifted alone, or all but those lifted alone before."""
    lifted = _lifted_before(file, line)
    alone = {x.key for x in file.every(s.lift_item.code) if (x.at, x.n) < (line.at, line.n)}
    now = {x.key for x in lifted if x.act == s.lift_item.code}
    whole = any(x.act == s.lift.code for x in lifted)
    return tuple(
        x
        for x in told.inventory(file)
        if (keys := set(x.facts.get("item") or ())) & now or (whole and not keys & alone)
    )
