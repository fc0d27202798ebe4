// Starts Blazor and brings its line back. Blazor's own script gives up after some minutes; this one never does: its waits grow up
// to a limit, and it tries at once when the page is seen again, the device is online again, or somebody asks for it.
import { keep, labels, lost, make, takeBack, waiting, wish } from "./taps.js";

// So long a page that has just come back is let draw before what waited is tapped on it.
const Settle = 500;
// A try that says nothing for so long is looked into, and at once if somebody looks at the page.
const Patience = 15000;
const Glance = 3000;

const dialog = document.getElementById("components-reconnect-modal");
const part = name => dialog.querySelector(`[data-${name}]`);
const said = document.querySelector("[data-line-said]");
const [first, longest] = [Number(dialog.dataset.firstWait), Number(dialog.dataset.longestWait)];
let down = false;
let gone = false;
let tries = 0;
let since = 0;
let nudge = null;
let timer = 0;
let full = null;
let notMade = [];

const away = () => down || !navigator.onLine;
const after = ms => new Promise(resolve => setTimeout(resolve, ms));

function draw() {
    const off = away();
    const open = off || waiting() > 0 || notMade.length > 0;
    if (dialog.open !== open || part("is-away").hidden === off) said.textContent = off ? part("is-away").textContent : open ? part("is-back").textContent : "";
    part("is-away").hidden = part("text").hidden = !off;
    part("is-back").hidden = off;
    part("again").hidden = !down;
    part("waiting").hidden = waiting() === 0;
    list(part("waiting").querySelector("ol"), labels(), true);
    part("full").hidden = full === null;
    part("full").querySelector("b").textContent = full ?? "";
    part("late").hidden = notMade.length === 0;
    list(part("late").querySelector("ul"), notMade, false);
    dialog.dataset.tries = tries;
    // Not shown by a call, which would take the focus from the field somebody types in: a plan can be read on while the line is down.
    dialog.open = open;
    document.documentElement.style.setProperty("--banner", `${dialog.offsetHeight}px`);
}

function list(into, names, withButton) {
    into.replaceChildren(...names.map((name, index) => {
        const line = part("line").content.firstElementChild.cloneNode(true);
        line.querySelector("b").textContent = name;
        const button = line.querySelector("button");
        if (!withButton) button.remove();
        else {
            button.setAttribute("aria-label", `${button.textContent}: ${name}`);
            button.addEventListener("click", () => { takeBack(index); full = null; draw(); });
        }
        return line;
    }));
}

function lose() {
    if (down) return;
    down = true;
    tries = 0;
    draw();
    attempt();
}

function back() {
    if (!down) return;
    down = false;
    clearTimeout(timer);
    document.dispatchEvent(new Event("circuit-back"));
    settle();
}

// The line is up: what waited is made once the page shows how things stand.
async function settle() {
    draw();
    if (!waiting()) return;
    await after(Settle);
    if (away() || !waiting()) return;
    notMade = make();
    full = null;
    draw();
}

let pending = null;
async function attempt() {
    clearTimeout(timer);
    if (!down || nudge) return;
    since = Date.now();
    const silence = new Promise(resolve => { nudge = () => resolve("silent"); setTimeout(nudge, Patience); });
    // Never two at once: the second would take the circuit from the first.
    if (!gone) pending ??= Blazor.reconnect().catch(() => null).finally(() => { pending = null; });
    const answer = await Promise.race([gone ? "silent" : pending, silence]);
    if (answer === true) back();
    // The server is there but does not know this page any more, or does not answer it: a fresh page finds the seat again.
    else if (answer === false || answer === "silent" && await reachable()) return location.reload();
    else wait();
    nudge = null;
}

function wait() {
    tries++;
    draw();
    // A class that was cut off together does not come back in one heap.
    timer = setTimeout(attempt, Math.min(longest, first * 2 ** Math.min(tries, 20)) * (0.75 + Math.random() / 2));
}

async function reachable() {
    try {
        return (await fetch(document.baseURI, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(5000) })).ok;
    } catch {
        return false;
    }
}

function hurry() {
    if (!down) return;
    if (!nudge) attempt();
    else if (Date.now() - since > Glance) nudge();
}

document.addEventListener("click", event => {
    const element = wish(event);
    if (!element || dialog.contains(element) || !away() && !waiting()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    notMade = [];
    full = keep(element) ? null : element.textContent.trim();
    draw();
    hurry();
}, { capture: true });

part("again").addEventListener("click", hurry);
part("read").addEventListener("click", () => { notMade = []; draw(); });
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") hurry(); });
addEventListener("offline", draw);
addEventListener("online", () => { if (down) hurry(); else settle(); });
addEventListener("pageshow", event => {
    // Out of the browser's memory: the server was told good-bye when the page was left.
    if (!event.persisted || !Blazor.reconnect) return;
    gone = true;
    lose();
    hurry();
});

notMade = lost();
draw();
Blazor.start({ circuit: { reconnectionHandler: { onConnectionDown: lose, onConnectionUp: back } } });
