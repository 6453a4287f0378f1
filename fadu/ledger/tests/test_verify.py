"""Verification: a whole ledger is said to be whole, and every kind of tampering is named where it is."""

from datetime import date
from pathlib import Path

import pytest
from django.db import connection

from fadu.ledger import guards, services
from fadu.ledger.anchor import checkpoint
from fadu.ledger.chain import body_hash, first_prev
from fadu.ledger.checkpoint import Note
from fadu.ledger.crypto import Ed25519Signer, sha256
from fadu.ledger.models import Checkpoint
from fadu.ledger.record import NewEntry, Sealed, seal
from fadu.ledger.report import Report
from fadu.ledger.tests.builders import (
    KEYS,
    NOTED,
    SALTS,
    SIGNER,
    a_chain,
    an_entry,
    matter_id,
    tamper,
)
from fadu.ledger.tree import leaf_hash
from fadu.ledger.verify import verify

pytestmark = pytest.mark.django_db
M1, M2 = matter_id(1), matter_id(2)


@pytest.fixture
def log(tmp_path: Path) -> list[Sealed]:
    """Three matters of four entries, and a checkpoint over the first nine of twelve."""
    written = [
        chain[n] for n in range(4) for chain in map(a_chain, map(matter_id, (1, 2, 3)), [4] * 3)
    ]
    chains = [a_chain(matter_id(number), 4) for number in (1, 2, 3)]
    written = [chain[n] for n in range(4) for chain in chains]
    services.append(written[:9])
    checkpoint(NOTED, SIGNER, tmp_path)
    services.append(written[9:])
    return written


def checked(folder: Path) -> Report:
    """A verification with everything that can be given."""
    return verify({}, folder=folder, keys=KEYS)


def messages(folder: Path) -> list[str]:
    """What verification says."""
    return [str(problem) for problem in checked(folder).problems]


def at(seq: int) -> str:
    """How the entry at a place of the fixture is named."""
    return f"台账第 {seq} 条（事项 {matter_id(seq % 3 + 1)} 第 {seq // 3} 号）"


ROOT_OFF = [
    "前 9 条的根与库内检查点（9 条）不符，其中有记录被改动、删除或者调换",
    "前 9 条的根与库外检查点 000000000009-2025-03-03T010203Z.txt 不符，其中有记录被改动、删除或者调换",
]


def test_a_whole_ledger_is_whole(log: list[Sealed], tmp_path: Path) -> None:
    report = checked(tmp_path)

    assert (report.ok, report.problems, report.notes) == (True, (), ())
    assert (report.entries, report.checkpoints) == (12, 2)


def test_an_empty_ledger_is_whole(tmp_path: Path) -> None:
    checkpoint(NOTED, SIGNER, tmp_path)

    assert checked(tmp_path).problems == ()
    assert checked(tmp_path).root == sha256(b"").hex()
    assert len(verify({}).notes) == 2  # 没有核对的，要说明


def test_a_changed_body_is_named(log: list[Sealed], tmp_path: Path) -> None:
    tamper("UPDATE ledger_entry SET body = replace(body, '3000001', '3000009') WHERE seq = 4")

    assert messages(tmp_path) == [
        f"{at(4)}：正文与哈希不符，正文或者哈希被改动过",
        f"{at(4)}：叶子与正文不符",
        *ROOT_OFF,
    ]


def test_a_changed_body_whose_hashes_were_redone_breaks_the_chain(
    log: list[Sealed], tmp_path: Path
) -> None:
    body = log[4].body.replace("3000001", "3000009")
    rewrite(4, body)

    assert messages(tmp_path) == [f"{at(7)}：与前一条的哈希不相接", *ROOT_OFF]


def rewrite(seq: int, body: str) -> None:
    """Change a body together with its hash and leaf."""
    data = body.encode()
    tamper(
        f"UPDATE ledger_entry SET body = '{body}', hash = '{body_hash(data)}',"
        f" leaf = {blob(leaf_hash(sha256, data))} WHERE seq = {seq}"
    )


def blob(data: bytes) -> str:
    """Bytes as the database writes them."""
    return f"X'{data.hex()}'" if connection.vendor == "sqlite" else f"'\\x{data.hex()}'"


def test_a_matter_rewritten_to_its_end_is_told_by_the_checkpoints(
    log: list[Sealed], tmp_path: Path
) -> None:
    prev = log[1].hash
    for seq in (4, 7, 10):
        body = log[seq].body.replace(f"300000{seq // 3}", "10").replace(log[seq].prev, prev)
        rewrite(seq, body)
        prev = body_hash(body.encode())

    assert messages(tmp_path) == ROOT_OFF


