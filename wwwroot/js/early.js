// A page is drawn three times before it stands: as the server sends it, when its line is up, and when its script keeps the lists.
// Each time its buttons are others that look the same. A tap on one that does not hear yet is made on its successor, and so is a
// press of the mouse that began on one and ended on the other.
import { labelOf, wish } from "./taps.js";

// Two buttons are heard by the script of the keys, which comes a moment later than the rest. And a card that the script is about
// to take may be gone from the server already while it still stands here: nobody would hear it.
const palette = "[data-open-palette]";
const isDeaf = button => document.querySelector("[data-deaf]") !== null
    || button.matches("live-lists[data-soon] button.open")
    || button.matches(`${palette}, [data-open-shortcuts]`) && document.querySelector("#palette:not([data-ready])") !== null;
const isEmptied = () => [...document.querySelectorAll("live-lists[data-on]")].some(lists => !lists.items);
const nameOf = button => `${button.closest("[data-bounty]")?.dataset.bounty ?? ""} ${labelOf(button)}`;
const namesakes = name => [...document.querySelectorAll("button")].filter(button => nameOf(button) === name);
const signOf = button => ({ name: nameOf(button), place: namesakes(nameOf(button)).indexOf(button) });

let pressed = null;
document.addEventListener("pointerdown", event => {
    // A finger's tap goes to whatever lies below it at its end.
    const button = event.pointerType === "mouse" && event.button === 0 ? wish(event) : null;
    pressed = button && { button, name: nameOf(button) };
}, { capture: true });
document.addEventListener("pointerup", event => {
    const before = pressed;
    pressed = null;
    if (!before || before.button.isConnected) return;
    const button = wish(event);
    if (button && nameOf(button) === before.name) button.click();
}, { capture: true });

// Of several taps the last one counts: whoever taps again has changed their mind.
let tapped = null;
const hears = new MutationObserver(() => {
    // In between nothing at all may stand there.
    if (document.querySelector("[data-interactive]") === null || isEmptied()) return;
    const button = tapped && namesakes(tapped.name)[tapped.place];
    if (button && isDeaf(button)) return;
    hears.disconnect();
    tapped = null;
    button?.removeAttribute("data-tapped");
    if (button && !button.disabled) button.click();
});

function keep(button, event) {
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const other of document.querySelectorAll("[data-tapped]")) other.removeAttribute("data-tapped");
    button.setAttribute("data-tapped", "");
    tapped = signOf(button);
    hears.observe(document.body, { childList: true, subtree: true, attributeFilter: ["data-ready", "data-soon"] });
}

document.addEventListener("click", event => {
    const button = wish(event);
    // Forms that load a page need no line.
    if (button && !button.closest("form[action], form[method]") && isDeaf(button)) keep(button, event);
}, { capture: true });
document.addEventListener("keydown", event => {
    const button = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" ? document.querySelector(palette) : null;
    if (button && isDeaf(button)) keep(button, event);
}, { capture: true });
