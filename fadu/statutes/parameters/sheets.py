"""Packs of parameters as Excel sheets (参数包): one row a dated value; read back row by row, every fault named."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from fadu.kernel.errors import BadInput
from fadu.kernel.money import yuan
from fadu.kernel.zone import parse_day
from fadu.law.parameters import PARAMETERS
from fadu.law.readers import FILLER, of
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.status import OF_LAW, Status
from fadu.statutes.filled_sheets import Wrong
from fadu.statutes.models import ParameterRow
from fadu.statutes.parameters.services import Line
from fadu.statutes.selectors import DECLARED
from fadu.statutes.services import stored
from fadu.statutes.workbooks import Book, header_of, rows_of, text_of

CODE, TITLE, UNIT, VALUE = "代码", "参数", "单位", "值"
SINCE, SOURCE, STATUS, DEMO, CONFIRMED = "施行日期", "来源", "核实程度", "示范", "确认人"
HEADINGS = (CODE, TITLE, UNIT, VALUE, SINCE, SOURCE, STATUS, DEMO, CONFIRMED)
_OPTIONAL = (TITLE, UNIT, DEMO, CONFIRMED)
_FILLED = (VALUE, SINCE, SOURCE)
_WIDTHS = {0: 34, 1: 40, 3: 20, 5: 40}
LONGEST = 2000  # characters of a source or a text
_YES = ("是", "1", "true")
_HOW = {
    Kind.MONEY: "元，最多两位小数，如 50,000",
    Kind.NUMBER: "整数",
    Kind.BOOL: "填“是”或者“否”",
    Kind.TEXT: "文字",
}


@dataclass(frozen=True)
class Read:
    """A pack as read: the values, what does not fit, how many rows were left blank."""

    lines: tuple[Line, ...]
    wrong: tuple[Wrong, ...]
    blank: int


def written(
    rows: Mapping[str, Sequence[ParameterRow]],
    names: Mapping[str, str],
    only: Collection[str] | None = None,
) -> bytes:
    """Every parameter, or `only` those: the dated values, or one row to fill in. `names`: of who confirmed, by id."""
    choices = {6: [s.value for s in OF_LAW], 7: ["是", "否"]}
    book = Book("参数", HEADINGS, _WIDTHS, choices)
    cells = (
        cell
        for p in PARAMETERS
        if only is None or p.code in only
        for cell in _rows(p, rows.get(p.code, ()), names)
    )
    return book.written(cells, _explained())


def read(data: bytes) -> Read:
    """A pack read back; BadInput for no such sheet, while what is wrong with a row is named with its column."""
    cells = rows_of(data)
    header = header_of(cells, HEADINGS, _OPTIONAL)
    lines: list[Line] = []
    wrong: list[Wrong] = []
    blank = 0
    for number, row in enumerate(cells[1:], 2):
        texts = dict(zip(header, (text_of(c) for c in row[: len(header)]), strict=False))
        if not any(texts.values()):
            continue
        if texts.get(CODE) and not any(texts.get(c) for c in _FILLED):
            blank += 1
            continue
        found = _line(number, texts)
        if isinstance(found, Line):
            lines.append(found)
        else:
            wrong += found
    return Read(tuple(lines), tuple(wrong), blank)


def _line(number: int, texts: Mapping[str, str]) -> Line | list[Wrong]:
    """One row, or everything that is wrong with it."""
    parameter = DECLARED.get(texts.get(CODE, ""))
    if parameter is None:
        return [
            Wrong(
                number,
                CODE,
                f"没有代码为“{texts.get(CODE, '')[:60]}”的参数",
                "从本页下载模板，代码不要改动。",
            )
        ]
    faults = list(_beside(number, parameter, texts))
    value, since = "", date.min
    try:
        value = stored(parameter, texts.get(VALUE, ""))
    except BadInput as error:
        faults.append(Wrong(number, VALUE, str(error), f"填写{how(parameter)}。"))
    try:
        since = parse_day(texts.get(SINCE, ""))
    except BadInput as error:
        faults.append(Wrong(number, SINCE, str(error), "写成 2025-01-01。"))
    if faults:
        return faults
    demo = texts.get(DEMO, "").lower() in _YES
    return Line(number, parameter, value, since, texts[SOURCE], _status(texts), demo)


def _beside(number: int, parameter: Parameter, texts: Mapping[str, str]) -> Iterator[Wrong]:
    """What is wrong beside value and day: the wrong parameter's row, no source, an unknown status."""
    for column, stated in ((TITLE, parameter.title), (UNIT, parameter.unit)):
        given = texts.get(column, "")
        if given and given != stated:
            what = f"代码“{parameter.code}”的{column}是“{stated or '（无）'}”，不是“{given[:60]}”"
            yield Wrong(number, column, what, "核对是否错行；代码、参数、单位三列不要改动。")
    if not texts.get(SOURCE):
        yield Wrong(number, SOURCE, "没有写明来源", "写文号和条款，或者哪次会议的纪要。")
    for column in (SOURCE, VALUE):
        if len(texts.get(column, "")) > LONGEST:
            yield Wrong(number, column, f"超过{LONGEST}个字", "写明文号和要点即可。")
    if _status(texts) not in list(OF_LAW):
        what = f"核实程度“{texts[STATUS][:20]}”无法识别"
        yield Wrong(number, STATUS, what, "填 V、V2、P 或 U。")
    if (shown := texts.get(DEMO, "").lower()) and shown not in (*_YES, "否", "0", "false"):
        yield Wrong(number, DEMO, f"“{shown[:20]}”无法识别", "填“是”或者“否”，空为否。")


