"""The five sheets: what each row registers, its columns, and by which columns a row is known again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fadu.law.procedures.registers.objects import (
    HAZARD_LEVELS,
    HAZARDS,
    LEVELS,
    LICENCES,
    MODES,
    SECTORS,
    TIERS,
)
from fadu.registry.imports.columns import (
    choice,
    credit_code,
    day,
    division,
    industry,
    text,
    yes,
)
from fadu.statutes.filled_sheets import Column

CODE = "统一社会信用代码"


@dataclass(frozen=True)
class SheetKind:
    """One kind of sheet. `key`: facts that name a row within the sheet and the register."""

    code: str
    title: str
    what: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]


def _firm(example: str = "N1430223MF0000013R") -> Column:
    return Column("credit_code", CODE, credit_code, example, "18位，自动校验；据此认定是哪一家")


def _of(code: str, title: str, choices: Sequence[str], how: str, needed: bool = True) -> Column:
    return Column(code, title, choice(choices), choices[0], how, needed, tuple(choices))


OBJECTS = SheetKind(
    "objects", "监管对象", "一行一家单位：登记当事人、列入监管、评定风险等级。",
    (
        Column("name", "名称", text(100), "某某花炮有限公司（示例）", "营业执照上的名称"),
        _of("party_kind", "类型", ("单位", "个体工商户"), "单位或者个体工商户"),
        _firm(),
        Column("division", "行政区划代码", division, "430281", "所在县（市、区）六位代码"),
        _of("sector", "监管行业", SECTORS, "本局分管的行业领域"),
        _of("level", "监管层级", LEVELS, "一企一层级：由哪一级应急管理部门执法检查"),
        Column("industry_code", "国民经济行业代码", industry, "C2672", "门类字母加数字", False),
        Column("principal", "主要负责人", text(60), "某某某", "主要负责人（法定代表人）", False),
        Column("phone", "联系电话", text(30), "0731-00000000", "", False),
        Column("address", "住所", text(200), "某某镇某某村", "", False),
        _of("tier", "风险等级", TIERS, "风险等级、评定依据、评定日期要填都填", False),
        Column("tier_basis", "评定依据", text(300), "2025年度分级评定表", "文件名称和文号", False),
        Column("graded_on", "评定日期", day, "2025-01-15", "", False),
    ),
    ("credit_code",),
)  # fmt: skip
SITES = SheetKind(
    "sites", "场所", "一行一处场所；单位须已登记。",
    (
        _firm(),
        Column("site_name", "场所名称", text(100), "一号仓库", "同一单位内不重名"),
        Column("site_address", "场所地址", text(200), "某某镇某某村", ""),
        Column("site_division", "场所区划代码", division, "430281", "场所所在县（市、区）六位代码"),
        Column("phone_free", "禁止携带手机区域", yes, "是", "填“是”或者“否”；填“是”的以纸质或者防爆设备记录", True, ("是", "否")),
        Column("contact", "现场联系人", text(60), "某某某", "", False),
        Column("phone", "联系电话", text(30), "0731-00000000", "", False),
    ),
    ("credit_code", "site_name"),
)  # fmt: skip
LICENCE_SHEET = SheetKind(
    "licences", "所持证照", "一行一件证照；单位须已登记。",
    (
        _firm(),
        _of("licence_kind", "证照种类", LICENCES, ""),
        Column("licence_number", "证照编号", text(60), "（湘）YH安许证字〔2025〕000000号", ""),
        Column("issuer", "发证机关", text(60), "某省应急管理厅", ""),
        Column("valid_from", "有效期自", day, "2025-01-01", ""),
        Column("valid_until", "有效期至", day, "2027-12-31", "长期有效的留空", False),
    ),
    ("credit_code", "licence_kind", "licence_number"),
)  # fmt: skip
SOURCES = SheetKind(
    "sources", "危险源", "一行一处危险源；单位须已登记。",
    (
        _firm(),
        _of("hazard", "危险源种类", HAZARDS, ""),
        _of("hazard_level", "重大危险源等级", HAZARD_LEVELS, "只有重大危险源填写", False),
        Column("described", "名称和数量", text(200), "烟花成品仓库 20吨", ""),
    ),
    ("credit_code", "hazard", "described"),
)  # fmt: skip
CALL_SHEET = SheetKind(
    "calls", "入企记录", "一行一次入企，含其他部门的；单位须已登记。",
    (
        _firm(),
        _of("mode", "入企方式", MODES, ""),
        Column("unit", "入企单位", text(60), "某市消防救援支队", "哪个部门"),
        Column("called_on", "入企日期", day, "2025-03-03", ""),
        Column("purpose", "事由", text(200), "消防安全检查", ""),
        Column("counted", "计入检查频次", yes, "是", "是否占年度检查频次上限", True, ("是", "否")),
        Column("chosen_for", "选取原因", text(200), "双随机抽取", "为什么选了这一家", False),
    ),
    ("credit_code", "mode", "unit", "called_on"),
)  # fmt: skip
KINDS = (OBJECTS, SITES, LICENCE_SHEET, SOURCES, CALL_SHEET)
BY_KIND = {kind.code: kind for kind in KINDS}
