"""`fadu verify-bundle`: a bundle (案卷包) checked without database or network."""

import argparse
import json
from pathlib import Path

from fadu.kernel.errors import BadInput

NOUN = "verify-bundle"


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `verify-bundle` to the command line."""
    parser = subparsers.add_parser(NOUN, help="核对案卷包：文件、记录、存证单、签名")
    parser.add_argument("file", metavar="文件", type=Path, help="收到的案卷包（ZIP文件）")
    parser.add_argument(
        "--key",
        metavar="公钥",
        default="",
        help="机关另行公布的公钥：64位十六进制数，或者 PEM 文件",
    )
    parser.add_argument("--json", action="store_true", help="以 JSON 输出")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Check a bundle: 0 when nothing is wrong, 1 otherwise, 2 where it is no bundle at all."""
    from fadu.casefile.bundle import container, verifiers
    from fadu.casefile.bundle.checking import check, public_key

    given = _given(args.key)
    key = public_key(given) if given else None
    try:
        with args.file.open("rb") as file:
            found, reader = check(file, key), container.opened(file)
            strange, notes = verifiers.told(reader) if reader else ([], [])
    except OSError as error:
        raise BadInput(f"无法读取“{args.file}”：{error.strerror}") from error
    told = found.manifest
    if told is None:
        why = next(one for one in found.findings if one.code in ("zip", "missing", "manifest"))
        raise BadInput(f"“{args.file}”不是案卷包：{why}")
    all_found = sorted([*found.findings, *strange])
    findings = [{"code": one.code, "path": one.path, "message": one.words} for one in all_found]
    if args.json:
        answer = {
            "receiver": told.receiver, "agency": told.agency, "title": told.title, "matter": told.matter,
            "digest": found.digest, "files": len(told.files), "entries": len(told.entries), "key_given": key is not None,
            "withheld": [{"matter": one.matter, "n": one.n, "hash": one.hash} for one in told.withheld], "findings": findings, "notes": notes,
        }  # fmt: skip
        print(json.dumps(answer, ensure_ascii=False))
        return 1 if findings else 0
    print(f"{told.agency}　{told.title}")
    print(f"封包码 {found.digest}")
    for one in all_found:
        print(f"  ✗ {one}")
    for note in notes:
        print(f"  {note}")
    for kept in told.withheld:
        print(f"  不随卷提供：{kept.matter} 第{kept.n + 1}条，哈希 {kept.hash}")
    verdict = f"发现问题{len(findings)}处" if findings else "全部一致"
    print(f"共核对文件{len(told.files)}个、台账记录{len(told.entries)}条，{verdict}。")
    if key is None:
        print("签名是用包内的公钥核对的，请再以 --key 与机关公布的公钥核对。")
    return 1 if findings else 0


def _given(text: str) -> str:
    """A key as it is typed, or what stands in the file that is named."""
    path = Path(text) if text else None
    if path is None or len(text) == 64 or not path.is_file():
        return text
    return path.read_text(encoding="utf-8", errors="replace")