def _status(texts: Mapping[str, str]) -> str:
    return texts.get(STATUS, "").partition(" ")[0] or Status.U.value


def how(parameter: Parameter) -> str:
    """What a value of this parameter looks like."""
    if parameter.kind is Kind.CHOICE:
        return f"下列之一：{'、'.join(parameter.choices)}"
    return _HOW[parameter.kind]


def typed(parameter: Parameter, value: str) -> str:
    """A kept value as a person types it: amounts in 元."""
    return yuan(int(value)) if parameter.kind is Kind.MONEY else value


def _rows(
    parameter: Parameter, rows: Sequence[ParameterRow], names: Mapping[str, str]
) -> Iterator[tuple[str, ...]]:
    named = (parameter.code, parameter.title, parameter.unit)
    if not rows:
        yield (*named, "", "", "", "", "", "")
    for row in rows:
        yield (
            *named, typed(parameter, row.value), row.since.isoformat(), row.source, row.status,
            "是" if row.demo else "", names.get(row.confirmed_by, ""),
        )  # fmt: skip


def _explained() -> Iterable[Sequence[str]]:
    yield "列", "是否必填", "说明"
    yield CODE, "必填", "不要改动"
    yield TITLE, "不填也可", "与代码对应，不要改动"
    yield UNIT, "不填也可", "与代码对应，不要改动"
    yield VALUE, "必填", "金额以元计，是非填“是”“否”；值、施行日期、来源都空的一行不导入"
    yield SINCE, "必填", "如 2025-01-01；同一参数可以有几行，各自施行日期不同"
    yield SOURCE, "必填", "文号和条款，或者会议纪要"
    yield STATUS, "可空", "V 已核实，V2 据转载核对，P 实务做法，U 未核实；空为 U"
    yield DEMO, "可空", "填“是”的为示范值"
    yield CONFIRMED, "不读取", "导出时为填写人；导入的值由导入人确认"
    yield "", "", ""
    yield "参数", "由谁填写", "值的写法；法律的规定和留白；用在哪里"
    for p in PARAMETERS:
        used = "、".join(dict.fromkeys(r.where for r in of(p.code))) or "尚未启用"
        yield p.title, FILLER, f"{how(p)}；{p.why}（{p.cite}）；{used}"
