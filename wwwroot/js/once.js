// A form that opens or takes something is sent once, however often its button is tapped: two posts of one person would be two
// seats. Whoever stopped the post, or came back to the page, may send again.
const Again = 10_000;

document.addEventListener("submit", event => {
    const form = event.target;
    if (!form.matches("form[data-once]")) return;
    if (form.dataset.sent) {
        event.preventDefault();
        return;
    }

    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, Again);
}, { capture: true });
addEventListener("pageshow", () => { for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent; });
