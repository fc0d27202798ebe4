// A host link ends in #key, which a browser never sends. It goes into the form's body here, and out of the address at once.
const door = document.querySelector("[data-host-door]");
const key = location.hash.slice(1);
if (door && key) {
    history.replaceState(null, "", location.pathname);
    door.querySelector("input[name=key]").value = key;
    door.requestSubmit();
}
