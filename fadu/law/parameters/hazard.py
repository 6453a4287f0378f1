"""Parameters of major hazards (重大事故隐患): what 安全生产法 leaves to the bureau or to local rules."""

from fadu.law.instruments import AEL, WSL
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.status import Status

_REGISTER = WSL.art(41, par=3)
_ON_SITE = WSL.art(65, par=1, item=3)

PARAMETERS: tuple[Parameter, ...] = (
    Parameter(
        "hazard.register_days",
        "重大事故隐患纳入信息系统的期限",
        Kind.NUMBER,
        "个工作日",
        "法律规定应当纳入相关信息系统，没有规定期限。未填写的，只提示应当办理，不计算逾期。",
        _REGISTER,
    ),
    Parameter(
        "hazard.plan_days",
        "治理方案报送期限",
        Kind.NUMBER,
        "个工作日",
        "治理方案的要求见原安全监管总局令第16号（第三方来源），期限由地方规定。未填写的不作要求。",
        _REGISTER,
    ),
    Parameter(
        "hazard.progress_days",
        "整改进展报告间隔",
        Kind.NUMBER,
        "日",
        "法律要求及时报告治理情况，没有规定间隔；督办制度由地方规定。未填写的不作要求。",
        WSL.art(41, par=2),
    ),
    Parameter(
        "hazard.extension_days",
        "整改延期申请的决定期限",
        Kind.NUMBER,
        "个工作日",
        "整改期限由责令整改的部门确定，法律没有规定延期的程序和日数；"
        "原办法关于提前申请的日数已废止。未填写的不计算期限。",
        _ON_SITE,
    ),
    Parameter(
        "hazard.review_days",
        "整改期限届满后的复查期限",
        Kind.NUMBER,
        "个工作日",
        "法律没有规定复查期限；原办法的十日已废止，应急管理部令第18号的规定尚未取得原文。",
        _ON_SITE,
    ),
    Parameter(
        "hazard.resumption_days",
        "恢复生产经营申请的审查期限",
        Kind.NUMBER,
        "日",
        "法律规定经审查同意方可恢复，没有规定期限；原安全监管总局令第16号的十日未核实。"
        "煤矿停产整顿的验收期限另由煤矿安全生产条例第四十八条规定。",
        _ON_SITE,
    ),
    Parameter(
        "hazard.stop_months",
        "暂时停产停业措施的复核间隔",
        Kind.NUMBER,
        "个月",
        "暂时停产停业是现场处理措施还是经数月即应当视为处罚、是否应当听证，法律没有规定；"
        "原办法一般不超过六个月的规定已废止。填写后到期提示复核。",
        _ON_SITE,
    ),
    Parameter(
        "hazard.listing_required",
        "重大事故隐患一律挂牌督办",
        Kind.BOOL,
        "",
        "法律要求建立治理督办制度，挂牌的范围和程序由地方规定。默认由负责人逐项决定是否挂牌。",
        _REGISTER,
        status=Status.P,
        default=False,
    ),
    Parameter(
        "hazard.listing_publish_days",
        "挂牌督办信息公布期限",
        Kind.NUMBER,
        "个工作日",
        "是否公布、何时公布由地方规定（有的地方为五个工作日）。未填写的不作要求。",
        _REGISTER,
    ),
    Parameter(
        "hazard.cut_demand",
        "停止供电、停止供应民用爆炸物品前另行催告",
        Kind.BOOL,
        "",
        "安全生产法第七十条只要求主要负责人批准和停电前二十四小时通知；"
        "是否还应当依照行政强制法催告并作出强制执行决定，尚无定论，由法规科确定。默认不另行催告。",
        AEL.art(35),
        status=Status.P,
        default=False,
    ),
)
