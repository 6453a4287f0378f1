"""What a page puts in somebody's way: a serious barrier, a part beyond a phone's width, a broken policy."""

from __future__ import annotations

from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe

from tests.journeys.clerk import Clerk

BARRIERS = Axe().axe_script
# Every rule, over the whole page; only what is found leaves the browser, which otherwise sends half a megabyte.
SERIOUS = """([impacts, known]) => axe.run(known ? {exclude: FRAME} : document, {reporter: "no-passes", preload: false}).then(({violations}) => violations
    .filter(one => impacts.includes(one.impact))
    .map(one => [one.id, one.nodes.slice(0, 3).map(node => String(node.target[0])).join("、")]))""".replace(
    "FRAME", '[".fd-top", ".fd-nav", ".fd-foot"]'
)
# What frames the page, without its words and without the mark of where one is: looked at once for each person.
FRAME = """() => [...document.querySelectorAll(".fd-top, .fd-nav, .fd-foot")].map(part => part.outerHTML
    .replace(/ aria-current="page"/g, "").replace(/>[^<]+</g, "><").replace(/ (href|value)="[^"]*"/g, "")).join("")"""
# Rows built alike, to the classes and the names of their attributes, are looked at twice, not a hundred times.
ALIKE = """() => document.querySelectorAll("tbody, ul, ol, dl").forEach(list => {
    const met = {};
    for (const row of [...list.children]) {
        const built = row.outerHTML.replace(/>[^<]+</g, "><")
            .replace(/ (?!class=|role=|type=|style=)([a-z-]+)="[^"]*"/g, " $1");
        met[built] = (met[built] || 0) + 1;
        if (met[built] > 2) row.remove();
    }
})"""
# Two frames: the width just set has then been laid out.
OVERFLOW = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>
    done(document.documentElement.scrollWidth - document.documentElement.clientWidth))))"""
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1366, "height": 768}


def looking(clerk: Clerk) -> Clerk:
    """The person at a browser that looks for barriers itself: each page then comes with the script, compiled once."""
    if not clerk.looking:
        clerk.page.add_init_script(BARRIERS)
        clerk.looking = True
    return clerk


def what_is_wrong(clerk: Clerk, path: str) -> Iterator[str]:
    """Everything against the page that is open, once it is there whole."""
    clerk.page.wait_for_load_state("load")  # half a page is as wide as it likes
    clerk.page.set_viewport_size(PHONE)
    beyond = clerk.page.evaluate(OVERFLOW)
    if beyond > 0:
        yield f"{path}：手机上横向超出 {beyond} 像素"
    clerk.page.set_viewport_size(DESK)
    clerk.page.evaluate(ALIKE)
    frame = clerk.page.evaluate(FRAME)
    for name, nodes in clerk.page.evaluate(
        SERIOUS, [["serious", "critical"], frame in clerk.frames]
    ):
        yield f"{path}：{name}（{nodes}）"
    clerk.frames.add(frame)
    yield from (f"{path}：{words}" for words in clerk.console)
    clerk.console.clear()
