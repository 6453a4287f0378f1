"""What a page puts in somebody's way: a serious barrier, a part beyond a phone's width, a broken policy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe

from tests.journeys.clerk import Clerk

BARRIERS = Axe().axe_script
# Every rule, over the whole page; only what is found leaves the browser, which otherwise sends half a megabyte.
# Of contrast, what UNSEEN has marked.
SERIOUS = """([impacts, known]) => {
    axe.configure({rules: [{id: "color-contrast", selector: "[data-unseen]"}]});
    return axe.run(known ? {exclude: FRAME} : document, {reporter: "no-passes", preload: false}).then(({violations}) =>
        violations.filter(one => impacts.includes(one.impact))
            .map(one => [one.id, one.nodes.slice(0, 3).map(node => String(node.target[0])).join("、")]));
}""".replace("FRAME", '[".fd-top", ".fd-nav", ".fd-foot"]')
# How every text that is seen is coloured, as a number: the computed colours, sizes and grounds of all it stands in, and
# their classes. What is coloured alike is as easy to read: each way is marked, and looked at, on two pages of a run.
UNSEEN = """(known) => {
    const ways = new Map(), met = new Set(known), found = [];
    const number = text => {
        let one = 0xdeadbeef, other = 0x41c6ce57;
        for (let at = 0; at < text.length; at++) {
            one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
            other = Math.imul(other ^ text.charCodeAt(at), 1597334677);
        }
        return (one >>> 0).toString(36) + (other >>> 0).toString(36);
    };
    const way = part => {
        if (!part || part === document.documentElement) return "";
        if (!ways.has(part)) {
            const own = getComputedStyle(part);
            ways.set(part, number([way(part.parentElement), part.tagName, part.getAttribute("class"), part.disabled, part.type,
                own.color, own.fontSize, own.fontWeight, own.backgroundColor, own.backgroundImage, own.opacity,
                own.textShadow, own.position].join(" ")));
        }
        return ways.get(part);
    };
    const says = part => part.matches("input, select, textarea")
        || [...part.childNodes].some(one => one.nodeType === Node.TEXT_NODE && one.data.trim());
    const seen = part => part.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})
        && part.getBoundingClientRect().width > 1 && part.getBoundingClientRect().height > 1;
    for (const part of document.body.querySelectorAll("*")) {
        if (!says(part) || met.has(way(part)) || !seen(part)) continue;
        met.add(way(part));
        found.push(way(part));
        part.setAttribute("data-unseen", "");
    }
    return found;
}"""
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
# What a reader by ear needs and no rule of the script asks for: one heading, labels and ids that are of one part, tables
# with heads and a name.
HEARD = """() => {
    const found = [], ids = new Map(), first = document.querySelectorAll("h1").length;
    const drawn = document.body.hasAttribute("data-service-worker");  // the app of the field puts its heading in by itself
    if (first !== 1 && !drawn) found.push(`一级标题有${first}个`);
    for (const part of document.querySelectorAll("[id]")) ids.set(part.id, (ids.get(part.id) || 0) + 1);
    for (const part of document.querySelectorAll("label[for], [aria-labelledby], [aria-describedby]")) {
        const named = [part.htmlFor, part.getAttribute("aria-labelledby"), part.getAttribute("aria-describedby")];
        for (const id of named.filter(Boolean).join(" ").split(/\\s+/))
            if (ids.get(id) !== 1) found.push(`指向的 ${id} 有${ids.get(id) || 0}个`);
    }
    for (const table of document.querySelectorAll("table:not([role=presentation])")) {
        if (!table.querySelector("th")) found.push(`表格没有表头：${table.className}`);
        if (!table.caption && !table.getAttribute("aria-label") && !table.getAttribute("aria-labelledby"))
            found.push(`表格没有名称：${table.className}`);
    }
    return [...new Set(found)];
}"""
# Two frames: the width just set has then been laid out.
OVERFLOW = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>
    done(document.documentElement.scrollWidth - document.documentElement.clientWidth))))"""
WAYS: Counter[str] = Counter()
"""On how many pages each way of colouring a text was looked at in this process."""
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
    yield from (f"{path}：{words}" for words in clerk.page.evaluate(HEARD))
    clerk.page.evaluate(ALIKE)
    frame = clerk.page.evaluate(FRAME)
    WAYS.update(clerk.page.evaluate(UNSEEN, [way for way, pages in WAYS.items() if pages > 1]))
    for name, nodes in clerk.page.evaluate(
        SERIOUS, [["serious", "critical"], frame in clerk.frames]
    ):
        yield f"{path}：{name}（{nodes}）"
    clerk.frames.add(frame)
    yield from (f"{path}：{words}" for words in clerk.console)
    clerk.console.clear()
