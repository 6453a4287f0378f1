"""Bad input, verb by verb: exit code 2, a Chinese sentence, nothing printed, nothing written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fadu.cli import main
from fadu.cli.tests.grammar import verbs

CODE = "register.paper"
DEADLINE = "deadline --from 2025-03-03 --days 5 --unit working"
FOUND = "found --name 某市应急管理局 --short 市局 --xitong 甲 --anquan 乙 --shenji 丙"
TABLE = (
    ("demo --year 1999", "没有“1999”年度的示范数据"),
    ("demo --year 明年", "没有“明年”年度的示范数据"),
    ("serve --port 0", "--port 应当是 1 至 65535 的整数"),
    ("serve --port 八千", "--port"),
    ("serve --workers 1.5", "--workers"),
    ("serve --threads -1", "--threads"),
    ("serve --https 0", "--https 应当是"),
    ("https set-up", "缺少参数：--address"),
    ("https set-up --address 手机", "地址“手机”无法识别"),
    ("https renew", "还没有建立证书"),
    ("https show", "还没有建立证书"),
    (f"{FOUND} --division 4302 --level city", "行政区划代码"),
    (f"{FOUND} --division 430200 --level 市", "--level 不能是"),
    ("found", "缺少参数"),
    ("sweep --now", "无法识别的参数"),
    ("work --now", "无法识别的参数"),
    ("doctor --fix", "无法识别的参数"),
    ("deadline", "缺少参数：--from、--days、--unit"),
    (DEADLINE.replace("2025-03-03", "2025-02-30"), "日期“2025-02-30”无法识别"),
    (DEADLINE.replace("2025-03-03", "2025/3/3"), "日期“2025/3/3”无法识别"),
    (DEADLINE.replace("--days 5", "--days 五"), "天数“五”无法识别"),
    (DEADLINE.replace("--days 5", "--days -5"), "天数“-5”无法识别"),
    (DEADLINE.replace("working", "month"), "单位“month”无法识别"),
    (DEADLINE.replace("2025-03-03", "9999-12-31"), "9999"),
    ("deadline --batch missing.csv", "无法读取"),
    ("deadline --batch folder", "无法读取"),
    ("deadline --batch empty.csv", "没有内容"),
    ("deadline --batch binary.bin", "不是"),
    ("deadline --batch columns.csv", "无法识别的列：起"),
    ("deadline --batch cells.csv", "第2行"),
    (f"{DEADLINE} --batch cells.csv", "--batch 不能与"),
    ("code check missing.txt", "无法读取"),
    ("code check folder", "无法读取"),
    ("code check empty.csv", "没有代码"),
    ("code check binary.bin", "不是文本文件"),
    ("plan capacity missing.json", "无法读取"),
    ("plan capacity folder", "无法读取"),
    ("plan capacity binary.bin", "不是"),
    ("plan capacity broken.json", "不是有效的 JSON"),
    ("plan capacity good.json", "无法识别的项：format"),
    ("plan capacity plan.json --leave 二人", "--leave“二人”无法识别"),
    ("plan capacity plan.json --leave 1@2026-02-30", "日期“2026-02-30”无法识别"),
    ("plan capacity plan.json --leave 1@2025-07-01", "不在2026年"),
    ("plan capacity plan.json --leave 2@2026-07-01 --leave 2@2026-08-01", "多于计划的执法人员"),
    ("penalty list --on 昨天", "日期“昨天”无法识别"),
    ("penalty show tea", "tea"),
    ("penalty check missing.csv", "无法读取"),
    ("penalty check folder", "无法读取"),
    ("penalty check empty.csv", "没有内容"),
    ("penalty check binary.bin", "不是"),
    ("penalty check columns.csv", "无法识别的列"),
    ("law radar --when 2025", "无法识别的参数：--when 2025"),
    ("parameter list 罚款", "无法识别的参数：罚款"),
    ("parameter missing --who", "无法识别的参数：--who"),
    ("parameter import missing.xlsx --try", "无法读取"),
    ("parameter import binary.bin --try", "不是可以读取的电子表格"),
    ("parameter export", "缺少参数：--out"),
    ("import objects", "缺少参数：文件, --account"),
    ("import objects missing.xlsx --account li", "无法读取"),
    ("import objects binary.bin --account li --try", "不是可以读取的电子表格"),
    ("import objects binary.bin --account li --sheet firms", "--sheet 不能是"),
    ("export objects", "缺少参数：--out"),
    ("law import missing.md", "missing.md"),
    ("law import good.md missing.md", "missing.md"),
    ("law import broken.docx", "不是完好的 Word 文件"),
    ("law import binary.txt", "不是文本文件"),
    ("law import report.txt", "没有读出任何一条"),
    ("law import empty.txt", "没有文字"),
    ("law import wrong.pdf", "不是 .md、.txt、.docx 文件"),
    ("law import folder", "没有可以导入的文件"),
    ("law import hollow.zip", "没有设置可信的公钥"),
    ("law import", "没有法律数据包"),
    ("law index all", "无法识别的参数"),
    ("law list all", "无法识别的参数"),
    ("law show", "缺少参数"),
    ("law show APL 66", "原文未导入"),
    ("law show APL 六十六", "条号“六十六”无法识别"),
    ("law show APL 0", "条号“0”无法识别"),
    ("law show APL 66 --par 二", "--par 应当是整数"),
    ("law show APL 66 --on 明天", "日期“明天”无法识别"),
    ("law show APL 66 --on 1999-01-01", "没有“APL”在1999-01-01施行的版本"),
    ("law show 灯笼法 1", "没有“灯笼法”"),
    ("law pack good.md --out a.zip --key missing.pem", "签名私钥读不出来"),
    ("law pack good.md --out a.zip --key good.json", "签名私钥读不出来"),
    ("law pack report.txt --out a.zip --key missing.pem", "没有读出任何一条"),
    ("law pack missing.md --out a.zip --key missing.pem", "missing.md"),
    ("law pack folder --out a.zip --key missing.pem", "没有可以打包的文件"),
    ("ledger verify --processes 0", "--processes"),
    ("ledger verify --processes 两个", "--processes"),
    ("ledger rebuild --now", "无法识别的参数"),
    ("ledger checkpoint --now", "无法识别的参数"),
    ("ledger key --new", "无法识别的参数"),
    ("ledger prove 甲", "不是台账记录的写法"),
    ("ledger prove 99999999", "台账中没有记录"),
    ("ledger prove 0 --body folder", "台账中没有记录"),
    ("procedure list all", "无法识别的参数"),
    ("procedure show tea", "tea"),
    ("procedure check tea", "tea"),
    ("procedure diff tea --from 2024-01-01 --to 2025-01-01", "tea"),
    ("procedure diff penalty.ordinary --from 明天 --to 2025-01-01", "日期“明天”无法识别"),
    ("procedure diff penalty.ordinary", "--from"),
    ("procedure draw tea", "tea"),
    ("procedure draw penalty.ordinary --out folder", "“folder”是文件夹"),
    ("procedure draw penalty.ordinary --out no/such/a.svg", "无法写入"),
    (f"procedure review missing.csv --procedure {CODE}", "missing.csv"),
    (f"procedure review folder.csv --procedure {CODE}", "folder.csv"),
    (f"procedure review empty.csv --procedure {CODE}", "empty.csv"),
    (f"procedure review log.doc --procedure {CODE}", "不认识的日志格式"),
    (f"procedure review binary.csv --procedure {CODE}", "binary.csv"),
    (f"procedure review broken.xes --procedure {CODE}", "broken.xes"),
    (f"procedure review broken.xes --procedure {CODE} --json", "broken.xes"),
    (f"procedure review log.csv --procedure {CODE} --now 某日", "日期“某日”无法识别"),
    ("procedure review log.csv --procedure tea", "tea"),
    ("procedure review log.csv --model missing.txt", "missing.txt"),
    ("procedure review log.csv --model folder", "folder"),
    ("procedure review log.csv --model binary.bin", "binary.bin"),
    ("procedure review log.csv --model broken.json", "JSON"),
    ("procedure review log.csv", "须给出下列参数之一"),
    ("case review missing.xlsx", "无法读取"),
    ("case review folder.csv", "无法读取"),
    ("case review broken.docx", "已经损坏"),
    ("case review binary.csv", "不是文本文件"),
    ("case review columns.csv", "没有找到卷内目录"),
    ("case review broken.xes", "没有名称"),
    ("case review log.doc", "不是卷内目录的文件格式"),
    ("case review log.csv --procedure tea", "tea"),
    ("case review log.csv --now 明天", "日期“明天”无法识别"),
    ("case review log.csv", "没有一个题名对应本程序的环节"),
    ("verify-bundle missing.zip", "无法读取"),
    ("verify-bundle good.json", "不是案卷包"),
    ("verify-bundle good.json --key 甲", "公钥无法识别"),
    ("draw verify missing.json", "无法读取"),
    ("draw verify folder", "无法读取"),
    ("draw verify binary.bin", "不是"),
    ("draw verify broken.json", "不是抽取结果文件"),
    ("draw verify good.json", "格式应为 draw/v1"),
    ("draw verify good.json --commit 甲", "承诺值“甲”无法识别"),
    ("draw run missing.json", "无法读取"),
    ("draw run folder", "无法读取"),
    ("draw run binary.bin", "不是"),
    ("draw run broken.json", "不是完整的 JSON"),
    ("draw run good.json", "缺少plan、lists"),
    ("draw run good.json --step redraw", "--step 不能是"),
    ("draw run good.json --out", "--out 缺少值"),
    ("report check missing.docx", "missing.docx"),
    ("report check folder.docx", "folder.docx"),
    ("report check wrong.pdf", "只认"),
    ("report check broken.docx", "不是完好的 Word 文件"),
    ("report check hollow.docx", "不是完好的 Word 文件"),
    ("report check binary.txt", "编码无法识别"),
    ("report check empty.txt", "没有文字"),
    ("report check report.txt --annotate folder.docx", "folder.docx"),
    ("report check report.txt --annotate out.pdf", ".docx"),
    ("report check report.txt --annotate no/such/out.docx", "no/such"),
    ("report build --year 24 --out a.docx", "年度“24”无法识别"),
    ("report build --year 2024 --out a.pdf", ".docx"),
    ("report build --year 2024 --out no/such/a.docx", "不存在"),
    ("evidence import missing --device 0317", "不是可以读取的文件夹"),
    ("evidence import broken.json --device 0317", "不是可以读取的文件夹"),
    ("evidence import folder", "缺少参数：--device"),
    ("evidence import folder --device 0317 --kind 手机", "--kind 不能是"),
    ("evidence import folder --device 0317 --names 昨天", "时间格式“昨天”无法识别"),
    ("evidence check now", "now"),
    ("report build --year 2024 --out folder.docx", "folder.docx"),
    ("report build --year 2024 --out a.docx --agency 甲", "甲"),
    ("report build --year 2024 --out a.docx --signer 李四", "--number"),
    ("report verify missing.docx good.json", "找不到文件"),
    ("report verify folder.docx good.json", "找不到文件"),
    ("report verify broken.docx good.json", "不是完好的 Word 文件"),
    ("report verify report.txt good.json", "只认 .docx 文件"),
    ("report verify broken.docx missing.json", "无法读取"),
    ("report verify broken.docx folder", "无法读取"),
    ("report verify broken.docx broken.json", "不是数据清册"),
    ("report verify broken.docx binary.bin", "不是数据清册"),
    ("report verify broken.docx other.json", "格式是 2"),
    ("report verify broken.docx partial.json", "指标不完整"),
)
NOISE = bytes(range(128, 256)) * 3


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every kind of file that people hand over by mistake, in the folder where the command runs."""
    empty = '{"format": %d, "sha256": "", "frozen": null, "figures": [%s]}'
    texts = {
        "columns.csv": "起,days,unit,roll\n",
        "cells.csv": "from,days,unit,roll\n某日,5,working,\n",
        "log.csv": "case,activity,timestamp\n1,confirm_paper,2025-03-03\n",
        "broken.xes": "<log><trace><event></event></trace><trace>",
        "broken.json": '{"acts": [',
        "report.txt": "整改率98.14%。\n",
        "good.md": "某办法\n第一条 灯笼应当明亮。\n",
        "plan.json": '{"year": 2026, "staff": 3}',
        "good.json": empty % (1, ""),
        "other.json": empty % (2, ""),
        "partial.json": empty % (1, '{"code": "a"}'),
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for name in ("empty.csv", "empty.txt", "wrong.pdf", "log.doc"):
        (tmp_path / name).touch()
    for name in ("binary.bin", "binary.csv", "binary.txt", "broken.docx"):
        (tmp_path / name).write_bytes(NOISE)
    (tmp_path / "hollow.docx").write_bytes(
        b"PK\x05\x06" + bytes(18)
    )  # a zip archive without members
    (tmp_path / "hollow.zip").write_bytes(b"PK\x03\x04" + bytes(18))
    for name in ("folder", "folder.csv", "folder.docx"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("django.conf.settings.VAR", tmp_path / "var", raising=False)
    monkeypatch.setattr("django.conf.settings.HTTPS_FOLDER", tmp_path / "var" / "https")
    return tmp_path


def snapshot(folder: Path) -> dict[str, bytes | None]:
    """Every file of a folder with its content."""
    found = sorted(folder.rglob("*"))
    return {str(p.relative_to(folder)): p.read_bytes() if p.is_file() else None for p in found}


@pytest.mark.django_db
@pytest.mark.parametrize(("line", "complaint"), TABLE, ids=[line for line, _ in TABLE])
def test_bad_input_is_named_in_chinese_and_leaves_nothing(
    line: str, complaint: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(folder)

    assert main(line.split()) == 2

    said = capsys.readouterr()
    assert said.out == ""
    assert complaint in said.err
    assert re.search("[一-鿿]", said.err)
    assert snapshot(folder) == before


@pytest.mark.parametrize("verb", verbs())
def test_every_verb_is_in_the_table(verb: str) -> None:
    assert any(f"{line} ".startswith(f"{verb} ") for line, _ in TABLE)


@pytest.mark.parametrize("verb", verbs())
def test_every_verb_refuses_an_option_it_does_not_have(
    verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*verb.split(), "--no-such-option"]) == 2
    assert capsys.readouterr().out == ""
