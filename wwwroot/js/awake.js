// Keeps the screen on while a page with [data-awake] is open. Some browsers allow it only inside a tap, and every browser
// takes it back when the page is hidden: so it is asked for in the tap that joins, when the page opens, and on each return.
let lock = null;

async function ask() {
    if (lock !== null || document.visibilityState !== "visible" || !navigator.wakeLock) return;
    try {
        lock = await navigator.wakeLock.request("screen");
        document.documentElement.dataset.awake = "yes";
        lock.addEventListener("release", () => { lock = null; delete document.documentElement.dataset.awake; });
    } catch { /* low battery, or not inside a tap: the next tap asks again */ }
}

const wanted = () => document.querySelector("[data-awake-page]") !== null;
document.addEventListener("submit", event => { if (event.target.matches("form[data-awake]")) ask(); }, { capture: true });
document.addEventListener("pointerdown", () => { if (wanted()) ask(); });
document.addEventListener("visibilitychange", () => { if (wanted()) ask(); });
if (wanted()) ask();
