// Quick exit: replace this page in the history, so that "back" does not return to it. Pressing Escape three times does it too.
"use strict";
const link = document.querySelector("a[data-leave]");
let pressed = [];
function leave(event) {
  if (event) event.preventDefault();
  document.documentElement.hidden = true;
  location.replace(link.href);
}
if (link) {
  link.addEventListener("click", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") { pressed = []; return; }
    pressed = [...pressed, event.timeStamp].filter((at) => event.timeStamp - at < 1500);
    if (pressed.length >= 3) leave();
  });
}
