"""非税对账: result files of payments held against a million codes; beside each, a bare look-up of the same rows."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.management import call_command
from django.db import connection, transaction

from bench import acting, filling, towns
from bench.measure import Rates, Ratio, rates, ratio, timed
from bench.objects import _load
from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.deliberation.services.deeds import Doing
from fadu.demo import bureau, penalties
from fadu.demo.acting import BY, chance_of
from fadu.faces.desk import fee_import_page
from fadu.fees.models import Fee, Receipt, State
from fadu.kernel.zone import day_of
from fadu.matters.deeds import Hand
from fadu.matters.scope import Place
from fadu.platforms.fees import services
from fadu.platforms.fees.judging import Verdict
from fadu.platforms.fees.services import Given

TODAY = day_of(towns.NOW)
FIRST_CASE = 5000
_YEARS = 10
_HEAD = ("缴款码", "实缴金额（分）", "缴款日期", "票据号")
_CODED = ("处罚决定书文号", "缴款码", "金额（分）")
_KNOWN, _OTHER, _NOBODYS = Verdict.KNOWN, "another amount", "nobody's code"
Cells = tuple[str, str, str, str]


@dataclass(frozen=True)
class Filled:
    """Who reconciles, whose codes there are, how many, and the numbers of the decisions with a code that nobody paid."""

    doing: Doing
    place: Place
    codes: int
    open: Sequence[str]


def report(codes: int, rows: int, cases: int, rounds: int) -> list[Ratio | Rates]:
    """Fill; then rows of which most stand already, the first payments of real cases, and the page of one file."""
    filled = fill(codes, cases)
    files, wanted = _files(filled, rows)
    fresh = Given("结果.csv", _written(_HEAD, _unpaid(filled)))
    kinds = {
        told: sum(told == one for file in wanted for one in file)
        for told in (_KNOWN, _OTHER, _NOBODYS)
    }
    what = "; ".join(
        (
            f"{kinds[_KNOWN]:,} stand already",
            f"{kinds[_OTHER]:,} of another amount",
            f"{kinds[_NOBODYS]:,} of no code",
        )
    )
    bare = "a bare look-up: csv, one SELECT of codes and one of receipts a file"
    return [
        ratio(
            f"{rows:,} rows in {len(files)} files reconciled with {codes:,} codes ({what})", "rows/s", 0,
            ours=lambda: timed(lambda: _tried(files, wanted, filled.doing)),
            other=lambda: timed(lambda: _looked_up(files, filled.place)), against=bare, rounds=rounds,
        ),
        ratio(
            f"{cases:,} first payments of as many cases, each asked of its procedure", "rows/s", 0,
            ours=lambda: timed(lambda: _tried([fresh], [[Verdict.NEW] * cases], filled.doing)),
            other=lambda: timed(lambda: _looked_up([fresh], filled.place)), against=bare, rounds=rounds,
        ),
        rates(
            f"the page of a file of {services.MOST} rows, with what the ledger has and the file has not", "rows/s", 0,
            lambda: timed(lambda: _page(files[0], filled.doing)), rounds,
        ),
    ]  # fmt: skip


def fill(codes: int, cases: int) -> Filled:
    """Real cases with a decision and a code each, by the services; beside them codes that were paid, of as many cases."""
    call_command("migrate", verbosity=0)
    made, party = acting.found()
    viewer = accounts.viewer(Account.objects.get(username="zhangsan"), TODAY)
    doing = Doing(viewer, Hand(made.law, towns.NOW, chance_of("fees"), BY))
    _decided(made, party, cases)
    numbers = [f"（株示范）应急罚〔2024〕{FIRST_CASE + n + 1}号" for n in range(cases)]
    rows = [(number, _open_code(n), str(penalties.FINE)) for n, number in enumerate(numbers)]
    taken = services.take_codes(file=Given("缴款码.csv", _written(_CODED, rows)), doing=doing)
    if any(one.verdict is not Verdict.TAKEN for one in taken):
        raise RuntimeError(f"codes: {next(o for o in taken if o.verdict is not Verdict.TAKEN)}")
    place = made.crew.place
    with filling.unindexed(Fee, Receipt), transaction.atomic():
        _load(Fee, (_fee(n, place) for n in range(codes)))
        _load(Receipt, (_receipt(n, place) for n in range(codes)))
    filling.settle()
    return Filled(doing, place, codes, numbers)


def _decided(made: bureau.Bureau, party: str, cases: int) -> None:
    """So many cases, from the clue to the service of a fine that nobody has paid."""
    for n in range(cases):
        day = date(2024, 1, 15) + timedelta(days=n % 200)
        story = penalties.case(made, FIRST_CASE + n, day, party)
        penalties.inquired(story, party, day)
        penalties.notified(story, party, day, penalties.FINE)
        story.on(day + timedelta(days=14)).do(penalties.a.waive_statement, party)
        penalties.determined(
            story, party, penalties.FINE, review="不属于应当法制审核的情形", complexity="不属于情节复杂或者重大违法行为"
        )  # fmt: skip
        penalties.decided(story, party, day + timedelta(days=30), penalties.FINE)
        story.settle()


def _open_code(n: int) -> str:
    return f"4399{n:014}"


def _code(n: int) -> str:
    return f"4302{n:014}"


def _number(n: int) -> str:
    return f"票{n:09}"


def _paid_on(n: int) -> date:
    """Spread evenly over ten years."""
    return TODAY - timedelta(days=n % (365 * _YEARS) + 1)


def _amount(n: int) -> int:
    return 100_000 + n % 900 * 1000


def _where(place: Place) -> dict[str, str]:
    return {"province": place.province, "city": place.city, "county": place.county}


def _fee(n: int, place: Place) -> dict[str, Any]:
    """A code that was paid in full, of a case of its own."""
    day, sum_ = _paid_on(n), _amount(n)
    return {
        "id": f"F{n:025}", "matter": f"M{n:025}", "party": f"P{n:025}", "of_sum": "罚款", "code": _code(n), "due": sum_,
        "received": sum_, "credited": sum_, "entered_on": day - timedelta(days=9), "paid_on": day,
        "state": State.PAID.value, **_where(place),
    }  # fmt: skip


def _receipt(n: int, place: Place) -> dict[str, Any]:
    sum_ = _amount(n)
    return {
        "id": f"F{n:025}:00001", "fee": f"F{n:025}", "receipt": _number(n), "amount": sum_, "credited": sum_,
        "paid_on": _paid_on(n), **_where(place),
    }  # fmt: skip


def _files(filled: Filled, rows: int) -> tuple[list[Given], list[list[str]]]:
    """The rows in files of as many as one request takes, drawn from all years, and what is to be said of each."""
    chance = random.Random(20250602)
    chosen = chance.sample(range(filled.codes), rows)
    files, wanted = [], []
    for first in range(0, rows, services.MOST):
        part = chosen[first : first + services.MOST]
        told = chance.choices((_KNOWN, _OTHER, _NOBODYS), (90, 5, 5), k=len(part))
        files.append(Given("结果.csv", _written(_HEAD, map(_cells, part, told))))
        wanted.append([str(one) for one in told])
    return files, wanted


def _cells(n: int, told: str) -> Cells:
    amount = _amount(n) + (100 if told == _OTHER else 0)
    code = _code(n).replace("4302", "4301", 1) if told == _NOBODYS else _code(n)
    return code, str(amount), _paid_on(n).isoformat(), _number(n)


def _unpaid(filled: Filled) -> Iterator[Cells]:
    for n in range(len(filled.open)):
        day = date(2024, 3, 1) + timedelta(days=n % 200)
        yield _open_code(n), str(penalties.FINE), day.isoformat(), f"新{n:09}"


def _written(head: Sequence[str], rows: Any) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([head, *rows])
    return out.getvalue().encode("utf-8-sig")


def _tried(files: Sequence[Given], wanted: Sequence[Sequence[str]], doing: Doing) -> int:
    """Every file tried; a row of which anything else is said than is true of it ends the run."""
    count = 0
    for file, told in zip(files, wanted, strict=True):
        for one, kind in zip(services.try_payments(file=file, doing=doing), told, strict=True):
            right = kind if kind in (Verdict.KNOWN, Verdict.NEW) else Verdict.WRONG
            if one.verdict != right:
                raise RuntimeError(f"{kind}: {one}")
            count += 1
    return count


_CODES = "SELECT code, id, due FROM fees_fee WHERE county = %s AND code IN ({})"
_RECEIPTS = (
    "SELECT receipt, fee, amount, paid_on FROM fees_receipt WHERE county = %s AND receipt IN ({})"
)


def _looked_up(files: Sequence[Given], place: Place) -> int:
    """The least that anybody would do: read the rows, look up code and receipt, compare the sums."""
    told = list[bool]()
    for file in files:
        rows = list(csv.reader(io.StringIO(file.data.decode("utf-8-sig"))))[1:]
        marks = ", ".join(["%s"] * len(rows))
        with connection.cursor() as cursor:
            cursor.execute(_CODES.format(marks), [place.county, *(row[0] for row in rows)])
            codes = {row[0]: row[1:] for row in cursor.fetchall()}
            cursor.execute(_RECEIPTS.format(marks), [place.county, *(row[3] for row in rows)])
            receipts = {row[0]: row[1:] for row in cursor.fetchall()}
        for code, amount, _, number in rows:
            known = receipts.get(number)
            told.append(code in codes and known is not None and known[1] == int(amount))
    return len(told)


def _page(file: Given, doing: Doing) -> int:
    """From the file to what its page shows."""
    judged = services.try_payments(file=file, doing=doing)
    fee_import_page.payments(doing.viewer, judged, TODAY, dry=True)
    return len(judged)
