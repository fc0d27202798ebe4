// Draws what changes with every tick into elements that the server renders once and then leaves alone: numbers, and the lists
// that all see alike (lists.js).
// One small message per tick, on a socket beside the circuit or, where there is none, by a call through the circuit; an
// element says by a path which figure it shows.
//   data-live="p.3.0"        text
//   data-live-dir="p.3.2"    up, down or flat, as data-dir, for arrow and colour
//   data-live-spark="p.3"    the last point of a small line
//   data-live-some           only shown while the number is not 0
//   data-live-course="w.3.0" all points of one, a digit each from 0 to a
//   data-live-moved="w.3.1"  places gained or lost, in the words of the list around it
//   data-until="144"         time left until a tick
//   data-from data-to        a bar that fills between two ticks
import { arrange, forget, whenShown } from "./lists.js";

let last = null;
let line = null;
let page = 0;
let renew = null;
const still = matchMedia("(prefers-reduced-motion: reduce)");

/* The first message of a page; what an earlier page showed, and its socket if that is still open, do not count any more. */
export function begin(news) {
    page++;
    last = line = renew = null;
    return draw(news);
}

/* A message with "k" holds only what changed since the message of that version; false asks for a whole one. */
export function apply(news) {
    // Called through the circuit before the socket brought something newer.
    if (line !== null && last !== null && news.v < last.v) return true;
    return draw(news);
}

