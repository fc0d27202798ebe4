// Lists that all who look see alike: the cards of the board, the news, the lines of the leaderboard. The server sends each item once,
// as markup, and the order of each list; this keeps them. The element around lists that share items:
//   <live-lists data-part="board"   under which name the message has them
//               data-on             from now on the lists are this script's
//               data-soon           whether they will be is not known yet: a tap on a card waits (early.js)
//               data-chosen         whose sheet is open
//               data-reader         whose line is the reader's
//               data-sort data-down how lines are sorted>
// Within it data-list="Open" is a list, data-count="Open" how many stand in it, data-none="Open" what is said while none does, and
// data-tap the field that says which card was tapped.
let shown = () => { };

export function whenShown(show) {
    shown = show;
}

/* Of what stands in no list any more neither markup nor figures are kept: a long match closes hundreds of bounties. */
export function forget(message) {
    for (const part of [message.board, message.news, message.places]) {
        if (!part) continue;
        const kept = new Set(Object.entries(part).filter(([name]) => name[0] === "/").flatMap(([, order]) => order.split(" ")));
        for (const name of Object.keys(part)) if (name[0] !== "/" && !kept.has(name)) delete part[name];
    }
    if (!message.board) return;
    for (const figures of [message.b, message.c]) for (const name of Object.keys(figures ?? {})) if (!(name in message.board)) delete figures[name];
}

/* Puts the items of all lists in their places, with as few touches as that takes: who has the focus keeps it. */
export function arrange(lists, message) {
    const part = message[lists.dataset.part];
    if (!part) return;
    const items = lists.items ??= new Map();
    const focused = lists.contains(document.activeElement) ? document.activeElement : null;
    const standing = new Set();
    for (const list of lists.querySelectorAll("[data-list]")) {
        const name = list.dataset.list;
        const order = (part["/" + name] ?? "").split(" ").filter(id => id in part);
        if (lists.dataset.sort) sort(order, lists, message, part);
        let place = list.firstElementChild;
        for (const id of order) {
            standing.add(id);
            const before = items.get(id);
            const item = renew(items, id, part[id]);
            if (place !== null && place === before) place = item;
            if (item === place) place = place.nextElementSibling;
            else list.insertBefore(item, place);
        }
        for (const count of lists.querySelectorAll(`[data-count="${name}"]`)) write(count, String(order.length));
        for (const none of lists.querySelectorAll(`[data-none="${name}"]`)) none.hidden = order.length > 0;
    }
    for (const [id, item] of items) {
        if (standing.has(id)) continue;
        item.remove();
        items.delete(id);
    }
    mark(lists);
    // What moves to another list has lost it on the way.
    if (focused?.isConnected && document.activeElement !== focused) focused.focus({ preventScroll: true });
}

function write(element, text) {
    if (element.firstChild?.nodeType === Node.TEXT_NODE) { if (element.firstChild.data !== text) element.firstChild.data = text; }
    else element.textContent = text;
}

function renew(items, id, markup) {
    const known = items.get(id);
    if (known?.markup === markup) return known;
    const fresh = make(markup);
    // An item that looks different stays the element it was, and so does its heading: it may have the focus, or a finger on it.
    const [head, next] = [known?.querySelector(":scope > h3"), fresh.querySelector(":scope > h3")];
    if (head && next && head.textContent === next.textContent) {
        for (const name of known.getAttributeNames()) if (!fresh.hasAttribute(name)) known.removeAttribute(name);
        for (const name of fresh.getAttributeNames()) known.setAttribute(name, fresh.getAttribute(name));
        next.remove();
        known.replaceChildren(head, ...fresh.childNodes);
        known.markup = markup;
        return known;
    }
    fresh.markup = markup;
    known?.replaceWith(fresh);
    items.set(id, fresh);
    return fresh;
}

function make(markup) {
    const template = document.createElement("template");
    template.innerHTML = markup;
    return template.content.firstElementChild;
}

function mark(lists) {
    const { chosen, reader } = lists.dataset;
    for (const card of lists.querySelectorAll(".card[data-bounty]")) {
        const isOpen = card.dataset.bounty === chosen;
        card.toggleAttribute("data-selected", isOpen);
        card.querySelector("button.open")?.setAttribute("aria-expanded", String(isOpen));
    }
    for (const line of lists.querySelectorAll("tr[data-seat]")) line.toggleAttribute("data-own", line.dataset.seat === reader);
}

// The columns of the leaderboard by their places in the message; where nothing is known a line comes last.
const columns = { Standing: 6, Settled: 7, Margin: 8, Won: 3, Delivered: 4, Brier: 9 };

function sort(order, lists, message, part) {
    const { sort: by, down } = lists.dataset;
    const figures = id => message.s?.[id] ?? [];
    const key = id => by === "Orchestrator" ? nameOf(lists, id, part)
        : by === "Won" || by === "Delivered" ? parseInt(figures(id)[columns[by]], 10) : figures(id)[columns[by]] ?? (by === "Margin" ? -Infinity : Infinity);
    const keys = new Map(order.map(id => [id, key(id)]));
    const way = down === undefined ? 1 : -1;
    const compare = (a, b) => typeof a === "string" ? a.localeCompare(b) : a === b ? 0 : a < b ? -1 : 1;
    order.sort((a, b) => way * compare(keys.get(a), keys.get(b)) || figures(a)[columns.Standing] - figures(b)[columns.Standing] || a - b);
}

function nameOf(lists, id, part) {
    return renew(lists.items, id, part[id]).querySelector("b").textContent;
}

class LiveLists extends HTMLElement {
    static observedAttributes = ["data-on", "data-chosen", "data-reader", "data-sort", "data-down"];

    connectedCallback() {
        this.onclick = tap;
        this.show();
    }

    attributeChangedCallback() {
        this.show();
    }

    // After all that comes with this change has come.
    show() {
        if (this.waits || !this.isConnected || this.dataset.on === undefined) return;
        this.waits = true;
        queueMicrotask(() => {
            this.waits = false;
            if (this.isConnected) shown(this);
        });
    }
}

// The page is told by a field of its own, as it would be by any other.
function tap(event) {
    const card = event.target.closest("[data-list] .card[data-bounty]");
    const field = this.querySelector("[data-tap]");
    if (!card || !field || !event.target.closest("button.open")) return;
    field.value = card.dataset.bounty;
    field.dispatchEvent(new Event("change", { bubbles: true }));
}

if (!customElements.get("live-lists")) customElements.define("live-lists", LiveLists);
