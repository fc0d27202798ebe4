// Keys, the palette's dialog, and what calls for a person who looks elsewhere: the title's count and a sound.
// Everything here answers at once; the server is told afterwards.
const remembered = (name, usual) => { try { return localStorage.getItem(name) ?? usual; } catch { return usual; } };
const remember = (name, value) => { try { localStorage.setItem(name, value); } catch { /* private window: it lasts as long as the page */ } };
// A field keeps the keys it has a use for: a choice the letters of its options, while a box, a round button or a dial reads none.
const unread = ["button", "checkbox", "radio", "range", "submit"];
function keeps(element, name) {
    const field = element?.closest?.("input, select, textarea, [contenteditable]");
    if (!field) return false;
    return field.tagName === "SELECT" ? [...field.options].some(option => option.text.toLowerCase().includes(name)) : !unread.includes(field.type);
}

let page = null;
let stopper = null;

export function start(dotnet) {
    stop();
    page = dotnet;
    document.getElementById("palette").dataset.ready = "";
    stopper = new AbortController();
    const options = { signal: stopper.signal };
    document.addEventListener("keydown", key, options);
    document.addEventListener("click", click, options);
    document.addEventListener("focusin", (event) => { stood = standing(event.target); }, options);
    document.addEventListener("focusout", (event) => { if (!event.relatedTarget) setTimeout(rescue, 0, event.target, stood); }, options);
    tie("[data-keys-switch]", "economy.keys", "on", options);
    tie("[data-sound-switch]", "economy.sound", "off", options);
}

/* Who stands on what a bid or an answer takes away goes on from the heading of the sheet, or from the desk's section. */
let stood = false;
const standing = (element) => element.closest("#bid-sheet, [role=tabpanel]") !== null;

function rescue(left, there) {
    if (left.isConnected || !there || document.activeElement !== document.body) return;
    (document.getElementById("sheet-title") ?? document.querySelector("[role=tab][aria-selected=true]"))?.focus({ preventScroll: true });
}

export function stop() {
    stopper?.abort();
    page = null;
}

/* A choice may stand in several places, the list of keys and the bell's: all show the same. */
function tie(boxes, name, usual, options) {
    const all = document.querySelectorAll(boxes);
    for (const box of all) {
        box.checked = remembered(name, usual) === "on";
        box.addEventListener("change", () => {
            remember(name, box.checked ? "on" : "off");
            for (const other of all) other.checked = box.checked;
            if (name === "economy.sound" && box.checked) play("Paid");
        }, options);
    }
}

/* A dialog opens without a round trip; its list is filled a moment later. */
export function open() {
    const dialog = document.getElementById("palette");
    if (!dialog || dialog.open) return;
    dialog.showModal();
    document.getElementById("palette-input").value = "";
    document.getElementById("palette-input").focus();
    page?.invokeMethodAsync("Opened").catch(() => { });
}

export function close() {
    document.getElementById("palette")?.close();
}

function key(event) {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        open();
        return;
    }

    if (event.target.id === "palette-input" && (event.key === "ArrowUp" || event.key === "ArrowDown")) event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey || keeps(event.target, event.key.toLowerCase()) || document.querySelector("dialog[open]")) return;
    // A button that a bid takes away takes the focus with it; the sheet still closes.
    if (event.key === "Escape" && event.target === document.body) { document.querySelector("#bid-sheet .close")?.click(); return; }
    if (event.key === "?") { document.getElementById("shortcuts")?.showModal(); return; }
    if (remembered("economy.keys", "on") !== "on") return;
    const name = event.key.toLowerCase();
    if (name === "b") view("board", "#board");
    else if (name === "m") view("market", ".view.market .scroll");
    else if (name === "d") view("desk", "[role=tab][aria-selected=true]");
    else if (name === "j" || name === "k") step(name === "j" ? 1 : -1);
    else if (name === "n") { view("desk", null); page?.invokeMethodAsync("Section", 1).catch(() => { }); soon(".decision .button"); }
    else if (name >= "1" && name <= "9") { view("desk", null); page?.invokeMethodAsync("Section", Number(name)).catch(() => { }); }
}

function view(name, selector) {
    const radio = document.getElementById("view-" + name);
    if (radio) radio.checked = true;
    if (selector) document.querySelector(selector)?.focus();
}

// To the next bounty one can bid on, or the one before.
function step(by) {
    view("board", null);
    const cards = [...document.querySelectorAll("[data-column='Open'] button.open, [data-column='Bidding'] button.open")];
    if (cards.length === 0) return;
    const at = cards.indexOf(document.activeElement);
    cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : (at + by + cards.length) % cards.length].focus();
}

function soon(selector, tries = 20) {
    const found = document.querySelector(selector);
    if (found) found.focus();
    else if (tries > 0) setTimeout(() => soon(selector, tries - 1), 50);
}

// What is opened may begin below its panel's edge, where nobody would look for it: it is brought into view once it is there.
function reveal(opener, tries) {
    if (opener.getAttribute("aria-expanded") === "true") opener.closest(".trace")?.querySelector(opener.dataset.reveals)?.scrollIntoView({ block: "nearest" });
    else if (tries > 0) setTimeout(() => reveal(opener, tries - 1), 50);
}

function click(event) {
    if (event.target.closest("[data-open-palette]")) open();
    if (event.target.closest("[data-open-shortcuts]")) document.getElementById("shortcuts")?.showModal();
    const closer = event.target.closest("[data-close-dialog]");
    if (closer) closer.closest("dialog").close();
    if (event.target.tagName === "DIALOG") event.target.close();
    const opener = event.target.closest("[data-reveals]");
    if (opener && opener.getAttribute("aria-expanded") !== "true") reveal(opener, 20);
    const summary = event.target.closest(".view summary");
    if (summary) requestAnimationFrame(() => { if (summary.parentElement.open) summary.parentElement.scrollIntoView({ block: "nearest" }); });
    // A tap shows at once, before the order has reached the room.
    const order = event.target.closest("[data-order]");
    if (order && !order.disabled && order.ariaDisabled !== "true") {
        order.dataset.tapped = "";
        setTimeout(() => delete order.dataset.tapped, 600);
    }
}

/* What happened since somebody last looked: the title counts it, a sound says it if it is wanted. */
export function call(unread, kind) {
    const bare = document.title.replace(/^\(\d+\) /, "");
    document.title = unread > 0 ? `(${unread}) ${bare}` : bare;
    if (kind && remembered("economy.sound", "off") === "on") play(kind);
}

const tunes = { Won: [523, 784], Paid: [523, 659, 784], Asked: [660, 660], ReadyToSubmit: [660, 660] };
let audio = null;

function play(kind) {
    try {
        audio ??= new AudioContext();
        (tunes[kind] ?? [392, 330]).forEach((pitch, i) => {
            const tone = audio.createOscillator(), volume = audio.createGain(), at = audio.currentTime + i * 0.13;
            tone.type = "triangle";
            tone.frequency.value = pitch;
            volume.gain.setValueAtTime(0.0001, at);
            volume.gain.exponentialRampToValueAtTime(0.12, at + 0.02);
            volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.12);
            tone.connect(volume).connect(audio.destination);
            tone.start(at);
            tone.stop(at + 0.14);
        });
    } catch { /* no sound on this machine */ }
}
