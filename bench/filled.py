"""A bureau with so many matters that answers questions about what it costs: python -m bench.filled MATTERS

Each line {"what": "act" | "list" | "matter" | "home", "times": n} is answered with milliseconds.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace

import django
from django.urls import reverse


class Costs:
    """What is asked again and again, in a database that has been filled once."""

    def __init__(self, matters: int) -> None:
        from bench import filling, lists

        filling.codes()
        self.bureau = filling.fill(matters)
        self.client = lists.signed_in(self.bureau.accounts["county 30 %"])
        self.cases = 0
        self.matter = self._act_costs(1)[1]

    def ask(self, what: str, times: int) -> float:
        """The median cost of an act or a page, in milliseconds."""
        if what == "act":
            return self._act_costs(times)[0]
        address = {
            "list": reverse("matters"),
            "matter": reverse("matter", kwargs={"id": self.matter}),
            "home": reverse("home"),
        }[what]
        return _median(lambda: self._get(address), times)

    def _get(self, address: str) -> None:
        answer = self.client.get(address)
        if answer.status_code != 200:
            raise RuntimeError(f"{address}: {answer.status_code}")

    def _act_costs(self, cases: int) -> tuple[float, str]:
        """The median over the acts of new cases, each act in a transaction of its own."""
        from bench.soak import deeds
        from fadu.matters.deeds import NewMatter
        from fadu.matters.services import perform

        taken, id = [], ""
        for _ in range(cases):
            self.cases += 1
            planned = deeds.case(f"第{self.cases}案")
            first = planned[0].matter
            if not isinstance(first, NewMatter):
                raise TypeError(first)
            opening, id = replace(first, place=self.bureau.largest), first.id
            for number, deed in enumerate(planned):
                whole = replace(deed, matter=id if number else opening)
                begun = time.perf_counter()
                perform([whole])
                taken.append(time.perf_counter() - begun)
        return statistics.median(taken) * 1000, id


def _median(work: Callable[[], None], times: int) -> float:
    work()
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken) * 1000


def main() -> None:
    """Fill, say so, then answer each line."""
    django.setup()
    import logging

    logging.disable(logging.CRITICAL)
    costs = Costs(int(sys.argv[1]))
    for line in sys.stdin:
        print(json.dumps(costs.ask(**json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
