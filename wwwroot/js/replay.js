// The address says the moment that is looked at, so that a reload or a link comes back to it.
export function address(path) {
    history.replaceState(history.state, "", path);
    return true;
}

// The clipboard is there only over https and on this machine; elsewhere the link is selected, ready to be copied by hand.
export async function copy(link) {
    try {
        await navigator.clipboard.writeText(link);
        return true;
    } catch {
        const field = document.getElementById("replay-link");
        field.focus();
        field.select();
        return document.execCommand("copy");
    }
}
