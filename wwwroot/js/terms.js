// A word with a hint says it on a tap too: a phone has no pointer that could rest on it. Behind the words of the rulebook lies their rule.
const hintCard = () => document.getElementById("hint-card");
const isOpen = card => card?.matches(":popover-open") ?? false;
// Which word the open hint belongs to, and the one whose hint a finger is about to put away.
let [shown, leaving] = [null, null];

document.addEventListener("pointerdown", event => {
    const card = hintCard();
    leaving = event.pointerType === "touch" && isOpen(card) && !card.contains(event.target) ? shown : null;
}, { capture: true });
document.addEventListener("pointercancel", () => leaving = null, { capture: true });
// What is scrolled away takes its hint along.
for (const moved of ["touchmove", "wheel"]) {
    document.addEventListener(moved, () => { if (isOpen(hintCard())) hintCard().hidePopover(); }, { capture: true, passive: true });
}

document.addEventListener("click", event => {
    const word = event.target.closest?.("a.term, abbr[title]");
    const card = hintCard();
    // A tap beside a hint puts it away and does nothing else: a bid button may lie under the finger. So does a second tap on its word.
    const left = leaving;
    leaving = null;
    if (left && (!word || word === left)) {
        event.preventDefault();
        event.stopPropagation();
        if (isOpen(card)) card.hidePopover();
        return;
    }

    if (!word?.title || !card?.showPopover || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = card.querySelector("a");
    // A hint on a button or in a label leaves the tap to those.
    if (word.matches("abbr") && word.closest("button, a, label, summary")) return;
    event.preventDefault();
    event.stopPropagation();
    card.querySelector("p").textContent = word.title;
    link.hidden = !word.href;
    if (word.href) link.href = word.href;
    shown = word;
    card.showPopover();
    const [at, size] = [word.getBoundingClientRect(), card.getBoundingClientRect()];
    const below = at.bottom + 8 + size.height <= innerHeight;
    card.style.left = `${Math.max(8, Math.min(at.left, innerWidth - size.width - 8))}px`;
    card.style.top = `${Math.max(8, below ? at.bottom + 8 : at.top - 8 - size.height)}px`;
    if (word.href) link.focus({ preventScroll: true });
}, { capture: true });