def test_a_rewritten_entry_is_placed_by_a_tile(tmp_path: Path) -> None:
    chain = a_chain(length=257)
    services.append(chain)
    checkpoint(NOTED, SIGNER, tmp_path)
    rewrite(256, chain[256].body.replace("3000256", "10"))
    rewrite(255, chain[255].body.replace("3000255", "10"))

    found = messages(tmp_path)

    assert "sha256 第 0 层第 0 块哈希与正文不符，涉及台账第 255 条" in found
    assert "sm3 第 0 层第 0 块哈希与正文不符，涉及台账第 255 条" in found


@pytest.mark.parametrize(
    ("statements", "named"),
    [
        (["DELETE FROM ledger_entry WHERE seq = 4"], ["缺少台账第 4 条", f"{at(7)}：缺少前一条（第 1 号）"]),
        (["DELETE FROM ledger_entry WHERE seq IN (4, 5)"], ["缺少台账第 4 至 5 条"]),
        (["UPDATE ledger_entry SET hash = 'x' WHERE seq = 4"], [f"{at(7)}：与前一条的哈希不相接"]),
        (["UPDATE ledger_entry SET n = 9 WHERE seq = 4"], ["正文不属于这一行"]),
        (["UPDATE ledger_entry SET opened = '2025-03-04' WHERE seq = 4"], ["正文不属于这一行"]),
        (["UPDATE ledger_entry SET body = body || ' ' WHERE seq = 4"], ["正文不是规范文本"]),
        (["UPDATE ledger_entry SET body = 'gone' WHERE seq = 4"], ["正文不是规范文本"]),
        (["UPDATE ledger_entry SET leaf = hash_bytes WHERE seq = 4"], [f"{at(4)}：叶子与正文不符"]),
        (
            [
                "UPDATE ledger_entry SET seq = -1 WHERE seq = 4",
                "UPDATE ledger_entry SET seq = 4 WHERE seq = 7",
                "UPDATE ledger_entry SET seq = 7 WHERE seq = -1",
            ],
            [f"台账第 4 条（事项 {M2} 第 2 号）：排在前一条之前"],
        ),
        (
            [
                "UPDATE ledger_entry SET seq = -1 WHERE seq = 3",
                "UPDATE ledger_entry SET seq = 3 WHERE seq = 4",
                "UPDATE ledger_entry SET seq = 4 WHERE seq = -1",
            ],
            ROOT_OFF,
        ),
        (["DELETE FROM ledger_opening WHERE seq = 4"], [f"{at(4)}：“/facts/party_name”缺少承诺值的存根"]),
        (
            ["UPDATE ledger_opening SET value = '\"别家\"' WHERE seq = 4 AND path = '/facts/party_name'"],
            [f"{at(4)}：“/facts/party_name”的值与承诺值不符，被改动过"],
        ),
        (
            ["UPDATE ledger_opening SET salt = NULL WHERE seq = 4 AND path = '/facts/party_name'"],
            [f"{at(4)}：“/facts/party_name”只清除了一半"],
        ),
        (
            ["UPDATE ledger_opening SET commitment = 'x' WHERE seq = 4 AND path = '/who/0/certificate'"],
            [f"{at(4)}：“/who/0/certificate”的承诺值与正文不符"],
        ),
        (
            ["UPDATE ledger_opening SET path = '/facts/other' WHERE seq = 4 AND path = '/facts/party_name'"],
            [f"{at(4)}：“/facts/other”的承诺值与正文不符", f"{at(4)}：“/facts/party_name”缺少承诺值的存根"],
        ),
        (["UPDATE ledger_opening SET seq = 99 WHERE seq = 11"], ["2 个承诺值所属的记录不存在"]),
        (["UPDATE ledger_entry SET seq = -4 WHERE seq = 4"], ["缺少台账第 4 条", "1 条记录的序号小于零"]),
        (["DELETE FROM ledger_checkpoint"], []),
        (["UPDATE ledger_checkpoint SET size = 8"], ["库内检查点（8 条）与其存根不符"]),
        (["UPDATE ledger_checkpoint SET text = 'x'"], ["库内检查点（9 条）无法识别"]),
    ],
)  # fmt: skip
def test_tampering_past_the_guard_is_named(
    log: list[Sealed], tmp_path: Path, statements: list[str], named: list[str]
) -> None:
    tamper(*(statement.replace("hash_bytes", blob(b"0")) for statement in statements))

    found = messages(tmp_path)

    assert [part for part in named if not any(part in message for message in found)] == []
    assert bool(found) is bool(named)