/* Figures on a socket of their own, which nobody has to acknowledge. The id says whose they are. */
export function listen(id) {
    if (typeof WebSocket === "undefined") return;
    const mine = page;
    let ever = false;
    let failures = 0;
    let current = null;
    let again = 0;
    const open = () => {
        const socket = current = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/live`);
        let heard = false;
        socket.onopen = () => {
            // They come through here, even if a room that stands has nothing to say for long.
            ever = true;
            // What is shown already is not sent again.
            socket.send(last === null ? id : `${id} ${last.v}`);
        };
        socket.onmessage = event => {
            if (mine !== page || socket !== current) { socket.close(); return; }
            [line, heard, failures] = [socket, true, 0];
            // What builds upon something that this page does not show: a new socket begins with everything.
            if (!draw(JSON.parse(event.data))) socket.close();
        };
        socket.onclose = event => {
            if (line === socket) line = null;
            if (mine !== page || socket !== current) return;
            failures++;
            // The page's line is closed on the server, or sockets are blocked here: figures come through the circuit.
            if (!heard && (event.code === 1000 || !ever && failures === 3)) { renew = null; return; }
            again = setTimeout(open, heard ? 500 : Math.min(30000, 500 * 2 ** failures));
        };
    };
    renew = () => {
        clearTimeout(again);
        const before = current;
        line = null;
        open();
        before.close();
    };
    open();
}

// The circuit is back from a network that was gone. A line that has not noticed says nothing any more and closes only much later, and one
// that has would wait for its next try.
document.addEventListener("circuit-back", () => renew?.());

function draw(news) {
    if (news.k !== undefined && last?.v !== news.k) return false;
    const before = last && { t: last.t, ms: last.ms };
    const message = last = news.k === undefined ? news : merge(last, news);
    forget(message);
    for (const lists of document.querySelectorAll("live-lists[data-on]")) arrange(lists, message);
    figures(document, message, before);
    return true;
}

function figures(within, message, before) {
    for (const element of within.querySelectorAll("[data-live]")) show(element, at(message, element.dataset.live), before);
    for (const element of within.querySelectorAll("[data-live-dir]")) direct(element, at(message, element.dataset.liveDir));
    for (const element of within.querySelectorAll("[data-live-fill]")) fill(element, at(message, element.dataset.liveFill));
    for (const element of within.querySelectorAll("[data-live-spark]")) spark(element, message);
    for (const element of within.querySelectorAll("[data-live-course]")) course(element, at(message, element.dataset.liveCourse));
    for (const element of within.querySelectorAll("[data-live-moved]")) moved(element, at(message, element.dataset.liveMoved));
    for (const element of within.querySelectorAll("[data-until]")) countDown(element, message);
    for (const element of within.querySelectorAll("[data-from]")) progress(element, message);
    for (const element of within.querySelectorAll("[data-announce]")) announce(element, message, before);
}

// Lists that have just come onto the page, or that are sorted in another way, do not wait for the next message.
whenShown(lists => {
    if (last === null) return;
    arrange(lists, last);
    figures(lists, last, null);
});

function merge(known, news) {
    for (const [name, value] of Object.entries(news)) {
        if (isTable(value) && known[name] != null && typeof known[name] === "object") merge(known[name], value);
        else known[name] = value;
    }
    return known;
}

function isTable(value) {
    return value !== null && typeof value === "object" && !Array.isArray(value);
}

function at(message, path) {
    let value = message;
    for (const step of path.split(".")) {
        if (value == null) return null;
        value = value[step];
    }
    return value;
}

// The text node stays the one that Blazor knows, so that its own later renders still reach the page.
function write(element, text) {
    const node = element.firstChild;
    if (node?.nodeType === Node.TEXT_NODE) {
        if (node.data !== text) { node.data = text; return true; }
        return false;
    }
    element.textContent = text;
    return true;
}

function show(element, value, before) {
    if (value == null) return;
    const isNew = element.firstChild === null;
    const changed = write(element, String(value));
    if (element.dataset.liveSome !== undefined) element.hidden = value === 0;
    if (!changed || isNew || before === null || still.matches || element.dataset.flash === undefined) return;
    element.classList.remove("flash");
    void element.offsetWidth;
    element.classList.add("flash");
}

function direct(element, value) {
    if (value == null) return;
    const way = value > 0 ? "up" : value < 0 ? "down" : "flat";
    if (element.dataset.dir !== way) element.dataset.dir = way;
}

function fill(element, value) {
    if (value != null) element.style.setProperty("--fill", value);
}

function course(element, heights) {
    if (heights == null || element.heights === heights) return;
    element.heights = heights;
    element.setAttribute("points", [...heights].map((height, i) => `${i},${10 - parseInt(height, 16)}`).join(" "));
}

function moved(element, places) {
    const way = places > 0 ? "up" : places < 0 ? "down" : "";
    if ((element.dataset.places ?? "0") === String(places ?? 0)) return;
    element.dataset.places = places ?? 0;
    element.replaceChildren();
    if (way === "") { delete element.dataset.dir; element.title = ""; return; }
    const words = element.closest("live-lists").dataset;
    element.dataset.dir = way;
    element.title = (way === "up" ? words.rose : words.fell).replace("{0}", Math.abs(places));
    const [sign, said] = [document.createElement("span"), document.createElement("span")];
    sign.ariaHidden = "true";
    sign.textContent = way === "up" ? "▲" : "▼";
    said.className = "hidden-text";
    said.textContent = element.title;
    element.append(sign, said);
}

function spark(element, message) {
    const price = at(message, element.dataset.liveSpark)?.[3];
    if (price == null) return;
    const line = element.querySelector("polyline");
    if (element.spark && message.t < element.spark.at) element.spark = null;
    const state = element.spark ??= { points: element.dataset.points.split(" ").map(Number), at: message.t };
    const step = Number(element.dataset.step ?? 6);
    if (Math.floor(message.t / step) > Math.floor(state.at / step)) state.points.push(price);
    else state.points[state.points.length - 1] = price;
    state.at = message.t;
    if (state.points.length > 60) state.points.splice(0, state.points.length - 60);
    line.setAttribute("points", trace(state.points));
}

// The same drawing as Shared/SparkLine.cs: 100 wide, 24 high, two units of air above and below.
function trace(points) {
    const low = Math.min(...points), high = Math.max(...points), span = high - low || 1;
    const across = points.length > 1 ? 100 / (points.length - 1) : 0;
    return points.map((p, i) => `${(i * across).toFixed(1)},${(high === low ? 12 : 22 - (p - low) / span * 20).toFixed(1)}`).join(" ");
}

function countDown(element, message) {
    const left = Math.max(0, Number(element.dataset.until) - message.t + 1);
    write(element, clock(left * message.ms));
    const hurry = left > 0 && left <= 6;
    if ((element.dataset.hurry !== undefined) !== hurry) element.toggleAttribute("data-hurry", hurry);
}

// The same words as Shared/Figures.Clock.
function clock(ms) {
    const seconds = Math.ceil(ms / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

// Said aloud by screen readers at 60, 30 and 10 seconds and never between: a clock that speaks every second cannot be used.
function announce(element, message, before) {
    const left = at => (Math.max(0, Number(element.dataset.announce) - at.t + 1) * at.ms) / 1000;
    if (!before || before.t > message.t) return;
    const mark = [10, 30, 60].find(seconds => left(message) <= seconds && left(before) > seconds);
    if (left(message) > 60 && element.textContent) element.textContent = "";
    if (mark && left(message) > 0) element.textContent = element.dataset[String(mark)];
}

function progress(element, message) {
    const from = Number(element.dataset.from), to = Number(element.dataset.to);
    const share = to > from ? Math.min(1, Math.max(0, (message.t - from) / (to - from))) : 1;
    element.style.setProperty("--fill", share.toFixed(3));
}

export function focus(selector) {
    document.querySelector(selector)?.focus();
}

/* The three views of a phone are radio buttons, so that changing them needs no answer from the server. */
export function showView(view) {
    const radio = document.getElementById("view-" + view);
    if (radio) radio.checked = true;
}
