"""The registry of instruments (法律名录): versions, dates in force and how their days count.

Facts only. Texts are imported into `statutes` by file name and never shipped. `since` is the day
this version began to apply, which for an amended law is later than the day the law was born.
Keys are canonical; aliases are the names other notes and files use. Status V: the text was read
in full; V2: known from a reproduction; U: existence only; P: the platform's own rule.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from fadu.law.vocabulary.instrument import Instrument, WorkdayClause
from fadu.law.vocabulary.status import Status

EVERY = WorkdayClause(every=True)
PLAIN = WorkdayClause()


def _days(*amounts: int) -> WorkdayClause:
    return WorkdayClause(amounts=frozenset(amounts))


def _read(
    key: str,
    title: str,
    version: str,
    since: str,
    *aliases: str,
    short: str = "",
    file: str = "",
    workdays: WorkdayClause = PLAIN,
    note: str = "",
) -> Instrument:
    """An instrument whose text was read; the file carries the short title and the version."""
    brief = short or title
    name = file or f"{brief}({version}).md"
    day = date.fromisoformat
    return Instrument(
        key, title, brief, day(version), day(since),
        workdays=workdays, aliases=aliases, file=name, note=note,
    )  # fmt: skip


def _law(
    key: str,
    short: str,
    version: str,
    since: str,
    *aliases: str,
    workdays: WorkdayClause = PLAIN,
    note: str = "",
) -> Instrument:
    """A national law: the official title begins with 中华人民共和国."""
    title = f"中华人民共和国{short}"
    return _read(key, title, version, since, *aliases, short=short, workdays=workdays, note=note)


def _unread(
    key: str,
    title: str,
    version: str,
    since: str,
    *aliases: str,
    note: str = "",
    status: Status = Status.V2,
) -> Instrument:
    """An instrument without a text at hand: it may never be more than V2."""
    day = date.fromisoformat
    return Instrument(
        key, title, title, day(version), day(since), status=status, aliases=aliases, note=note
    )


# Laws of procedure
APL = _law(
    "APL-2021", "行政处罚法", "2021-01-22", "2021-07-15", "CFF", workdays=_days(2, 3, 5, 7),
    note="第八十五条：二日、三日、五日、七日指工作日，其余按自然日。",
)  # fmt: skip
AEL = _law(
    "AEL-2011", "行政强制法", "2011-06-30", "2012-01-01", "QZF", workdays=WorkdayClause(up_to=10),
    note="第六十九条：十日以内期限指工作日。",
)  # fmt: skip
ALL_ = _law(
    "ALL-2019", "行政许可法", "2019-04-23", "2019-04-23", "XKF", workdays=EVERY,
    note="第八十二条只及于行政机关实施许可的期限；申请人、利害关系人的期限（第四十七、五十条）单位未定。",
)  # fmt: skip
ARL = _law(
    "ARL-2023", "行政复议法", "2023-09-01", "2024-01-01", "FYF", workdays=_days(3, 5, 7, 10),
    note="第八十八条：三日、五日、七日、十日指工作日。",
)  # fmt: skip
ARR = _read("ARR-2007", "中华人民共和国行政复议法实施条例", "2007-05-29", "2007-08-01",
            short="行政复议法实施条例")  # fmt: skip
ALIL = _law("ALiL-2017", "行政诉讼法", "2017-06-27", "2017-07-01", "XSF")
CPL = _law("CPL-2023", "民事诉讼法", "2023-09-01", "2024-01-01", "MSF")
SPC_ALI = _read(
    "SPC-ALI-2018", "最高人民法院关于适用《中华人民共和国行政诉讼法》的解释", "2018-02-06",
    "2018-02-08", "XSJS", short="最高人民法院关于适用〈行政诉讼法〉的解释",
    file="最高人民法院关于适用《行政诉讼法》的解释(2018-02-06).md",
)  # fmt: skip
SPC_HEAD = _read("SPC-HEAD-2020", "最高人民法院关于行政机关负责人出庭应诉若干问题的规定",
                 "2020-06-22", "2020-07-01")  # fmt: skip
SPC_EVD = _read("SPC-EVD-2002", "最高人民法院关于行政诉讼证据若干问题的规定",
                "2002-07-24", "2002-10-01")  # fmt: skip
SPC_LIC = _read("SPC-LIC-2009", "最高人民法院关于审理行政许可案件若干问题的规定",
                "2009-12-14", "2010-01-04")  # fmt: skip
SPC_AGR = _read("SPC-AGR-2019", "最高人民法院关于审理行政协议案件若干问题的规定",
                "2019-11-27", "2020-01-01")  # fmt: skip
CTR = _read(
    "CTR-2020", "行政执法机关移送涉嫌犯罪案件的规定", "2020-08-07", "2020-08-07", "YS310",
    note="三日、二十四小时没有工作日条款，按自然日、钟点计算（从严）。",
)  # fmt: skip
SPP_CTR = _read("SPP-CTR-2001", "人民检察院办理行政执法机关移送涉嫌犯罪案件的规定",
                "2001-12-03", "2001-12-03")  # fmt: skip

# Work safety
WSL = _law(
    "WSL-2021", "安全生产法", "2021-06-10", "2021-09-01", "AQF",
    note="本法2002-11-01起施行，2021年修正2021-09-01起施行；写作“工作日”的才是工作日。",
)  # fmt: skip
HCL = _law("HCL-2025", "危险化学品安全法", "2025-12-27", "2026-05-01", "WHF")
HCR = _read("HCR-2013", "危险化学品安全管理条例", "2013-12-07", "2013-12-07", "WHTL",
            note="与危险化学品安全法2026-05-01以后的关系未定：法无废止条款，抵触之处从法律。")  # fmt: skip
FWR = _read("FWR-2016", "烟花爆竹安全管理条例", "2016-02-06", "2016-02-06", "YH")
SPLR = _read("SPLR-2014", "安全生产许可证条例", "2014-07-29", "2014-07-29", "XKZ")
PCR = _read("PCR-2018", "易制毒化学品管理条例", "2018-09-18", "2018-09-18")
CMSR = _read("CMSR-2024", "煤矿安全生产条例", "2024-01-24", "2024-05-01", "MK")
ERR = _read("ERR-2019", "生产安全事故应急条例", "2019-02-17", "2019-04-01", "YJTL")
AIR = _read("AIR-2007", "生产安全事故报告和调查处理条例", "2007-04-09", "2007-06-01", "SGTL")
SAR = _read("SAR-2001", "国务院关于特大安全事故行政责任追究的规定", "2001-04-21", "2001-04-21")
MSL = _law("MSL-2009", "矿山安全法", "2009-08-27", "2009-08-27")
MSLR = _read("MSLR-1996", "中华人民共和国矿山安全法实施条例", "1996-10-30", "1996-10-30",
             short="矿山安全法实施条例")  # fmt: skip
FPL = _law("FPL-2021", "消防法", "2021-04-29", "2021-04-29")
ERL = _law("ERL-2024", "突发事件应对法", "2024-06-28", "2024-11-01")
CCL = _read("CCL-2020", "中华人民共和国刑法", "2020-12-26", "2021-03-01", "XF", short="刑法",
            file="刑法-第134至139条之一(摘录).md", note="只有第一百三十四条至第一百三十九条之一。")  # fmt: skip
SPC_SAF_2015 = _read(
    "SPC-SAF-2015", "最高人民法院、最高人民检察院关于办理危害生产安全刑事案件适用法律若干问题的解释",
    "2015-12-14", "2015-12-16", "JS15",
)  # fmt: skip
SPC_SAF_2022 = _read(
    "SPC-SAF-2022",
    "最高人民法院、最高人民检察院关于办理危害生产安全刑事案件适用法律若干问题的解释（二）",
    "2022-12-15", "2022-12-19", "JS22",
)  # fmt: skip

# Governance
MADR = _read("MADR-2019", "重大行政决策程序暂行条例", "2019-04-20", "2019-09-01",
             note="第三十八条以下；部门参照执行（第四十二条）。写作“日”的单位未定，按自然日。")  # fmt: skip
FCRR = _read("FCRR-2024", "公平竞争审查条例", "2024-06-06", "2024-08-01")
OGI = _read("OGI-2019", "中华人民共和国政府信息公开条例", "2019-04-03", "2019-05-15", "XXGK",
            short="政府信息公开条例")  # fmt: skip
BER = _read("BER-2019", "优化营商环境条例", "2019-10-22", "2020-01-01", "YHYS")
OGS = _read("OGS-2019", "国务院关于在线政务服务的若干规定", "2019-04-26", "2019-04-26")
GSR = _read("GSR-2020", "政府督查工作条例", "2020-12-26", "2021-02-01")
PEL = _law("PEL-2025", "法治宣传教育法", "2025-09-12", "2025-11-01", "FXJ")
PSEL = _law("PSEL-2025", "民营经济促进法", "2025-04-30", "2025-05-20", "MYJJ")
SMEP = _read("SMEP-2025", "保障中小企业款项支付条例", "2025-03-17", "2025-06-01")
GPR = _read("GPR-2015", "中华人民共和国政府采购法实施条例", "2015-01-30", "2015-03-01",
            short="政府采购法实施条例")  # fmt: skip
STP = _law("STP-2024", "科学技术普及法", "2024-12-25", "2024-12-25")
ARC = _law("ARC-2020", "档案法", "2020-06-20", "2021-01-01", "DAF")
ARCR = _read("ARCR-2024", "中华人民共和国档案法实施条例", "2024-01-12", "2024-03-01",
             short="档案法实施条例")  # fmt: skip
CSL = _law("CSL-2018", "公务员法", "2018-12-29", "2019-06-01", "GWY")
CSD = _read("CSD-2007", "行政机关公务员处分条例", "2007-04-22", "2007-06-01")
LWL = _law("LWL-2017", "律师法", "2017-09-01", "2018-01-01")
SSL = _law("SSL-2024", "保守国家秘密法", "2024-02-27", "2024-05-01")
PIPL = _law("PIPL-2021", "个人信息保护法", "2021-08-20", "2021-11-01")
DSL = _law("DSL-2021", "数据安全法", "2021-06-10", "2021-09-01")
NDR = _read("NDR-2024", "网络数据安全管理条例", "2024-09-24", "2025-01-01")
HOL = _read(
    "HOL-2024", "全国年节及纪念日放假办法", "2024-11-10", "2025-01-01",
    note="施行日期依国务院令第795号（修改决定，2024-11-10公布，2025-01-01起施行），决定原文未随参考资料提供，"
    "只见转载，未核实；办法第八条写“自公布之日起施行”。",
)  # fmt: skip
WHR = _read("WHR-1995", "国务院关于职工工作时间的规定", "1995-03-25", "1995-05-01")
FRR = _read("FRR-2024", "法规规章备案审查条例", "2024-08-30", "2024-11-01")
RFR = _read("RFR-2017", "规章制定程序条例", "2017-12-22", "2018-05-01",
            note="条例2002-01-01起施行，2017年修订2018-05-01起施行。")  # fmt: skip
SEAL = _read("SEAL-1999", "国务院关于国家行政机关和企业事业单位社会团体印章管理的规定",
             "1999-10-31", "1999-10-31")  # fmt: skip

# No text at hand: their rules are parameters, never gates of their own
D18 = _unread("D18-2025", "安全生产违法行为行政处罚办法", "2025-11-27", "2026-02-01", "D18",
              note="应急管理部令第18号，取代2007年办法；条文未取得。")  # fmt: skip
SPC_OGI = _unread("SPC-OGI-2025", "最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释",
                  "2025-05-20", "2025-06-01",
                  note="取代2011年规定：2025-06-01以后的事项不得引用2011年规定。")  # fmt: skip
AESR = _unread("AESR-2025", "行政执法监督条例", "2025-12-17", "2026-02-01", "ZFJD")
FCRM = _unread("FCRM-2025", "公平竞争审查条例实施办法", "2025-02-28", "2025-04-20")
GO_INS = _unread("GO-INS-2024", "国务院办公厅关于严格规范涉企行政检查的意见", "2025-01-03", "2025-01-03", "G54",
                 note="国办发〔2024〕54号；只见转载，成文日期未核实，按公布之日记。")  # fmt: skip
LAS_PLAN = _unread("LAS-PLAN-2017", "安全生产年度监督检查计划编制办法", "2017-01-01", "2017-01-01", "JH150",
                   note="安监总政法〔2017〕150号；只见第七条以前的转载，月日未核实，按当年1月1日记。")  # fmt: skip
LAS_SUP = _unread("LAS-SUP-2018", "安全生产监管执法监督办法", "2018-03-05", "2018-03-05", "JD34",
                  note="安监总政法〔2018〕34号；只见第五条以前的转载。")  # fmt: skip
M9 = _unread("M9-2022", "应急管理行政执法人员依法履职管理规定", "2022-10-13", "2022-12-01")
M2 = _unread("M2-2019", "生产安全事故应急预案管理办法", "2019-07-11", "2019-09-01")
M65 = _unread("M65-2013", "烟花爆竹经营许可实施办法", "2013-10-16", "2013-12-01")
GPL = _unread("GPL-2014", "政府采购法", "2014-08-31", "2014-08-31",
              note="条文经镜像核对，原文未随参考资料提供，故不作V。")  # fmt: skip
CO_SUP = _unread("CO-SUP-2019", "法治政府建设与责任落实督察工作规定", "2019-04-15", "2019-04-15",
                 note="只见转载的部分条文。")  # fmt: skip
NDRC_424 = _unread("NDRC-424-2018", "发改办财金〔2018〕424号文件", "2018-01-01", "2018-01-01",
                   note="行政许可、行政处罚双公示；只知文号，月日未核实，按当年1月1日记。")  # fmt: skip
HN_NDM = _unread("HN-NDM-2025", "湖南省规范性文件管理办法", "2025-04-08", "2025-04-08",
                 note="施行日期未核实。", status=Status.U)  # fmt: skip

HOUSE = Instrument(
    "HOUSE", "本系统登记规则", "本系统登记规则", date(2025, 1, 1), date(1900, 1, 1),
    status=Status.P, note="平台自身的登记规则，不是法律依据；条文见 HOUSE_ARTICLES。",
)  # fmt: skip
HOUSE_ARTICLES = {
    1: "机构登记：机构的设立、变更和撤销按发生顺序登记，先登记后变更。",
    2: "人员登记：人员、身份和证件按发生顺序登记，先登记人员后授予身份。",
    3: "当事人登记：当事人按发生顺序登记，变更、合并不改动原记录。",
    4: "参数登记：法律未定的数额、期限由法规科填写，注明来源和施行日期。",
    5: "工作日历登记：按年度登记放假和调休安排，更正另作记录。",
    6: "数据报送：先布置后报送，由报送人以外的人员审核采用。",
    7: "个人信息删除：当事人的由法规科提请、负责人批准，提请和批准不得为同一人，尚有未办结事项的不得删除；删除后保留承诺值，不再变更。",
    8: "数据冻结：年度报告所用数据冻结后另存，不回改。",
    9: "三员分立：系统、安全、审计管理员互不兼任，也不兼任业务身份。",
    10: "授权代理：授权应当登记起止，终止另作记录。",
    11: "线下签批：先登记，再由本人确认或者否认。",
    12: "事项关联：注明两个事项的关系和理由，解除另作记录，不改动事项本身。",
    13: "知识库登记：用语、标准、裁量阶次和清单由法规科登记，注明来源和施行日期，停用、适用另作记录。",
    14: "法律文本登记：登记来源、版本、条数和摘要，不同来源、不同版本并存，不改动已经登记的文本。",
    15: "缺项清单签署：未填写的参数由负责人签署确认，记明清单内容，签署以后不改动。",
    16: "法规变动核对：新版本改动所引条文的，逐项由法规科核对，写明结论和理由。",
    17: "本地程序登记：本局增加的步骤、审批、材料和内部期限由法规科提出、负责人批准，只增不减，停用另作记录。",
    18: "公开可复算抽取：先冻结名录并公布承诺值，后产生公开随机数，再抽取；更正、递补、取消、无效均留记录，编号用后不再用（格式见 docs/draw.md）。",
    19: "监管对象登记：先登记当事人，再列入监管对象；场所、证照、危险源和风险等级的变更、注销另作记录。",
    20: "入企记录：检查、调研、宣传等入企活动逐次登记，撤销另作记录并写明理由。",
    21: "文书编号：按机关、年度、文种从一起连续编号；下载任务时预留号段，出具文书时取用，未用、写错的作废并记明原因，不留空号，不重号。",
    22: "音像材料登记：导入时登记设备、拍摄时间和校验值；归入事项、移出事项另作记录，文件不改动。",
    23: "证据登记：逐件登记种类、证明对象、来源、收集人和取得情况；变更、查证、排除另作记录，序号用后不再用。",
    24: "证据保管：物证的存放地点、每次交接和处置逐次登记，处置以后不再交接。",
    25: "证据文件的销毁：一人提请，另由负责人批准；停止销毁期间不得批准；销毁以后保留校验值和全部记录。",
    26: "法制审核登记：送审、分派、回避、批注、意见、协调逐次登记，每轮意见保留；送审人、调查人员不审核同一事项；在线下审核的，凭审核意见书扫描件补录并写明理由，送审未办结、未撤回的不另行记入。",
    27: "会议登记：召集、议题、回避、到会、每人意见、结论和签名逐次登记，不同意见如实保留；到会人员签名以后定稿，结论一并记入各事项；在线下讨论的，凭记明各人意见的会议记录扫描件补录并写明理由，已列入议题的不另行记入。",
    28: "文书模板登记：由法规科上传、检查、按日期启用，停用另作记录；文书按当日施行的版本生成，已经登记的版本不改动。",
    29: "文书版本登记：签章件登记时核对二维码和必备内容，不是本文书的不登记；重新出具、作废写明理由，原版本保留并注明。",
    30: "裁量登记：计算的事实、所用的规定和裁量阶次版本、数额和理由逐次登记，不改动以前的登记；几个规定都可以适用的，由计算人以外的法制人员复核并写明理由。",
    31: "电子送达登记：一人拟送达、另一人发出，当事人须已签订确认书；打开、下载、签收、撤回逐次登记，签收以后不再撤回。",
    32: "送达链接：只发往确认书载明的手机号码，文书重新出具或者作废的，原链接失效，不能签收。",
    33: "案卷包制作登记：每次制作逐次登记制作人、时间、接收人和清单校验值，登记以后才可以下载。",
    34: "成批扫描的处理：每一页由人登记为签章件、归入文书、作为证据或者舍弃；舍弃的登记扫描件校验值、页次和理由；各页办完以前不得删除。",
    35: "缴款码和到账登记：缴款码照非税系统所出登记；到账逐笔登记，不符的不登记、不推定；多缴的如实记明；登记有误的写明理由撤回，事项中的缴款一并更正；退还由一人提请、负责人批准，退还到账另作记录。",
    36: "填报登记：已在其他平台录入的，登记填报表、编号和录入日期，更正、撤销另作记录。",
    37: "变更、执行后的缴款码：决定变更、撤销，或者款项由人民法院执行的，没有到账的缴款码更正或者作废；已有到账的调减为仍应缴的金额，不少于已经计入的；多收的提请退还，以办理经过所记的为限。",
}

ALL: tuple[Instrument, ...] = tuple(v for v in tuple(globals().values()) if type(v) is Instrument)


def _index(instruments: Iterable[Instrument]) -> dict[str, Instrument]:
    names: dict[str, Instrument] = {}
    for one in instruments:
        for name in (one.key, *one.aliases):
            if names.setdefault(name, one) is not one:
                raise ValueError(f"two instruments are called {name}")
    return names


_BY_NAME = _index(ALL)


def find(name: str) -> Instrument:
    """The instrument with this key or alias; KeyError names what was asked for."""
    if name not in _BY_NAME:
        raise KeyError(f"法律名录中没有“{name}”")
    return _BY_NAME[name]


def family(name: str) -> tuple[Instrument, ...]:
    """Every registered version behind a key, an alias or a bare family name such as WSL."""
    known = _BY_NAME.get(name)
    stem = known.key.rpartition("-")[0] if known else name
    return tuple(i for i in ALL if i is known or (stem and i.key.rpartition("-")[0] == stem))


def in_force(name: str, day: date) -> Instrument | None:
    """The version of `name`'s family in force on `day`; nothing if none is registered for it."""
    held = [i for i in family(name) if i.in_force(day)]
    return max(held, key=lambda i: i.since) if held else None
