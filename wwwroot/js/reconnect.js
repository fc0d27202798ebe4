// Blazor says how the connection is by classes on the dialog: no event comes with the script this game uses.
// While the line is down a tap waits instead of being queued: it is made once when the line is back, or taken back before.
const dialog = document.getElementById("components-reconnect-modal");
const waiting = dialog.querySelector("[data-waiting]");
const lost = dialog.querySelector("[data-lost]");
const cancel = dialog.querySelector("button");
const has = state => dialog.classList.contains("components-reconnect-" + state);
const key = "waiting-tap";
let tap = null;

function away() {
    return has("show") || has("failed") || has("rejected") || !navigator.onLine;
}

function draw() {
    waiting.hidden = cancel.hidden = tap === null;
    for (const element of document.querySelectorAll("[data-tapped]")) if (element !== tap) element.removeAttribute("data-tapped");
    const wanted = has("show") || has("failed") || tap !== null;
    // Not as a modal dialog: a plan can be read on while the line is down.
    if (wanted && !dialog.open) dialog.show();
    if (!wanted && dialog.open && lost.hidden) dialog.close();
}

function keep(element) {
    tap = element;
    tap.setAttribute("data-tapped", "");
    try { sessionStorage.setItem(key, "1"); } catch { /* private window: the page only cannot tell after a reload */ }
    draw();
}

function drop() {
    tap?.removeAttribute("data-tapped");
    tap = null;
    try { sessionStorage.removeItem(key); } catch { /* nothing was kept */ }
    draw();
}

// The line is up: what waited is tapped once, if it is still there and may be tapped.
function make() {
    const element = tap;
    drop();
    if (element?.isConnected && !element.disabled) element.click();
}

document.addEventListener("click", event => {
    const element = event.target.closest?.("button[type=button], button[type=submit]");
    if (!element || !away() || dialog.contains(element) || element.closest("form[method=post]") || element.hasAttribute("data-theme-toggle")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    keep(element);
}, { capture: true });

cancel.addEventListener("click", drop);
addEventListener("online", () => { if (!away() && tap) make(); });

new MutationObserver(() => {
    // The server is back but no longer knows this circuit: a fresh page finds the seat again.
    if (has("rejected")) { location.reload(); return; }
    if (has("hide") && tap && navigator.onLine) make();
    draw();
}).observe(dialog, { attributes: true, attributeFilter: ["class"] });

try {
    if (sessionStorage.getItem(key)) {
        sessionStorage.removeItem(key);
        lost.hidden = false;
        dialog.show();
        setTimeout(() => { lost.hidden = true; draw(); }, 8000);
    }
} catch { /* private window */ }