def test_a_lost_tail_is_told_by_the_checkpoints_outside(log: list[Sealed], tmp_path: Path) -> None:
    tamper(
        "DELETE FROM ledger_entry WHERE seq >= 8",
        "DELETE FROM ledger_opening WHERE seq >= 8",
        "DELETE FROM ledger_checkpoint",
    )

    assert verify({}, keys=KEYS).problems == ()  # 一份旧库自身是一致的
    assert messages(tmp_path) == [
        "台账只有 8 条，少于库外检查点 000000000009-2025-03-03T010203Z.txt 的 9 条："
        "库被截短，或者换回了旧库"
    ]


def test_a_lost_tail_is_told_by_tiles_that_stay_behind(tmp_path: Path) -> None:
    services.append(a_chain(length=256))
    checkpoint(NOTED, SIGNER, tmp_path)
    tamper(
        "DELETE FROM ledger_entry WHERE seq >= 200",
        "DELETE FROM ledger_opening WHERE seq >= 200",
        "DELETE FROM ledger_checkpoint",
    )

    found = [str(problem) for problem in verify({}).problems]

    assert found == [f"{alg} 的哈希块多于记录：台账末尾有记录被删除" for alg in ("sha256", "sm3")]


@pytest.mark.parametrize(
    ("forged", "named"),
    [
        (an_entry(M1, opened=date(2025, 3, 4)), f"事项 {M1} 有两条首条记录"),
        (
            an_entry(M1, 4, first_prev(M1)),
            f"台账第 12 条（事项 {M1} 第 4 号）：与前一条的哈希不相接",
        ),
    ],
)
def test_an_entry_that_was_slipped_in_is_named(
    log: list[Sealed], tmp_path: Path, forged: NewEntry, named: str
) -> None:
    entry = seal(forged, SALTS)
    tamper(
        "INSERT INTO ledger_entry (seq, opened, matter, n, body, hash, leaf) VALUES"
        f" (12, '{entry.opened}', '{M1}', {entry.n}, '{entry.body}', '{entry.hash}',"
        f" {blob(entry.leaf)})"
    )

    assert messages(tmp_path) == [named]


def test_a_checkpoint_file_that_is_missing_or_broken_is_named(
    log: list[Sealed], tmp_path: Path
) -> None:
    name = "000000000009-2025-03-03T010203Z.txt"
    (tmp_path / name).rename(tmp_path / "other.txt")
    (tmp_path / "other.txt").write_text("x")

    assert messages(tmp_path) == ["库外检查点 other.txt 无法识别", f"库外缺少检查点文件 {name}"]


def test_a_checkpoint_signed_by_somebody_else_is_named(log: list[Sealed], tmp_path: Path) -> None:
    checkpoint(NOTED.replace(hour=9), Ed25519Signer(SIGNER.name, b"f" * 32), tmp_path)

    assert messages(tmp_path) == [
        "库内检查点（12 条）没有有效的签名",
        "库外检查点 000000000012-2025-03-03T090203Z.txt没有有效的签名",
    ]


def test_a_forged_checkpoint_with_a_true_signature_is_told_by_the_bodies(
    log: list[Sealed], tmp_path: Path
) -> None:
    row = Checkpoint.objects.get()
    other = Note.parse(row.text).head
    forged = type(other)(other.origin, 9, b"x" * 32, other.sm3, other.at).signed(SIGNER)
    tamper(f"UPDATE ledger_checkpoint SET text = '{forged.text()}'")

    found = messages(tmp_path)

    assert "库内检查点（9 条）与其存根不符" in found
    assert ROOT_OFF[0] in found


def test_a_dropped_trigger_is_named(log: list[Sealed], tmp_path: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute(guards.dropping(connection.vendor)[-1])

    assert [problem[:18] for problem in messages(tmp_path)] == ["数据库缺少防改触发器 ledger_"]


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL holds no invalid text")
def test_bytes_that_are_no_text_are_named(log: list[Sealed], tmp_path: Path) -> None:
    tamper("UPDATE ledger_entry SET body = CAST(X'ff22' AS TEXT), leaf = 'text' WHERE seq = 11")

    assert f"{at(11)}：正文不是规范文本" in messages(tmp_path)
