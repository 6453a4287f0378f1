"""What the register of parties says of those under supervision (监管对象): class, tier, sites, licences,
hazard sources, and who else came into the firm (入企).

The duty to supervise by class and grade is that of 安全生产法 62(2). The one level that supervises a firm
(一企一层级, 应急〔2021〕23号二（一）) is known from reprints only (V2): it is recorded, and gates nothing.
The scale of tiers is the bureau's practice (P).
"""

from fadu.law.procedures.registers.facts import ends_on, phone, reason
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.role import Role

SECTORS = (
    "煤矿", "非煤矿山", "危险化学品", "烟花爆竹", "冶金", "有色", "建材", "机械", "轻工", "纺织", "烟草",
    "商贸", "其他",
)  # fmt: skip
LEVELS = ("省级", "市级", "县级")
TIERS = ("重大风险", "较大风险", "一般风险", "低风险")
MAJOR = "重大危险源"
HAZARDS = (
    MAJOR, "危险化学品", "烟花爆竹", "矿山", "粉尘涉爆", "涉氨制冷", "有限空间", "金属熔融", "其他",
)  # fmt: skip
HAZARD_LEVELS = ("一级", "二级", "三级", "四级")
LICENCES = (
    "安全生产许可证", "危险化学品经营许可证", "危险化学品安全使用许可证", "烟花爆竹经营（批发）许可证",
    "烟花爆竹经营（零售）许可证", "其他证照",
)  # fmt: skip
MODES = ("检查", "复查", "调研", "宣传", "专家指导", "联合")

sector = Fact("sector", "监管行业", Kind.CHOICE, SECTORS)
industry_code = Fact(
    "industry_code", "国民经济行业代码", Kind.TEXT, required=False, personal=False,
    help="《国民经济行业分类》的门类字母和数字，如 C2672",
)  # fmt: skip
level = Fact("level", "监管层级", Kind.CHOICE, LEVELS)
tier = Fact("tier", "风险等级", Kind.CHOICE, TIERS)
tier_basis = Fact("tier_basis", "评定依据", Kind.TEXT)
graded_on = Fact("graded_on", "评定日期", Kind.DATE)
site = Fact("site", "场所登记", Kind.TEXT, required=False, personal=False)
site_name = Fact("site_name", "场所名称", Kind.TEXT)
site_address = Fact("site_address", "场所地址", Kind.TEXT)
site_division = Fact(
    "site_division", "场所区划代码", Kind.TEXT, personal=False, help="六位数字，如 430202"
)
phone_free = Fact("phone_free", "禁止携带手机区域", Kind.BOOL)
contact = Fact("contact", "现场联系人", Kind.TEXT, required=False)
licence = Fact("licence", "证照登记", Kind.TEXT, required=False, personal=False)
licence_kind = Fact("licence_kind", "证照种类", Kind.CHOICE, LICENCES)
licence_number = Fact("licence_number", "证照编号", Kind.TEXT)
issuer = Fact("issuer", "发证机关", Kind.TEXT, personal=False)
valid_from = Fact("valid_from", "有效期自", Kind.DATE)
valid_until = Fact("valid_until", "有效期至", Kind.DATE, required=False)
hazard_source = Fact("hazard_source", "危险源登记", Kind.TEXT, required=False, personal=False)
hazard = Fact("hazard", "危险源种类", Kind.CHOICE, HAZARDS)
hazard_level = Fact("hazard_level", "重大危险源等级", Kind.CHOICE, HAZARD_LEVELS, required=False)
described = Fact("described", "名称和数量", Kind.TEXT)
call = Fact("call", "入企记录", Kind.TEXT, personal=False)
mode = Fact("mode", "入企方式", Kind.CHOICE, MODES)
unit = Fact("unit", "入企单位", Kind.TEXT, personal=False)
called_on = Fact("called_on", "入企日期", Kind.DATE)
purpose = Fact("purpose", "事由", Kind.TEXT)
counted = Fact("counted", "计入检查频次", Kind.BOOL)
chosen_for = Fact("chosen_for", "选取原因", Kind.TEXT, required=False)
parts = Fact("parts", "所属登记", Kind.KEYS, required=False)

_BY = (Role.OFFICER, Role.REGISTRAR, Role.LEGAL_OFFICE)


def _kept(code: str, title: str, *facts: Fact) -> Act:
    return Act(code, title, by=_BY, repeats=True, facts=facts)


classify_object = _kept("classify_object", "列入监管对象", sector, industry_code, level)
grade_object = _kept("grade_object", "评定风险等级", tier, tier_basis, graded_on)
release_object = _kept("release_object", "移出监管对象", ends_on, reason)
set_site = _kept(
    "set_site", "登记场所", site, site_name, site_address, site_division, phone_free, contact, phone
)
end_site = _kept("end_site", "注销场所", site, ends_on, reason)
set_licence = _kept(
    "set_licence", "登记所持证照", licence, licence_kind, licence_number, issuer, valid_from, valid_until
)  # fmt: skip
end_licence = _kept("end_licence", "注销所持证照", licence, ends_on, reason)
set_source = _kept("set_source", "登记危险源", hazard_source, hazard, hazard_level, described)
end_source = _kept("end_source", "注销危险源", hazard_source, ends_on, reason)
note_call = _kept(
    "note_call", "登记入企", mode, unit, called_on, purpose, counted, chosen_for
)  # fmt: skip
cancel_call = _kept("cancel_call", "撤销入企记录", call, reason)

PARTICULARS = (
    classify_object, grade_object, release_object, set_site, end_site, set_licence, end_licence,
    set_source, end_source,
)  # fmt: skip
CALLS = (note_call, cancel_call)
