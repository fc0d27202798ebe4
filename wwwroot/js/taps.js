// While the line is down a tap waits instead of being sent: each button once, in order, a few of them. When the line is back
// each is made, if its button is still there and still says the same; otherwise it is named as not made. A tap can be taken back.
const Most = 5;
const Key = "waiting-taps";
const taps = [];

export const waiting = () => taps.length;

export function labelOf(element) {
    const named = element.getAttribute("aria-label");
    if (named) return named;
    const copy = element.cloneNode(true);
    // Figures that move by themselves do not make it another button.
    for (const moving of copy.querySelectorAll("[data-live], [data-until], .badge")) moving.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
}

/* The button of a tap that goes to the room; nothing for links, for forms that load a page, and for what works without a line. */
export function wish(event) {
    const element = event.target.closest?.("button[type=button], button[type=submit]");
    return element && !element.closest("form[method=post]") && !element.matches("[data-theme-toggle], [data-local]") ? element : null;
}

/* False if as many wait as may. */
export function keep(element) {
    if (taps.some(tap => tap.element === element)) return true;
    if (taps.length === Most) return false;
    taps.push({ element, label: labelOf(element) });
    element.setAttribute("data-tapped", "");
    remember();
    return true;
}

export function takeBack(index) {
    taps.splice(index, 1)[0]?.element.removeAttribute("data-tapped");
    remember();
}

export const labels = () => taps.map(tap => tap.label);

/* Makes what waited, and says what it could not make. */
export function make() {
    const late = [];
    const made = taps.splice(0);
    remember();
    for (const { element, label } of made) {
        element.removeAttribute("data-tapped");
        if (element.isConnected && !element.disabled && labelOf(element) === label) element.click();
        else late.push(label);
    }
    return late;
}

/* What waited on a page that had to be loaded anew; told once. */
export function lost() {
    try {
        const kept = JSON.parse(sessionStorage.getItem(Key) ?? "[]");
        sessionStorage.removeItem(Key);
        return Array.isArray(kept) ? kept.map(String) : [];
    } catch {
        return [];
    }
}

function remember() {
    try {
        if (taps.length) sessionStorage.setItem(Key, JSON.stringify(labels()));
        else sessionStorage.removeItem(Key);
    } catch { /* private window: the page only cannot tell after it was loaded anew */ }
}
