// A button that would do nothing without a script is only shown by it.
const button = document.querySelector("[data-print]");
if (button) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
}
