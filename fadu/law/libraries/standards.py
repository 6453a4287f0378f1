"""Standards for major hazards as the references know them: our own short labels, never their texts.

V2: known from an index or a reproduction; the number of an item follows the order of the index and
must be compared with the standard before anything is judged by it. 煤矿安全生产条例 36 was read (V).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from fadu.law.instruments import CMSR
from fadu.law.libraries.entries import Entry
from fadu.law.libraries.kinds import CRITERION, STANDARD
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.status import Status

_INDEX = "条目号按索引顺序编排，判定前须对照标准原文。"
AQ3067, LIST121 = "AQ 3067-2026", "安监总管三〔2017〕121号"
COAL_REGULATION = "煤矿安全生产条例第三十六条"
V, V2, U = Status.V, Status.V2, Status.U

# number, sector, title, version, items, since, status, note
_STANDARDS = (
    ("应急管理部令第10号", "工贸", "工贸（2023年）", "2023-04-14", "64", date(2023, 5, 15), V2,
     "管理类3条，行业类47条，专项类14条；二〇一七年版不再使用。条目原文待录入。"),
    (AQ3067, "危险化学品", "化工和危险化学品（2026年）", "2026-03-09", "53",
     date(2026, 9, 30), V2, _INDEX),
    (LIST121, "危险化学品", "化工和危险化学品（2017年）", "2017", "20", None, V2,
     "施行日期未核实；是否由 AQ 3067-2026 废止未核实，按发现日期选用。已知16条简称。"),
    ("安监总管三〔2017〕121号（烟花爆竹）", "烟花爆竹", "烟花爆竹（2017年）", "2017", "",
     None, V2, "同一文件的第二份清单；施行日期、条数未核实。"),
    ("矿安〔2022〕88号", "金属非金属矿山", "金属非金属矿山（2022年）", "2022", "", date(2022, 9, 1), V2,
     "分地下矿山、露天矿山、尾矿库三份清单，条数未核实；另见矿安〔2024〕41号补充情形。"),
    ("矿安〔2024〕41号", "金属非金属矿山", "金属非金属矿山补充情形（2024年）", "2024", "", None, V2,
     "补充矿安〔2022〕88号；施行日期、条数未核实。"),
    ("应急管理部令第21号", "煤矿", "煤矿（2026年）", "2026-05-24", "", date(2026, 7, 1), V2,
     "修订原第4号令，条目未取得；条例列举的十七项另列。"),
    (COAL_REGULATION, "煤矿", "煤矿（条例列举的十七项）", "2024-01-24", "17", date(2024, 5, 1), V, ""),
    ("GB 35181-2025", "其他", "火灾隐患", "2025", "", date(2025, 11, 1), V2, "不属于本部门监管，供移送时使用。"),
    ("工信部安全〔2024〕234号", "其他", "民用爆炸物品", "2024", "", None, V2, "不属于本部门监管，供移送时使用。"),
    ("建城规〔2023〕4号", "其他", "城镇燃气", "2023", "", None, V2, "不属于本部门监管，供移送时使用。"),
    ("建质规〔2024〕5号", "其他", "房屋市政工程", "2024", "", None, V2, "不属于本部门监管，供移送时使用。"),
    ("国家发展改革委令第41号", "其他", "电力", "2026", "", None, V2, "不属于本部门监管，供移送时使用。"),
)  # fmt: skip

_AQ3067 = {
    "5.1": "负责人考核；安全管理人员任职条件；操作人员学历和教育；特种作业持证；重大危险源包保履责",
    "5.2": "设计与变更；外部防护距离；管线管廊跨越；特定气体管线边界；架空电力线；控制室和交接班室；"
           "危险区人员用房；硝酸铵储量与周边；液化烃泵位；硝化自动化与冷却",
    "5.3": "淘汰工艺设备；新工艺验证；工艺来源；硝化安全信息；反应风险与变更；危险固体感度",
    "5.4": "电源可靠性；气体报警；防爆电气；充装连接；油气收集；泄压装置；球罐注水；硝酸铵溶液监控；液氯场所与吸收",
    "5.5": "开车前检查；规程指标报警；自动控制；紧急停车；安全仪表；罐区紧急切断；联锁管理；分类储存；现场存料；"
           "带压堵漏；常压罐保护；内浮顶",
    "5.6": "特殊作业审批；隔离处置；气体检测与视频；人员教育与作业管理",
    "5.7": "许可品种边界；物理危险性鉴定；人员定位与数据接入；人数与分区；变更管控；责任与隐患治理；风险承诺",
}  # fmt: skip
_LIST121 = (
    "负责人和安全管理人员未考核；特种作业无证；外部安全距离；自动化与紧急停车；一、二级重大危险源罐区紧急切断；独立安全仪表系统；"
    "控制室位置；球罐注水；分区分类储存；防爆电气；气体报警；风险研判承诺；双电源；储罐仪表联锁；控制室抗爆；安全附件投用"
)
_GENERAL10 = "承包承租统一管理；特种作业持证；金属冶炼负责人和安全管理人员考核"
_COAL = (
    "超能力、超强度、超定员；瓦斯超限；突出防治；瓦斯抽采系统；通风系统；超层越界；严重水患；冲击地压；自然发火；"
    "淘汰设备工艺；监控通讯系统；露天边坡；双回路供电；新建改扩建期间违规生产；承包转包；改制期间责任和证照；其他重大事故隐患"
)

# The items that were read in a text which is installed, by the name of the entry.
CITED: Mapping[str, Citation] = {
    f"{COAL_REGULATION}·第{n}项": CMSR.art(36, item=n) for n, _ in enumerate(_COAL.split("；"), 1)
}


def standards() -> tuple[Entry, ...]:
    """The shipped standards."""
    return tuple(
        Entry(
            STANDARD.code, number,
            {"standard": number, "sector": sector, "title": title, "version": version, "count": count, "note": note},
            since, source="参考资料", status=status, demo=True,
        )
        for number, sector, title, version, count, since, status, note in _STANDARDS
    )  # fmt: skip


def criteria() -> tuple[Entry, ...]:
    """The shipped items: short labels, each valid as its standard is."""
    since = {line[0]: line[5] for line in _STANDARDS}
    listed = [
        *((AQ3067, f"{group}.{n}", label, _INDEX, V2)
          for group, labels in _AQ3067.items() for n, label in enumerate(labels.split("；"), 1)),
        *((LIST121, f"简称{n}", label, "原文条目号未取得。", V2) for n, label in enumerate(_LIST121.split("；"), 1)),
        *(("应急管理部令第10号", f"管理类{n}", label, "原文未取得。", V2)
          for n, label in enumerate(_GENERAL10.split("；"), 1)),
        *((COAL_REGULATION, f"第{n}项", label, "", V) for n, label in enumerate(_COAL.split("；"), 1)),
    ]  # fmt: skip
    return tuple(
        Entry(
            CRITERION.code, f"{standard}·{item}",
            {"standard": standard, "item": item, "label": label, "condition": "", "note": note},
            since[standard], source="参考资料", status=status, demo=True,
        )
        for standard, item, label, note, status in listed
    )  # fmt: skip
