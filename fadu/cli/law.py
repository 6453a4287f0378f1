"""`fadu law`: import texts of the law, list them, show an article, pack a signed update (法律文本)."""

import argparse
import io
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fadu.cli import law_radar
from fadu.cli.files import write_whole
from fadu.cli.started import start_django
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import parse_day
from fadu.law.texts.findings import FindingKind
from fadu.law.texts.marks import article_at
from fadu.law.vocabulary.instrument import Ref

NOUN = "law"
_NUMBER = re.compile(r"(\d{1,4})(?:[-之](\d{1,2}))?")


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `law` to the command line."""
    parser = subparsers.add_parser(NOUN, help="导入、查阅法律文本")
    verbs = parser.add_subparsers(title="操作", metavar="操作", required=True)
    take = verbs.add_parser("import", help="导入公布的文本、数据包或者签名的更新包")
    take.add_argument("paths", metavar="路径", nargs="*", type=Path, help="不写的，导入数据包")
    take.set_defaults(run=run_import)
    listed = verbs.add_parser("list", help="列出法律名录和已导入的文本")
    listed.set_defaults(run=run_list)
    show = verbs.add_parser("show", help="显示一条、一款或者一项，以及引用它的规则")
    show.add_argument("name", metavar="名称", help="名录代号、别名或者法律名称，如 APL、行政处罚法")
    show.add_argument("article", metavar="条", help="如 66、134-1、第一百三十四条之一")
    show.add_argument("--par", metavar="款", default="0", help="第几款")
    show.add_argument("--item", metavar="项", default="0", help="第几项")
    show.add_argument("--on", metavar="日期", help="该日施行的版本")
    show.set_defaults(run=run_show)
    pack = verbs.add_parser("pack", help="把公布的文本做成一个签名的更新包")
    pack.add_argument("paths", metavar="路径", nargs="+", type=Path)
    pack.add_argument("--out", metavar="文件", required=True, type=Path, help="更新包，.zip")
    pack.add_argument("--key", metavar="私钥", required=True, type=Path, help="Ed25519，PKCS#8 PEM")
    pack.set_defaults(run=run_pack)
    words = verbs.add_parser("index", help="核对条文的检索词，不符的重新编制")
    words.add_argument("--check", action="store_true", help="只核对，不重新编制")
    words.set_defaults(run=run_index)
    law_radar.add_to(verbs)
    for one in (take, listed, show, pack, words):
        one.add_argument("--json", action="store_true", help="以 JSON 输出")


def run_import(args: argparse.Namespace) -> int:
    """Import what the paths hold: 1 where a file is damaged or a text lacks something."""
    start_django()
    from django.core.management import call_command

    report = json.loads(str(call_command("import_law", *args.paths, stdout=io.StringIO())))
    grave = report["damaged"] or any(
        FindingKind(f["kind"]).grave for text in report["texts"] for f in text["findings"]
    )
    if args.json:
        print(json.dumps(report, ensure_ascii=False))
        return int(bool(grave))
    told = 0
    for text in report["texts"]:
        lines = [f["message"] for f in text["findings"] if FindingKind(f["kind"]).grave]
        told += len(text["findings"]) - len(lines)
        for line in [text["message"], *lines]:
            if line:
                print(f"{text['title'] or text['file']}：{line}")
    if told:
        print(f"另有{told}处说明（误排的条号已改正、没有条号、没有版本日期等），用 --json 查看")
    articles = sum(t["articles"] for t in report["texts"] if t["outcome"] == "imported")
    print(
        f"导入{report['imported']}部，共{articles}条；已有{report['known']}部，没有变动；"
        f"不能读取{report['damaged']}个，略过{report['skipped']}个"
    )
    return int(bool(grave))


def run_list(args: argparse.Namespace) -> int:
    """Every registered instrument and every imported text."""
    start_django()
    from fadu.statutes.texts.selectors import versions
    from fadu.statutes.texts.writing import facts_of

    rows = [
        {**facts_of(v), "articles": v.text.articles if v.text else 0, "sources": len(v.texts)}
        for v in versions()
    ]
    if args.json:
        print(json.dumps({"instruments": rows}, ensure_ascii=False))
        return 0
    for row in rows:
        applies = f"{row['since']}起施行" if row["since"] else "施行日期未登记"
        text = f"{row['articles']}条，{row['origin']}" if row["sources"] else "原文未导入"
        print(
            f"{row['key']:<14}{row['version'] or '版本未注明'}  {row['title']}（{applies}；{text}）"
        )
    return 0


def run_show(args: argparse.Namespace) -> int:
    """One article, paragraph or item, and what cites the article."""
    number, bis = _article(args.article)
    par, item = _count(args.par, "--par"), _count(args.item, "--item")
    on = parse_day(args.on) if args.on else None
    start_django()
    found = _looked_up(args.name, Ref("", number, bis, par, item), on)
    if args.json:
        print(json.dumps(found, ensure_ascii=False))
        return 0
    applies = f"{found['since']}起施行" if found["since"] else "施行日期未登记"
    print(
        f"《{found['title']}》（{found['version'] or '版本未注明'}，{applies}，{found['origin']}）"
    )
    if not found["genuine"]:
        print("注意：原文与台账登记的摘要不符，可能被改动，请重新导入后核对")
    print("".join(f"{heading}　" for heading in found["path"]))
    print(f"{found['place']}　{found['text']}")
    for use in found["cited"]:
        print(f"  引用：{use['title']}　{use['words']}（{use['cite']}）")
    return 0


def run_index(args: argparse.Namespace) -> int:
    """Compare the index of words with the articles; make it anew unless told only to check: 1 where it was wrong."""
    start_django()
    from fadu.statutes.texts.index import differences
    from fadu.statutes.texts.services import rebuild_index

    wrong = differences()
    rebuilt = bool(wrong) and not args.check
    articles = rebuild_index() if rebuilt else None
    if args.json:
        print(json.dumps({"wrong": len(wrong), "rebuilt": rebuilt}))
    elif not wrong:
        print("条文的检索词与条文相符")
    else:
        done = f"已按{articles}条条文重新编制" if rebuilt else "请执行 fadu law index 重新编制"
        print(f"条文的检索词有{len(wrong)}个与条文不符；{done}")
    return int(bool(wrong) and not rebuilt)


def run_pack(args: argparse.Namespace) -> int:
    """Write one signed update; BadInput where any file is damaged."""
    start_django()
    from fadu.ledger.crypto import read_signer, sha256_hex
    from fadu.statutes.texts.packs import write_pack
    from fadu.statutes.texts.sources import published

    texts = published(args.paths)
    try:
        signer = read_signer(args.key, "law-update")
    except BadInput as problem:
        raise BadInput(
            f"签名私钥读不出来：{args.key}", todo="请换用 Ed25519 私钥（PKCS#8 PEM）"
        ) from problem
    data = write_pack(texts, signer)
    write_whole({args.out: data})
    made = {"file": str(args.out), "sha256": sha256_hex(data), "public": signer.public.hex()}
    if args.json:
        print(json.dumps({**made, "texts": sorted(texts)}, ensure_ascii=False))
        return 0
    print(f"已写入 {args.out}，共{len(texts)}部；SHA-256：{made['sha256']}")
    print(f"导入的单位须在 FADU_LAW_KEYS 中填写公钥：{made['public']}")
    return 0


def _looked_up(name: str, ref: Ref, on: Any) -> Mapping[str, Any]:
    """The place as `docs/cli.md` describes it; BadInput where it does not exist."""
    from fadu.law import usage
    from fadu.law.texts.article import by_place, missing, passage
    from fadu.statutes.texts import selectors, writing

    version = selectors.find(name, on)
    if version is None:
        when = f"在{on}施行的版本" if on else ""
        raise BadInput(f"没有“{name}”{when}", todo="名称和代号见 fadu law list")
    body = selectors.body_of(version.text) if version.text else None
    if version.text is None or body is None:
        raise BadInput(f"《{version.title}》原文未导入", todo="请用 fadu law import 导入公布的文本")
    article = selectors.article_of(version.text, ref.article, ref.bis)
    held = by_place([article] if article else [])
    if wrong := missing(held, ref):
        raise BadInput(f"《{version.title}》{wrong}", todo="请核对条款项")
    one = held[ref.article, ref.bis]
    cited = usage.citing(version.key, ref.article, ref.bis) if version.key else ()
    return {
        **writing.facts_of(version),
        "genuine": selectors.intact(version.text, body, [one]),
        "place": ref.place,
        "path": list(one.path),
        "text": passage(held, ref),
        "paragraphs": writing.paragraphs_of(one),
        "cited": [writing.use_of(use) for use in cited],
    }


def _article(word: str) -> tuple[int, int]:
    """66, 134-1, 第一百三十四条之一."""
    if (plain := _NUMBER.fullmatch(word.strip())) and int(plain[1]):
        return int(plain[1]), int(plain[2] or 0)
    mark = article_at(word.strip())
    if mark is None or word.strip()[mark.end :]:
        raise BadInput(f"条号“{word}”无法识别", todo="写成 66、134-1 或者 第一百三十四条之一")
    return mark.number, mark.bis


def _count(word: str, option: str) -> int:
    if not (word.isascii() and word.isdigit() and int(word) < 1000):
        raise BadInput(f"{option} 应当是整数，现为“{word}”")
    return int(word)
